// From the text of a QR code to the bytes that were signed: Base45 (RFC 9285), then zlib.
import { Inflate } from "pako/browser/inflate";
import { Fault } from "./fault.js";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const LONGEST = 4296; // what the largest QR code holds
const LARGEST = 16_384; // a card with a small photograph is 2 kB
const CHUNK = 1024;


export function bytesOf(text) {
  const bare = text.replace(/[\r\n\t]+$/, ""); // hand-held scanners end a text so
  if (bare.length > LONGEST) {
    throw new Fault("too-large");
  }
  const compressed = base45(bare);
  if (!looksLikeZlib(compressed)) {
    throw new Fault("not-zlib");
  }
  return inflate(compressed, LARGEST);
}

function base45(text) {
  if (text.length % 3 === 1) {
    throw new Fault("not-base45");
  }
  const bytes = [];
  for (let at = 0; at < text.length; at += 3) {
    const letters = text.slice(at, at + 3);
    const digits = Array.from({ length: letters.length }, (_, each) => ALPHABET.indexOf(letters[each]));
    const number = digits.reduceRight((sum, digit) => sum * 45 + digit, 0);
    if (digits.includes(-1) || number > (digits.length === 3 ? 0xffff : 0xff)) {
      throw new Fault("not-base45");
    }
    if (digits.length === 3) {
      bytes.push(number >> 8);
    }
    bytes.push(number & 0xff);
  }
  return Uint8Array.from(bytes);
}

function looksLikeZlib([method, flags, ...rest]) {
  return (
    rest.length > 0 &&
    (method & 15) === 8 &&
    method >> 4 <= 7 &&
    (flags & 0x20) === 0 &&
    ((method << 8) | flags) % 31 === 0
  );
}

// The bytes, or a refusal as soon as there are more than the most allowed.
export function inflate(bytes, most) {
  const parts = [];
  let size = 0;
  const stream = new Inflate({ chunkSize: CHUNK, windowBits: 15 });
  stream.onData = (part) => {
    size += part.length;
    if (size > most) {
      throw new Fault("too-large");
    }
    parts.push(part);
  };
  const last = bytes.length - 1;
  stream.push(bytes.subarray(0, last), false);
  if (stream.ended && !stream.err) {
    throw new Fault("trailing-bytes");
  }
  stream.push(bytes.subarray(last), true);
  if (stream.err || !stream.ended) {
    throw new Fault("damaged");
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
