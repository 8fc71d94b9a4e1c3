// A COSE_Sign1 message (RFC 9052): read, and its signature checked.
import { ed25519 } from "@noble/curves/ed25519.js";
import { p256 } from "@noble/curves/nist.js";
import { ARRAY, Reader, TEXT, hex } from "./cbor.js";
import { Fault } from "./fault.js";

export const ED25519 = -8;
export const ES256 = -7;
const CWT = 61;
const SIGN1 = 18;
const SIGNATURE = 64;
const ALGORITHM = 1;
const CRITICAL = 2;
const KEY = 4;
const TYPE = 16;
const BEFORE = Uint8Array.from([0x84, 0x6a, ...new TextEncoder().encode("Signature1")]);

// { algorithm, key, type, payload, … }: algorithm, key (hexadecimal) and type are null when absent.
export function readSigned(bytes) {
  const reader = new Reader(bytes);
  reader.takeTag(CWT);
  reader.takeTag(SIGN1);
  if (reader.major() !== ARRAY || reader.array() !== 4) {
    throw new Fault("not-signed");
  }
  const message = { algorithm: null, key: null, type: null };
  let from = reader.at;
  const header = reader.byteString();
  message.header = bytes.subarray(from, reader.at);
  if (header.length > 0) {
    const inner = new Reader(header);
    readHeader(inner, message, true);
    inner.end();
  }
  readHeader(reader, message, false);
  from = reader.at;
  message.payload = reader.byteString();
  message.encodedPayload = bytes.subarray(from, reader.at);
  message.signature = reader.byteString();
  reader.end();
  return message;
}

function readHeader(reader, message, signed) {
  reader.map((label) => {
    if (typeof label === "string") {
      reader.skip();
    } else if (label === ALGORITHM && signed) {
      message.algorithm = reader.integer();
    } else if (label === KEY) {
      once(message.key === null);
      message.key = hex(reader.byteString());
    } else if (label === TYPE && signed && reader.major() === TEXT) {
      message.type = reader.text();
    } else if (label === TYPE || label === CRITICAL) {
      throw new Fault("critical-header");
    } else {
      once(label !== ALGORITHM || message.algorithm === null);
      reader.skip();
    }
  });
}

function once(first) {
  if (!first) {
    throw new Fault("duplicate-key");
  }
}

// Whether the holder of the key signed the message.
export function signedBy(message, algorithm, publicKey) {
  if (message.signature.length !== SIGNATURE) {
    return false;
  }
  const signed = join(BEFORE, message.header, Uint8Array.of(0x40), message.encodedPayload);
  try {
    return algorithm === ED25519
      ? ed25519.verify(message.signature, signed, publicKey, { zip215: false })
      : p256.verify(message.signature, signed, join(Uint8Array.of(4), publicKey), { lowS: false });
  } catch {
    return false; // numbers out of range
  }
}

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
