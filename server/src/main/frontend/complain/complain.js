// Pages on which somebody complains. All they need works without this; it leaves faster, records a
// voice, and says of a file that it is too large before it is sent.

// Leaving replaces the page in the history: going back does not bring it up again.
const leave = document.querySelector("[data-lintas=leave]");
let pressed = [];

function away(event) {
  event?.preventDefault();
  document.body.hidden = true;
  location.replace(leave.href);
}

leave.addEventListener("click", away);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") {
    pressed = [];
    return;
  }
  pressed = [...pressed, event.timeStamp].slice(-3);
  if (pressed.length === 3 && pressed[2] - pressed[0] < 2000) {
    away();
  }
});

// What the browser kept of a page that was left is not shown again.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});

function parts(of) {
  const all = {};
  for (const part of of.querySelectorAll("[data-part]")) {
    all[part.dataset.part] = part;
  }
  return all;
}

for (const field of document.querySelectorAll("[data-lintas=sizes]")) {
  const input = field.querySelector("input[type=file]");
  const { said } = parts(field);
  input.addEventListener("change", () => {
    const large = [...input.files].some((file) => file.size > Number(field.dataset.most));
    said.textContent = large ? field.dataset.large : "";
    said.hidden = !large;
    if (large) {
      input.value = "";
    }
  });
}

const ENDINGS = { "audio/webm": "webm", "audio/ogg": "ogg", "audio/mp4": "m4a" };

function record(recorder) {
  const { state, sound, start, stop, drop } = parts(recorder);
  const input = document.getElementById(recorder.dataset.into);
  const type = Object.keys(ENDINGS).find((each) => MediaRecorder.isTypeSupported(each));
  let recording = null;
  let voice = null;
  recorder.hidden = type === undefined;

  function show(now) {
    state.textContent = now === null ? "" : state.dataset[now];
    start.hidden = now === "recording" || now === "recorded";
    stop.hidden = now !== "recording";
    drop.hidden = now !== "recorded";
    sound.hidden = now !== "recorded";
  }

  // A voice travels in the same field as the files that were chosen, so that one form sends all.
  function put(files) {
    const all = new DataTransfer();
    files.forEach((file) => all.items.add(file));
    input.files = all.files;
  }

  function recorded(pieces) {
    voice = new File(pieces, `${recorder.dataset.name}.${ENDINGS[type]}`, { type });
    put([...input.files, voice]);
    sound.src = URL.createObjectURL(voice);
    show("recorded");
  }

  // Choosing files afterwards would replace what was recorded.
  input.addEventListener("change", () => {
    if (voice !== null) {
      put([...input.files, voice]);
    }
  });

  // Who goes on while she speaks is done speaking: what she said goes along.
  input.form.addEventListener("submit", (event) => {
    if (recording?.state !== "recording") {
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    recording.addEventListener("stop", () => input.form.requestSubmit(submitter), { once: true });
    recording.stop();
  });

  start.addEventListener("click", async () => {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      show("refused");
      return;
    }
    const pieces = [];
    recording = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 32000 });
    recording.addEventListener("dataavailable", (event) => pieces.push(event.data));
    recording.addEventListener("stop", () => {
      stream.getTracks().forEach((track) => track.stop());
      recorded(pieces);
    });
    recording.start();
    show("recording");
    stop.focus();
  });
  stop.addEventListener("click", () => recording.stop());
  drop.addEventListener("click", () => {
    URL.revokeObjectURL(sound.src);
    sound.removeAttribute("src");
    put([...input.files].filter((file) => file !== voice));
    voice = null;
    show(null);
    start.focus();
  });
}

if (navigator.mediaDevices !== undefined && "MediaRecorder" in globalThis) {
  document.querySelectorAll("[data-lintas=recorder]").forEach(record);
}
