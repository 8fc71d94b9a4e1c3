// Reads CBOR (RFC 8949) that may be hostile, item by item, as strictly as the Java library: lengths
// and numbers in their shortest form, no indefinite lengths, no key twice in a map, nothing after
// the end. A declared length is believed only as far as there are bytes, and nesting is bounded.
import { Fault } from "./fault.js";

const DEPTH = 16;
const NUMBER = 0;
const NEGATIVE = 1;
export const BYTES = 2;
export const TEXT = 3;
export const ARRAY = 4;
const MAP = 5;
const TAG = 6;
const SIMPLE = 7;
const FIRST_SECOND = Date.parse("0001-01-01T00:00:00Z") / 1000;
const LAST_SECOND = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

export class Reader {
  constructor(bytes, from = 0, end = bytes.length) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = from;
    this.limit = end;
  }

  // Of the next item.
  major() {
    if (this.at >= this.limit) {
      throw new Fault("truncated");
    }
    return this.bytes[this.at] >> 5;
  }

  end() {
    if (this.at !== this.limit) {
      throw new Fault("trailing-bytes");
    }
  }

  // Takes the tag if it is next.
  takeTag(tag) {
    const before = this.at;
    if (this.major() === TAG && this.head() === tag) {
      return true;
    }
    this.at = before;
    return false;
  }

  // A Number; beyond 2^53 a BigInt.
  integer() {
    const major = this.major();
    if (major !== NUMBER && major !== NEGATIVE) {
      throw new Fault("wrong-type");
    }
    const value = this.head();
    if (value > 0x7fffffffffffffffn) {
      throw new Fault("bad-number");
    }
    if (major === NUMBER) {
      return value;
    }
    return typeof value === "bigint" ? -1n - value : -1 - value;
  }

  // Seconds since 1970, rounded down, of the years 1 to 9999.
  date() {
    const second = this.major() === SIMPLE ? Math.floor(this.floating()) : this.integer();
    if (!(second >= FIRST_SECOND && second <= LAST_SECOND)) {
      throw new Fault("bad-date");
    }
    return second;
  }

  floating() {
    switch (this.bytes[this.at] & 31) {
      case 25:
        return half(this.view.getUint16(this.raw(2)));
      case 26:
        return this.view.getFloat32(this.raw(4));
      case 27:
        return this.view.getFloat64(this.raw(8));
      default:
        throw new Fault("wrong-type");
    }
  }

  byteString() {
    const length = this.count(BYTES, 1);
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }

  text() {
    const length = this.count(TEXT, 1);
    this.at += length;
    try {
      const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      return utf8.decode(this.bytes.subarray(this.at - length, this.at));
    } catch {
      throw new Fault("bad-text");
    }
  }

  array() {
    return this.count(ARRAY, 1);
  }

  // Calls each(label) for every entry of a map; each reads the entry's value.
  map(each) {
    const keys = new Set();
    let twice = false;
    for (let left = this.count(MAP, 2); left > 0; left--) {
      const from = this.at;
      const label = this.major() === TEXT ? this.text() : this.integer();
      twice = !added(keys, this.bytes.subarray(from, this.at)) || twice;
      each(label);
    }
    if (twice) {
      throw new Fault("duplicate-key");
    }
  }

  // The next item as it stands, once it is known to be sound.
  item() {
    const from = this.at;
    this.skip();
    return this.bytes.slice(from, this.at);
  }

  // Passes the next item by, once it is known to be sound.
  skip(depth = 0) {
    if (depth === DEPTH) {
      throw new Fault("too-deep");
    }
    switch (this.major()) {
      case NUMBER:
      case NEGATIVE:
        this.head();
        break;
      case BYTES:
        this.byteString();
        break;
      case TEXT:
        this.text();
        break;
      case ARRAY:
        for (let left = this.array(); left > 0; left--) {
          this.skip(depth + 1);
        }
        break;
      case MAP:
        this.skipMap(depth);
        break;
      case TAG:
        this.head();
        this.skip(depth + 1);
        break;
      default:
        this.simple();
    }
  }

  skipMap(depth) {
    const keys = new Set();
    let twice = false;
    for (let left = this.count(MAP, 2); left > 0; left--) {
      const from = this.at;
      this.skip(depth + 1);
      twice = !added(keys, this.bytes.subarray(from, this.at)) || twice;
      this.skip(depth + 1);
    }
    if (twice) {
      throw new Fault("duplicate-key");
    }
  }

  simple() {
    const kind = this.bytes[this.at] & 31;
    if (kind >= 25 && kind <= 27) {
      this.raw(1 << (kind - 24));
      return;
    }
    if (kind === 31) {
      throw new Fault("indefinite-length");
    }
    if (kind > 24 || (kind === 24 && this.bytes[this.raw(1)] < 32)) {
      throw new Fault("wrong-type");
    }
    if (kind < 24) {
      this.at++;
    }
  }

  count(major, bytesEach) {
    if (this.major() !== major) {
      throw new Fault("wrong-type");
    }
    const count = this.head();
    if (count > Math.floor((this.limit - this.at) / bytesEach)) {
      throw new Fault("truncated");
    }
    return count;
  }

  // The number within an item's head.
  head() {
    const kind = this.bytes[this.at] & 31;
    if (kind < 24) {
      this.at++;
      return kind;
    }
    if (kind === 31) {
      throw new Fault("indefinite-length");
    }
    if (kind > 27) {
      throw new Fault("wrong-type");
    }
    const length = 1 << (kind - 24);
    const from = this.raw(length);
    let value = 0n;
    for (let at = from; at < this.at; at++) {
      value = (value << 8n) | BigInt(this.bytes[at]);
    }
    if (length === 1 ? value < 24n : value >> BigInt(length * 4) === 0n) {
      throw new Fault("not-shortest");
    }
    return value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
  }

  // Passes an item's first byte and the bytes of its number by; where these begin.
  raw(length) {
    const from = this.at + 1;
    if (length > this.limit - from) {
      throw new Fault("truncated");
    }
    this.at = from + length;
    return from;
  }
}

function added(keys, bytes) {
  const before = keys.size;
  return keys.add(hex(bytes)).size > before;
}

function half(bits) {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits & 0x8000 ? -1 : 1;
  if (exponent === 31) {
    return fraction ? NaN : sign * Infinity;
  }
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
