// Says of the text of a QR code whether it is a genuine paper: the same outcomes and codes as the
// Java library's Verifier. Asks no network: keys and status lists are those at hand.
import { STATUS, readCard } from "./card.js";
import { Fault } from "./fault.js";
import { isStale, statusAt } from "./status.js";
import { bytesOf } from "./text.js";
import { PURPOSES, check, trusted } from "./trust.js";

const SOMETHING_ELSE = ["not-base45", "not-zlib", "not-signed"];

// keys: of openTrustFile; lists: Map of address to list; now: seconds since 1970.
// { outcome, codes, card, key, statusAsOf }
export function verify(text, keys, lists, now) {
  try {
    const { message, key } = trusted(bytesOf(text), null, keys);
    const card = readCard(message.payload);
    const purpose = card.payment ? PURPOSES.RECEIPT : PURPOSES.CARD;
    // a paper that does not say when it was signed is judged as if it were signed now
    check(key, card.issuer, purpose, card.issuedAt ?? now);
    return judge(card, key, lists, now);
  } catch (fault) {
    if (!(fault instanceof Fault)) {
      throw fault;
    }
    const outcome = SOMETHING_ELSE.includes(fault.code) ? "NOT_OURS" : "NOT_GENUINE";
    return { outcome, codes: [fault.code], card: null, key: null, statusAsOf: null };
  }
}

function judge(card, key, lists, now) {
  const answer = statusOf(card, lists, now);
  const codes = [];
  let outcome = answer.outcome;
  if (outcome !== "REVOKED") {
    if (card.expiresAt !== undefined && now >= card.expiresAt) {
      outcome = "EXPIRED";
      codes.push("expired");
    } else if (card.validFrom !== undefined && now < card.validFrom) {
      outcome = "NOT_YET";
      codes.push("not-yet");
    }
  }
  codes.push(...answer.codes);
  if (key.stolen !== undefined) {
    codes.push("key-stolen-later");
  }
  return { outcome, codes, card, key, statusAsOf: answer.asOf };
}

function statusOf(card, lists, now) {
  const place = card.status;
  if (!place) {
    return card.other.has(STATUS) ? unknown("status-kind") : { outcome: "GENUINE", codes: ["no-status"], asOf: null };
  }
  const list = lists.get(place.uri);
  if (!list) {
    return unknown("status-missing");
  }
  if (list.issuer !== card.issuer || list.uri !== place.uri) {
    return unknown("status-wrong-issuer");
  }
  const stale = isStale(list, now);
  switch (statusAt(list, place.index)) {
    case null:
      return unknown("status-index", list.issuedAt);
    case "revoked": // what was revoked stays so, however old the list
      return { outcome: "REVOKED", codes: ["revoked"], asOf: list.issuedAt };
    case "suspended":
      return { outcome: "SUSPENDED", codes: stale ? ["suspended", "status-stale"] : ["suspended"], asOf: list.issuedAt };
    case "valid":
      return stale ? unknown("status-stale", list.issuedAt) : { outcome: "GENUINE", codes: [], asOf: list.issuedAt };
    default:
      return unknown("status-kind", list.issuedAt);
  }
}

function unknown(code, asOf = null) {
  return { outcome: "STATUS_UNKNOWN", codes: [code], asOf };
}
