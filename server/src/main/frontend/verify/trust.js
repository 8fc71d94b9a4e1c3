// The keys that are trusted, from the signed file that the node publishes, and what they signed.
import { sha256 } from "@noble/hashes/sha2.js";
import { Reader, hex } from "./cbor.js";
import { ED25519, ES256, readSigned, signedBy } from "./cose.js";
import { Fault } from "./fault.js";

export const PURPOSES = { CARD: 1, RECEIPT: 2, STATUS: 3, TRUST: 4 };
const FILE = "application/lintas-trust-list+cwt";
const ISSUER = 1;
const EXPIRES = 4;
const ISSUED = 6;
const KEYS = -65539;
const COORDINATE = 32;

// { issuer, issuedAt, keys }. The file must be signed by one of its own keys: the node that this
// page came from vouches for it, as for the page.
export function openTrustFile(bytes) {
  const file = { keys: [] };
  const claimed = new Reader(readSigned(bytes).payload);
  claimed.map((label) => {
    if (label === ISSUER) {
      file.issuer = claimed.text();
    } else if (label === ISSUED) {
      file.issuedAt = claimed.date();
    } else if (label === KEYS) {
      for (let left = claimed.array(); left > 0; left--) {
        file.keys.push(readKey(claimed));
      }
    } else if (label === EXPIRES) {
      file.expiresAt = claimed.date();
    } else {
      claimed.skip();
    }
  });
  claimed.end();
  if (file.issuer === undefined || file.issuedAt === undefined) {
    throw new Fault("bad-claim");
  }
  const { key } = trusted(bytes, FILE, file.keys);
  check(key, file.issuer, PURPOSES.TRUST, file.issuedAt);
  return file;
}

// A message of the type (null for a card) whose signature is that of one of the keys.
export function trusted(bytes, type, keys) {
  const message = readSigned(bytes);
  if (message.type !== type) {
    throw new Fault("wrong-type");
  }
  if (message.algorithm === null) {
    throw new Fault("alg-missing");
  }
  const candidates = keys.filter((key) => key.kid === message.key);
  if (candidates.length === 0) {
    throw new Fault("unknown-key");
  }
  let refusal = "alg-mismatch";
  for (const key of candidates) {
    if (key.algorithm === message.algorithm) {
      if (signedBy(message, key.algorithm, key.publicKey)) {
        return { message, key };
      }
      refusal = "bad-signature";
    }
  }
  throw new Fault(refusal);
}

// Refuses a key that may not have signed for this purpose at that moment.
export function check(key, issuer, purpose, signedAt) {
  const { from, until, stolen } = key;
  const refusal =
    key.issuer !== issuer
      ? "wrong-issuer"
      : !key.purposes.has(purpose)
        ? "wrong-purpose"
        : stolen !== undefined && signedAt >= stolen
          ? "key-stolen"
          : signedAt < from
            ? "key-not-yet"
            : until !== undefined && signedAt >= until
              ? "key-expired"
              : null;
  if (refusal) {
    throw new Fault(refusal);
  }
}

function readKey(reader) {
  const key = { purposes: new Set() };
  reader.map((label) => {
    switch (label) {
      case 1:
        key.issuer = reader.text();
        break;
      case 2:
        Object.assign(key, readCoseKey(reader));
        break;
      case 3:
        for (let left = reader.array(); left > 0; left--) {
          key.purposes.add(reader.integer());
        }
        break;
      case 4:
        key.from = reader.date();
        break;
      case 5:
        key.until = reader.date();
        break;
      case 6:
        key.stolen = reader.date();
        break;
      default:
        reader.skip();
    }
  });
  if (key.issuer === undefined || key.publicKey === undefined || key.from === undefined) {
    throw new Fault("bad-claim");
  }
  return key;
}

// RFC 9053 section 7.
function readCoseKey(reader) {
  let type = 0;
  let curve = 0;
  let named = null;
  let x = new Uint8Array();
  let y = new Uint8Array();
  reader.map((label) => {
    switch (label) {
      case 1:
        type = reader.integer();
        break;
      case 2:
        named = hex(reader.byteString()) || null;
        break;
      case -1:
        curve = reader.integer();
        break;
      case -2:
        x = reader.byteString();
        break;
      case -3:
        y = reader.byteString();
        break;
      default:
        reader.skip();
    }
  });
  if (type === 1 && curve === 6 && x.length === COORDINATE && y.length === 0) {
    return { algorithm: ED25519, publicKey: x, kid: named ?? thumbprint([0xa3, 0x01, 0x01, 0x20, 0x06], x) };
  }
  if (type === 2 && curve === 1 && x.length === COORDINATE && y.length === COORDINATE) {
    const publicKey = Uint8Array.from([...x, ...y]);
    return { algorithm: ES256, publicKey, kid: named ?? thumbprint([0xa4, 0x01, 0x02, 0x20, 0x01], x, y) };
  }
  throw new Fault("bad-key");
}

// Of a key without a name: the first eight bytes of the thumbprint of RFC 9679.
function thumbprint(beginning, x, y) {
  const point = [0x21, 0x58, COORDINATE, ...x, ...(y ? [0x22, 0x58, COORDINATE, ...y] : [])];
  return hex(sha256(Uint8Array.from([...beginning, ...point])).subarray(0, 8));
}
