// Reads QR codes from the camera and from photos. Pictures never leave this script.
import { decodeQR } from "qr/decode.js";

const EVERY = 120; // milliseconds between two looks
const SIDES = [1600, 900, 3200]; // pixels to which a photo is brought, one after the other

// Shows what the camera sees and calls found(text) once.
// Throws "refused", "none" or "failed" as the name of an error.
export async function watch(video, found) {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 960 } },
    });
  } catch (fault) {
    throw new Error(reason(fault.name));
  }
  let timer = null;
  const stop = () => {
    clearTimeout(timer);
    timer = null;
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
  const look = () => {
    const text = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? read(video, video.videoWidth, video.videoHeight, 1280) : null;
    if (text === null) {
      timer = setTimeout(look, EVERY);
    } else {
      stop();
      found(text);
    }
  };
  video.srcObject = stream;
  timer = setTimeout(look, EVERY);
  try {
    await video.play();
  } catch {
    // stopped before it began, or it begins by itself: the next look will tell
  }
  return stop;
}

// The text of the code in a photo, or null. Throws when the file is no picture.
export async function readPhoto(file) {
  const picture = await createImageBitmap(file);
  try {
    for (const side of SIDES) {
      const text = read(picture, picture.width, picture.height, side, { effort: 10, timeLimit: 1500 });
      if (text !== null) {
        return text;
      }
    }
    return null;
  } finally {
    picture.close();
  }
}

function reason(name) {
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return "refused";
    case "NotFoundError":
    case "OverconstrainedError":
      return "none";
    default:
      return "failed";
  }
}

function read(picture, wide, high, side, effort) {
  const scale = Math.min(1, side / Math.max(wide, high, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(wide * scale));
  canvas.height = Math.max(1, Math.round(high * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height), effort);
  } catch {
    return null; // no code is to be seen
  }
}
