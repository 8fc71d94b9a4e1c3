// Reads QR texts of ours and verifies their signatures, each by several libraries that know nothing
// of ours. Input: [{text, algorithm, key}], the key a JWK as the node publishes it.
import { createRequire } from "node:module";
import { ed25519 } from "@noble/curves/ed25519.js";
import { p256 } from "@noble/curves/nist.js";

const require = createRequire(import.meta.url);
const pixelpass = require("@mosip/pixelpass");
const cbor = require("cbor-web");
const cose = require("cose-js");

const CLAIMS = { 1: "iss", 2: "sub", 4: "exp", 5: "nbf", 6: "iat", 169: "identity", 65535: "status" };
const IDENTITY = { 4: "fullName", 8: "dob", 9: "gender", 13: "nationality", 19: "secondName", 20: "secondLanguage" };

const bytes = (json) => Buffer.from(json.data);
const coordinate = (text) => Buffer.from(text, "base64url");

function open(text) {
  // pixelpass gives the message as JSON, a tag and four parts
  const { value } = JSON.parse(pixelpass.decode(text));
  const [header, , payload, signature] = value;
  return { header: bytes(header), payload: bytes(payload), signature: bytes(signature) };
}

function claims(payload) {
  const mapped = pixelpass.decodeMappedData(payload, CLAIMS);
  if (mapped.identity) mapped.identity = pixelpass.decodeMappedData(mapped.identity, IDENTITY);
  return mapped;
}

const signed = ({ header, payload }) => cbor.encode(["Signature1", header, Buffer.alloc(0), payload]);

function byNoble(message, key) {
  if (key.crv === "Ed25519") return ed25519.verify(message.signature, signed(message), coordinate(key.x));
  const point = Buffer.concat([Buffer.from([4]), coordinate(key.x), coordinate(key.y)]);
  return p256.verify(message.signature, signed(message), point, { lowS: false });
}

async function byWebCrypto(message, key) {
  const algorithm = key.crv === "Ed25519" ? { name: "Ed25519" } : { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const { kty, crv, x, y } = key;
  const imported = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, algorithm, false, ["verify"]);
  return crypto.subtle.verify(algorithm, imported, message.signature, signed(message));
}

async function byCose({ header, payload, signature }, key) {
  if (key.crv === "Ed25519") return null; // cose-js knows no EdDSA
  const message = cbor.encode(new cbor.Tagged(18, [header, new Map(), payload, signature]));
  try {
    await cose.sign.verify(message, { key: { x: coordinate(key.x), y: coordinate(key.y) } });
    return true;
  } catch {
    return false;
  }
}

async function verdicts(message, key) {
  return {
    noble: byNoble(message, key),
    webCrypto: await byWebCrypto(message, key),
    cose: await byCose(message, key),
  };
}

export async function answer(papers) {
  const answers = [];
  for (const { text, key } of papers) {
    const message = open(text);
    const flipped = { ...message, payload: Buffer.from(message.payload) };
    flipped.payload[flipped.payload.length - 1] ^= 1;
    answers.push({
      claims: claims(message.payload),
      sound: await verdicts(message, key),
      flipped: await verdicts(flipped, key),
    });
  }
  return answers;
}
