// Which papers of an issuer are revoked: a Status List Token, read once its signature is found sound.
import { Reader } from "./cbor.js";
import { Fault } from "./fault.js";
import { inflate } from "./text.js";
import { PURPOSES, check, trusted } from "./trust.js";

const TYPE = "application/statuslist+cwt";
const LARGEST = 4 << 20;
const ISSUER = 1;
const SUBJECT = 2;
const EXPIRES = 4;
const ISSUED = 6;
const STATUS_LIST = 65533;
const STATUSES = ["valid", "revoked", "suspended"];

// { issuer, uri, issuedAt, expiresAt, bits, packed }
export function readStatusList(bytes, keys) {
  const { message, key } = trusted(bytes, TYPE, keys);
  const reader = new Reader(message.payload);
  const list = { issuer: key.issuer };
  reader.map((label) => {
    switch (label) {
      case ISSUER:
        list.issuer = reader.text();
        break;
      case SUBJECT:
        list.uri = reader.text();
        break;
      case ISSUED:
        list.issuedAt = reader.date();
        break;
      case EXPIRES:
        list.expiresAt = reader.date();
        break;
      case STATUS_LIST:
        Object.assign(list, readBits(reader));
        break;
      default:
        reader.skip();
    }
  });
  reader.end();
  if (list.uri === undefined || list.issuedAt === undefined || list.packed === undefined) {
    throw new Fault("bad-claim");
  }
  check(key, list.issuer, PURPOSES.STATUS, list.issuedAt);
  return list;
}

function readBits(reader) {
  const read = { bits: 0, packed: new Uint8Array() };
  reader.map((label) => {
    if (label === "bits") {
      read.bits = reader.integer();
    } else if (label === "lst") {
      read.packed = inflate(reader.byteString(), LARGEST);
    } else {
      reader.skip();
    }
  });
  if (![1, 2, 4, 8].includes(read.bits)) {
    throw new Fault("bad-claim");
  }
  return read;
}

// "valid", "revoked", "suspended" or "other" of the paper at a place; null beyond the list's end.
export function statusAt(list, place) {
  const inByte = 8 / list.bits;
  if (place >= list.packed.length * inByte) {
    return null;
  }
  const shift = (place % inByte) * list.bits;
  const value = (list.packed[Math.floor(place / inByte)] >> shift) & ((1 << list.bits) - 1);
  return STATUSES[value] ?? "other";
}

export function isStale(list, now) {
  return list.expiresAt !== undefined && now >= list.expiresAt;
}
