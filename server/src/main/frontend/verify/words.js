// Sentences, dates and money as the reader writes them. The sentences come with the page.
const sentences = new Map();
for (const each of document.getElementById("verify-words").content.querySelectorAll("[data-key]")) {
  sentences.set(each.dataset.key, each.textContent);
}

const { zone } = document.getElementById("verify").dataset;

export const language = document.documentElement.lang;

export function has(key) {
  return sentences.has(key);
}

// A placeholder is written {name}.
export function say(key, values = {}) {
  return Object.entries(values).reduce(
    (sentence, [name, value]) => sentence.replace(`{${name}}`, () => value),
    sentences.get(key) ?? key,
  );
}

// Seconds since 1970, to the day on the node's calendar.
export function dayOf(second) {
  return write("day", parts(second));
}

export function timeOf(second) {
  return write("moment", parts(second));
}

// 1985, 1985-07 or 1985-07-21.
export function partialDay(written) {
  const [year, month, day] = written.split("-").map(Number);
  return write(day ? "day" : month ? "month" : "year", { year, month, day });
}

// Days are written by the patterns that come with the page: many phones lack these languages.
function write(pattern, { year, month, day, hour, minute }) {
  const key = pattern === "year" ? "almanac.year" : `almanac.${pattern}.${month}`;
  return say(key, { year: year + Number(say("almanac.era")), day, hour, minute });
}

function parts(second) {
  const format = { year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const written = new Intl.DateTimeFormat("en-u-ca-iso8601", { ...format, timeZone: zone }).formatToParts(new Date(second * 1000));
  const { year, month, day, hour, minute } = Object.fromEntries(written.map(({ type, value }) => [type, value]));
  return { year: Number(year), month: Number(month), day: Number(day), hour, minute };
}

// In the smallest unit of a currency with so many decimals. Not the browser's idea of them: that is
// of what is paid in cash, and differs for kyat and kip.
export function money(amount, currency, decimals) {
  if (!/^[A-Z]{3}$/.test(currency)) {
    return `${amount} ${currency}`; // no currency: as it was signed
  }
  const unit = 10n ** BigInt(decimals);
  const positive = BigInt(amount) < 0n ? -BigInt(amount) : BigInt(amount);
  const rest = positive % unit;
  const fraction = rest === 0n ? "" : `.${String(rest).padStart(decimals, "0")}`;
  return `${currency}\u00a0${amount < 0 ? "-" : ""}${new Intl.NumberFormat("en").format(positive / unit)}${fraction}`;
}
