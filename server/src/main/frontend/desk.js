// The inspector's desk: a hand-held scanner types a line and ends it with Enter. Each line becomes a
// row while the next one is scanned; lines wait their turn and none is lost. Without this the page
// takes the lines in its text area.
const desk = document.querySelector("[data-lintas=desk]");

function part(name) {
  return desk.querySelector(`[data-desk=${name}]`);
}

function begin() {
  const scan = part("scan");
  const field = scan.querySelector("input");
  const papers = desk.querySelector("#papers");
  const said = part("said");
  const seen = new Set(papers.value.split("\n").filter((line) => line !== ""));
  const waiting = [];
  let busy = false;
  let place = Number(part("all").textContent.replace(/\D/g, ""));

  scan.hidden = false;
  field.focus();
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") {
      return;
    }
    event.preventDefault(); // or the form would be sent
    if (field.value.trim() !== "") {
      waiting.push(field.value);
      field.value = "";
      next();
    }
  });

  async function next() {
    if (busy || waiting.length === 0) {
      return;
    }
    busy = true;
    said.textContent = desk.dataset.wait;
    const paper = waiting[0];
    try {
      const row = await ask(paper);
      waiting.shift();
      show(row, paper);
      busy = false;
      next();
    } catch {
      said.textContent = desk.dataset.failed;
      setTimeout(() => {
        busy = false;
        next();
      }, 3000);
    }
  }

  async function ask(paper) {
    const body = new FormData();
    body.append("_csrf", desk.querySelector("[name=_csrf]").value);
    body.append("paper", paper);
    body.append("place", String(place + 1));
    body.append("repeated", String(seen.has(paper)));
    const answer = await fetch("/verify/desk/row", { method: "POST", body });
    if (answer.redirected) {
      location.reload(); // signed out meanwhile
    }
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const holder = document.createElement("tbody");
    holder.innerHTML = await answer.text();
    return holder.querySelector("tr");
  }

  function show(row, paper) {
    place += 1;
    seen.add(paper);
    papers.value += (papers.value === "" || papers.value.endsWith("\n") ? "" : "\n") + paper;
    part("results").hidden = false;
    desk.querySelector("tbody").prepend(row); // the newest beside the field
    part("all").textContent = String(place);
    const total = desk.querySelector(`[data-total=${row.dataset.outcome}]`);
    total.hidden = false;
    const count = total.querySelector("strong:last-child");
    count.textContent = String(Number(count.textContent) + 1);
    said.textContent = `${place}: ${row.querySelector(".govuk-tag").textContent}`;
    choice(row.dataset.outcome, row.querySelector(".govuk-tag").textContent);
  }

  function choice(outcome, words) {
    const select = desk.querySelector("#show");
    if (![...select.options].some((option) => option.value === outcome)) {
      select.add(new Option(words, outcome));
    }
  }
}

if (desk !== null) {
  begin();
}
