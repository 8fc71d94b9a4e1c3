// Every page works without this. It makes some components easier to use.
import {
  Button,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll,
} from "govuk-frontend";
import "./desk.js";

document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink]) {
  createAll(component);
}

for (const button of document.querySelectorAll("[data-lintas=print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A page that tells how far something is renews what it tells, without a jump and without losing the focus.
function renewLater() {
  const seconds = Number(document.querySelector("main").dataset.refresh);
  if (seconds > 0) {
    setTimeout(renew, 1000 * seconds);
  }
}

async function renew() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected || !answer.ok) {
      location.reload();
      return;
    }
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = document.querySelector("main");
    const focused = main.contains(document.activeElement) ? document.activeElement.textContent : null;
    main.replaceWith(next.querySelector("main"));
    document.title = next.title;
    for (const each of document.querySelectorAll("main a, main button")) {
      if (each.textContent === focused) {
        each.focus();
      }
    }
  } catch {
    // the node is away for a moment: try again
  }
  renewLater();
}

renewLater();
