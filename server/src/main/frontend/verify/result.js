// Shows a verdict: the same words and order as the page that the server makes (result.jte).
import { dayOf, has, money, partialDay, say, timeOf } from "./words.js";

// Codes that the verdict's own words say already.
const SAID = ["expired", "not-yet", "revoked", "suspended", "not-base45", "not-zlib", "not-signed"];

// A new element that shows the verdict, from the template of the page.
export function shown(verdict, known) {
  const result = document.getElementById("verify-result").content.firstElementChild.cloneNode(true);
  const kind = verdict.outcome.toLowerCase().replace("_", "-");
  part(result, "panel").classList.add(`lintas-verdict--${kind}`);
  part(result, "title").textContent = say(`verdict.${kind}`);
  part(result, "text").textContent = say(`verdict.${kind}.text`);
  for (const sentence of new Set(verdict.codes.filter((code) => !SAID.includes(code)).map(reason))) {
    part(result, "reasons").append(element("li", sentence));
  }
  part(result, "reasons").hidden = !part(result, "reasons").children.length;
  part(result, "paper").hidden = !verdict.card;
  part(result, "end").hidden = !verdict.card;
  if (verdict.card) {
    rows(verdict.card, known).forEach((each) => part(result, "rows").append(row(...each)));
    agency(verdict.card, part(result, "agency"));
  }
  const asOf = sinceWhen(verdict, known);
  part(result, "as-of").hidden = !asOf;
  part(result, "as-of").textContent = asOf;
  return result;
}

// A licence leads to what is known of its holder.
function agency({ kind, number }, line) {
  line.hidden = !kind?.endsWith("licence");
  line.querySelector("a").href = `/agencies?q=${encodeURIComponent(number ?? "")}`;
}

function reason(code) {
  return say(has(`reason.${code}`) ? `reason.${code}` : "reason.malformed");
}

// How old the knowledge is on which the verdict rests.
function sinceWhen({ codes, statusAsOf }, { keysAsOf }) {
  if (statusAsOf !== null) {
    return say("known.revocations", { time: timeOf(statusAsOf) });
  }
  return codes.includes("unknown-key") ? say("known.keys", { time: timeOf(keysAsOf) }) : "";
}

// What was signed, in full: [name of the row, what it says, language of that].
function rows(card, known) {
  const { holder = {}, payment } = card;
  const { words } = known;
  const own = words.issuer === card.issuer;
  const written = (named, name) => (own && Object.hasOwn(named, name) ? named[name] : name);
  const all = [
    ["kind", payment ? say("kind.receipt") : card.kind === undefined ? say("kind.card") : written(words.kinds, card.kind)],
    ["fee", payment && written(words.fees, payment.fee)],
    ["amount", payment && money(payment.amount, payment.currency, words.decimals[payment.currency] ?? 2)],
    ["paid", payment && partialDay(payment.paidOn)],
    ["own-name", holder.ownName, true],
    ["name", holder.name, true],
    ["born", holder.born && partialDay(holder.born)],
    ["sex", holder.sex && say(`sex.${holder.sex}`)],
    ["nationality", holder.nationality && (words.countries[holder.nationality.toUpperCase()] ?? holder.nationality)],
    ["number", spaced(card.number)],
    ["issuer", own && words.name ? `${words.name} (${card.issuer})` : card.issuer],
    ["issued", day(card.issuedAt)],
    ["from", day(card.validFrom)],
    ["until", day(card.expiresAt === undefined ? undefined : card.expiresAt - 1)],
    ...[...card.other, ...(holder.other ?? [])].map(([label, value]) => ["other", `${label}: ${value}`]),
  ];
  return all.filter(([, value]) => value !== undefined);
}

function day(second) {
  return second === undefined ? undefined : dayOf(second);
}

// A number of ours in groups of four, as it is printed.
function spaced(number) {
  return number !== undefined && /^\d{12}$/.test(number) ? number.replace(/(\d{4})(?=\d)/g, "$1 ") : number;
}

function row(name, value, isName) {
  const line = element("div");
  line.className = "govuk-summary-list__row";
  line.dataset.row = name;
  const key = element("dt", say(`row.${name}`));
  key.className = "govuk-summary-list__key";
  const said = element("dd", value);
  said.className = `govuk-summary-list__value${isName ? " lintas-name" : ""}`;
  line.append(key, said);
  return line;
}

function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function part(result, name) {
  return result.querySelector(`[data-part=${name}]`);
}
