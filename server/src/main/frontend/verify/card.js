// What a paper says, from its signed claims.
import { BYTES, Reader, TEXT, hex } from "./cbor.js";
import { Fault } from "./fault.js";

const ISSUER = 1;
const SUBJECT = 2;
const EXPIRES = 4;
const NOT_BEFORE = 5;
const ISSUED = 6;
const IDENTITY = 169;
export const STATUS = 65535;
const KIND = -65537;
const PAYMENT = -65538;
// Within the claim of identity.
const TEXTS = { 4: "name", 13: "nationality", 19: "ownName", 20: "ownLanguage" };
const BORN = 8;
const SEX = 9;
const SEXES = { 1: "male", 2: "female", 3: "other" };
// Within the claim of payment.
const FEE = 1;
const AMOUNT = 2;
const CURRENCY = 3;
const PAID_ON = 4;
const DATE = /^(\d{4})(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?)?$/;

// { issuer, number, kind, issuedAt, validFrom, expiresAt, holder, payment, status, other }; what the
// paper does not say is absent. Moments are seconds since 1970. `other` maps labels of claims that
// have no name here to their bytes, in hexadecimal.
export function readCard(payload) {
  const reader = new Reader(payload);
  const card = { other: new Map() };
  reader.map((label) => readClaim(reader, label, card));
  reader.end();
  if (card.issuer === undefined) {
    throw new Fault("no-issuer");
  }
  return card;
}

function readClaim(reader, label, card) {
  switch (label) {
    case ISSUER:
      card.issuer = reader.text();
      break;
    case SUBJECT:
      card.number = reader.text();
      break;
    case EXPIRES:
      card.expiresAt = reader.date();
      break;
    case NOT_BEFORE:
      card.validFrom = reader.date();
      break;
    case ISSUED:
      card.issuedAt = reader.date();
      break;
    case IDENTITY:
      card.holder = reader.major() === BYTES ? readWithin(reader.byteString()) : readHolder(reader);
      break;
    case STATUS:
      readStatus(reader, card);
      break;
    case KIND:
      card.kind = reader.text();
      break;
    case PAYMENT:
      card.payment = readPayment(reader);
      break;
    default:
      card.other.set(label, hex(reader.item()));
  }
}

// Some issuers, and the specification's own example, have the map in bytes.
function readWithin(bytes) {
  const reader = new Reader(bytes);
  const holder = readHolder(reader);
  reader.end();
  return holder;
}

// Issuers take some freedom with these fields: one of another type is kept as it stands.
function readHolder(reader) {
  const holder = { other: new Map() };
  reader.map((label) => {
    const from = reader.at;
    const value = reader.major() === TEXT ? reader.text() : reader.major() === 0 && label === SEX ? reader.integer() : null;
    const field = value === null ? null : holderField(label, value);
    if (field) {
      Object.assign(holder, field);
    } else {
      reader.at = from;
      holder.other.set(label, hex(reader.item()));
    }
  });
  return holder;
}

function holderField(label, value) {
  if (typeof value === "string" && TEXTS[label] && typeof label === "number") {
    return { [TEXTS[label]]: value };
  }
  if (label === SEX && SEXES[value]) {
    return { sex: SEXES[value] };
  }
  const date = label === BORN && typeof value === "string" ? DATE.exec(value) : null;
  return date && { born: date.slice(1).filter(Boolean).join("-") };
}

function readStatus(reader, card) {
  const from = reader.at;
  let place = null;
  reader.map((label) => {
    if (label === "status_list") {
      place = readPlace(reader);
    } else {
      reader.skip();
    }
  });
  if (place) {
    card.status = place;
  } else {
    card.other.set(STATUS, hex(reader.bytes.subarray(from, reader.at)));
  }
}

function readPlace(reader) {
  const place = {};
  reader.map((label) => {
    if (label === "idx") {
      place.index = reader.integer();
    } else if (label === "uri") {
      place.uri = reader.text();
    } else {
      reader.skip();
    }
  });
  if (place.uri === undefined || !(place.index >= 0 && place.index <= 0x7fffffff)) {
    throw new Fault("bad-claim");
  }
  return place;
}

// The amount is in the smallest unit of the currency.
function readPayment(reader) {
  const payment = {};
  reader.map((label) => {
    switch (label) {
      case FEE:
        payment.fee = reader.text();
        break;
      case AMOUNT:
        payment.amount = reader.integer();
        break;
      case CURRENCY:
        payment.currency = reader.text();
        break;
      case PAID_ON:
        payment.paidOn = day(reader.text());
        break;
      default:
        reader.skip();
    }
  });
  if (Object.keys(payment).length < 4) {
    throw new Fault("bad-claim");
  }
  return payment;
}

function day(digits) {
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(digits);
  const written = parts?.slice(1).join("-");
  const date = new Date(`${written}T00:00:00Z`);
  if (!written || isNaN(date) || date.toISOString().slice(0, 10) !== written) {
    throw new Fault("bad-date");
  }
  return written;
}
