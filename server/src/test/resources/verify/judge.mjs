// node judge.mjs <folder of the verifier's script>: judges each line of the input, {text, trust,
// lists, now}, and writes what it found as a line of the output.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const module = (name) => import(pathToFileURL(join(folder, name)).href);
const { openTrustFile } = await module("trust.js");
const { readStatusList } = await module("status.js");
const { verify } = await module("verdict.js");

const bytes = (text) => new Uint8Array(Buffer.from(text, "base64"));
const moment = (second) => (second === null || second === undefined ? null : Number(second));

for (const line of readFileSync(0, "utf8").trim().split("\n")) {
  const { text, trust, lists, now } = JSON.parse(line);
  const { keys } = openTrustFile(bytes(trust));
  const kept = new Map();
  const refused = [];
  for (const list of lists) {
    try {
      kept.set(list.uri, readStatusList(bytes(list.token), keys));
    } catch (fault) {
      refused.push(fault.code);
    }
  }
  const verdict = verify(text, keys, kept, now);
  console.log(
    JSON.stringify({
      outcome: verdict.outcome,
      codes: verdict.codes,
      key: verdict.key?.kid ?? null,
      asOf: moment(verdict.statusAsOf),
      card: verdict.card ? said(verdict.card) : null,
      refused,
    }),
  );
}

function said({ issuer, number, kind, issuedAt, validFrom, expiresAt, holder, payment, status, other }) {
  const { name, ownName, ownLanguage, born, sex, nationality } = holder ?? {};
  return [
    issuer,
    number,
    kind,
    moment(issuedAt),
    moment(validFrom),
    moment(expiresAt),
    ...[name, ownName, ownLanguage, born, sex, nationality],
    payment && `${payment.fee} ${payment.amount} ${payment.currency} ${payment.paidOn}`,
    status && `${status.uri} ${status.index}`,
    labels(other),
    labels(holder?.other),
  ].map((each) => String(each ?? ""));
}

function labels(other) {
  const written = [...(other ?? [])].map(([label, value]) => `${typeof label === "string" ? `"${label}"` : label}=${value}`);
  return written.sort().join(" ");
}
