// What this device knows of issuers: their keys, and which papers they revoked. Fetched from the
// node when there is a network, kept for when there is none. What a code holds decides nothing here:
// all lists are fetched alike, so that nobody learns which paper was looked at.
import { Fault } from "./fault.js";
import { readStatusList } from "./status.js";
import { openTrustFile } from "./trust.js";

const KNOWN = "/verify/known";
const SHELF = "lintas-known";

export class Known {
  constructor() {
    this.keys = [];
    this.keysAsOf = null;
    this.lists = new Map();
    this.words = { kinds: {}, fees: {}, countries: {}, decimals: {} };
    this.ahead = 0; // seconds by which the node's clock is ahead of this device's
  }

  // Seconds since 1970, by the node's clock if it was asked; never before what is known already.
  now() {
    return Math.max(Math.floor(Date.now() / 1000) + this.ahead, this.keysAsOf ?? 0);
  }

  // When the oldest list was made; null when there is none.
  listsAsOf() {
    const moments = [...this.lists.values()].map((list) => list.issuedAt);
    return moments.length ? Math.min(...moments) : null;
  }

  // What was kept at an earlier visit.
  async recall(language) {
    const shelf = await open();
    const answer = await shelf?.match(`${KNOWN}?lang=${language}`) ?? await shelf?.match(KNOWN, { ignoreSearch: true });
    if (answer) {
      const told = await answer.json();
      this.take(told);
      for (const each of told.lists) {
        const list = await shelf.match(each);
        if (list) {
          this.add(await bytes(list));
        }
      }
    }
  }

  // Asks the node. Throws when it cannot be reached.
  async fetch(language) {
    const address = `${KNOWN}?lang=${language}`;
    const answer = await ask(address);
    const shelf = await open();
    await shelf?.put(address, answer.clone());
    const told = await answer.json();
    this.take(told);
    this.ahead = told.now - Math.floor(Date.now() / 1000);
    const waiting = [...told.lists];
    const next = async () => {
      for (let each = waiting.shift(); each; each = waiting.shift()) {
        const list = await ask(each);
        await shelf?.put(each, list.clone());
        this.add(await bytes(list));
      }
    };
    await Promise.all([next(), next(), next(), next()]);
  }

  take(told) {
    const file = openTrustFile(fromBase64(told.trust));
    this.keys = file.keys;
    this.keysAsOf = file.issuedAt;
    this.words = told.words;
  }

  // A list that is not sound is as good as none: the verdict then says that it is missing.
  add(token) {
    try {
      const list = readStatusList(token, this.keys);
      this.lists.set(list.uri, list);
    } catch (fault) {
      if (!(fault instanceof Fault)) {
        throw fault;
      }
    }
  }
}

// Always the newest: what was revoked a minute ago counts.
async function ask(address) {
  const answer = await fetch(address, { credentials: "omit", cache: "no-cache" });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer;
}

// A browser keeps things only for pages that come over a secure connection.
async function open() {
  return "caches" in window ? caches.open(SHELF) : null;
}

async function bytes(answer) {
  return new Uint8Array(await answer.arrayBuffer());
}

function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
