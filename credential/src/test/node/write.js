// Makes QR texts with other people's libraries, for ours to verify. Input: {issuer, seconds}.
import { createRequire } from "node:module";
import { ed25519 } from "@noble/curves/ed25519.js";
import { p256 } from "@noble/curves/nist.js";

const require = createRequire(import.meta.url);
const base45 = require("base45-web");
const cbor = require("cbor-web");
const cose = require("cose-js");
const pako = require("pako");

const hex = (bytes) => Buffer.from(bytes).toString("hex");
const text = (message) => base45.encode(pako.deflate(message));

function payload({ issuer, seconds }) {
  const identity = new Map([[4, "MARY SANTOS"], [8, "19880102"], [9, 2], [13, "PHL"]]);
  return cbor.encode(new Map([[1, issuer], [4, seconds + 1000], [6, seconds], [169, identity]]));
}

function edwards(input) {
  const secret = ed25519.utils.randomSecretKey();
  const header = cbor.encode(new Map([[1, -8]]));
  const claims = payload(input);
  const signature = ed25519.sign(cbor.encode(["Signature1", header, Buffer.alloc(0), claims]), secret);
  const unsigned = new Map([[4, Buffer.from("their-key")]]);
  const parts = [header, unsigned, claims, Buffer.from(signature)];
  const message = cbor.encode(new cbor.Tagged(61, new cbor.Tagged(18, parts)));
  return { text: text(message), publicKey: hex(ed25519.getPublicKey(secret)) };
}

async function nist(input) {
  const secret = p256.utils.randomSecretKey();
  const headers = { p: { alg: "ES256" }, u: { kid: Buffer.from("their-key") } };
  const message = await cose.sign.create(headers, Buffer.from(payload(input)), { key: { d: Buffer.from(secret) } });
  return { text: text(message), publicKey: hex(p256.getPublicKey(secret, false)).slice(2) };
}

export async function answer(input) {
  return { ED25519: edwards(input), ES256: await nist(input) };
}
