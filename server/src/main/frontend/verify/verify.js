// The page that checks papers on this device. Without this script the page sends a photo instead.
import { readPhoto, watch } from "./camera.js";
import { Known } from "./known.js";
import { keep } from "./offline.js";
import { shown } from "./result.js";
import { verify } from "./verdict.js";
import { language, say, timeOf } from "./words.js";

const page = document.getElementById("verify");
const part = (name) => page.querySelector(`[data-part=${name}]`);
const known = new Known();
const ANEW = 5 * 60 * 1000; // milliseconds after which a page that stays open asks again
let stop = null;
let byCamera = false; // how the last code was read

// Camera.

async function scan() {
  note("camera", null);
  part("start").hidden = true;
  for (const each of ["camera", "looking", "stop"]) {
    part(each).hidden = false;
  }
  try {
    stop = await watch(part("video"), (text) => {
      byCamera = true;
      show(text);
    });
    part("stop").focus();
  } catch (fault) {
    shut();
    note("camera", `camera.${fault.message}`);
  }
}

function shut() {
  stop?.();
  stop = null;
  for (const each of ["camera", "looking", "stop"]) {
    part(each).hidden = true;
  }
  part("start").hidden = false;
}

// Photo.

async function photo() {
  const [file] = part("file").files;
  if (!file) {
    note("photo", "photo.missing");
    return;
  }
  byCamera = false;
  note("photo", "photo.reading", false);
  try {
    const text = await readPhoto(file);
    if (text === null) {
      note("photo", "photo.none");
    } else {
      show(text);
    }
  } catch {
    note("photo", "photo.broken");
  }
}

// Result.

async function show(text) {
  shut();
  await ready;
  if (known.keysAsOf === null) {
    note("photo", "known.nothing"); // nobody is called a forger because of a bad network
    return;
  }
  const result = shown(verify(text, known.keys, known.lists, known.now()), known);
  result.querySelectorAll("[data-part=next]").forEach((each) => each.addEventListener("click", again));
  part("asking").hidden = true;
  part("result").replaceChildren(result);
  part("result").hidden = false;
  result.querySelector("[data-part=title]").focus();
  window.scrollTo(0, 0);
}

// Nothing of the last person stays on the page.
function again(event) {
  event.preventDefault();
  part("result").replaceChildren();
  part("result").hidden = true;
  part("asking").hidden = false;
  part("photo").reset();
  part("number").reset();
  note("photo", null);
  if (byCamera) {
    scan();
  } else {
    part("file").focus();
  }
}

function note(where, key, isError = true) {
  const line = part(`${where}-note`);
  line.hidden = key === null;
  line.classList.toggle("govuk-error-message", isError);
  line.textContent = key === null ? "" : say(key);
  if (where === "camera") {
    part("camera-instead").hidden = key === null;
  }
}

// What is known, and since when.

function tell(offline) {
  const lists = known.listsAsOf();
  part("offline").hidden = !offline;
  const keys = known.keysAsOf === null ? "" : say("known.keys", { time: timeOf(known.keysAsOf) });
  const revocations = lists === null ? "" : say("known.revocations", { time: timeOf(lists) });
  part("known").textContent = `${keys} ${revocations}`.trim() || (offline ? say("known.nothing") : "");
}

async function learn() {
  try {
    await known.fetch(language);
  } catch {
    tell(true);
    if (new URLSearchParams(location.search).has("number") && !part("asking").hidden) {
      note("number", "number.offline");
    }
    return;
  }
  tell(false);
  const kept = await keep(language).catch(() => false); // some browsers keep nothing in private
  part("ready").hidden = !kept;
}

async function begin() {
  await known.recall(language).catch(() => {}); // what was kept is broken: it is fetched anew
  tell(!navigator.onLine);
  const patience = new Promise((resolve) => setTimeout(resolve, known.keysAsOf === null ? 30_000 : 3000));
  await Promise.race([learn(), patience]);
}

const ready = begin();
setInterval(() => navigator.onLine && !document.hidden && learn(), ANEW);
window.addEventListener("online", learn);
window.addEventListener("offline", () => tell(true));

part("lead").hidden = true;
part("lead-script").hidden = false;
part("plain").hidden = true;
part("camera-part").hidden = !navigator.mediaDevices?.getUserMedia;
part("start").addEventListener("click", scan);
part("stop").addEventListener("click", () => {
  shut();
  part("start").focus();
});
part("file").addEventListener("change", photo);
part("photo").addEventListener("submit", (event) => {
  event.preventDefault(); // a photo never leaves a device that can read it
  photo();
});
part("number").addEventListener("submit", (event) => {
  if (!navigator.onLine) {
    event.preventDefault();
    note("number", "number.offline");
  }
});
document.addEventListener("visibilitychange", () => document.hidden && shut());
