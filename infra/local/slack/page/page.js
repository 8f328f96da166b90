// Keeps the page up to date and sends forms without leaving it. Without this file every form still works.
import { searchBoxes } from "./boxes.js";
import { suggestCommands } from "./commands.js";
import { keepTyped, sendFields } from "./fields.js";
import { searchMenus } from "./menus.js";
import { closeOnClick, closeOverflow } from "./overflow.js";

const body = document.body;
const notice = document.getElementById("notice");
const shown = new Map();
let version = body.dataset.version;

/** Puts new markup (made and escaped by the server) into a part; keeps the focus, what is open and, at the end of a log, the end. */
function show(id, markup) {
  const part = document.getElementById(id);
  if (!part || shown.get(id) === markup) return true;
  // Nobody wants the question that they are answering to vanish.
  if (part.querySelector("dialog[open]")) return false;
  shown.set(id, markup);
  const atEnd = part.matches(".log") && part.scrollHeight - part.scrollTop - part.clientHeight < 80;
  const held = part.contains(document.activeElement) ? document.activeElement : undefined;
  const open = [...part.querySelectorAll("details[open]")].map((one) => one.id);
  const typeAgain = keepTyped(part);
  part.innerHTML = markup;
  for (const one of open) document.getElementById(one)?.setAttribute("open", "");
  typeAgain();
  searchMenus(part);
  searchBoxes(part);
  if (held?.id) holdAgain(held);
  if (atEnd) part.scrollTop = part.scrollHeight;
  return true;
}

/** Whoever writes goes on writing, in the field that took the place of theirs. */
function holdAgain({ id, type, value }) {
  const field = document.getElementById(id);
  field?.focus();
  if (!field || !["text", "search", "textarea"].includes(type)) return;
  field.value = value;
  // The list below a search box is a new one too.
  if (type === "search") field.dispatchEvent(new Event("input"));
}

/** While a form is in front, nothing behind it can be reached; a new one takes the focus. */
function bringForward() {
  const form = document.querySelector(".modal");
  for (const part of document.querySelectorAll("header, nav, main, aside")) part.inert = form !== null;
  if (!form || form.contains(document.activeElement)) return;
  const first =
    form.querySelector("[aria-invalid], [autofocus]") ??
    form.querySelector("input:not([type=hidden]), select, textarea");
  (first ?? form.querySelector(".foot button:last-child"))?.focus();
}

async function refresh() {
  const answer = await fetch(`${body.dataset.state}&since=${version}`);
  body.classList.remove("offline");
  if (answer.status !== 200) return;
  const state = await answer.json();
  const all = Object.entries(state.parts).map(([id, markup]) => show(id, markup));
  version = all.every(Boolean) ? state.version : -1;
  bringForward();
}

async function send(form, submitter) {
  const fields = new URLSearchParams(new FormData(form, submitter?.form === form ? submitter : undefined));
  if (submitter) submitter.disabled = true;
  form.classList.add("sending");
  try {
    const action = submitter?.getAttribute("formaction");
    const answer = await fetch(action ?? form.getAttribute("action"), {
      method: "POST",
      body: fields,
      headers: { accept: "application/json" },
    });
    const told = answer.ok ? (await answer.json()).notice : await answer.text();
    notice.textContent = told;
    if (told === "" && !action && form.matches(".composer")) form.reset();
  } catch {
    notice.textContent = "Văn phòng trên máy này không trả lời.";
  }
  form.classList.remove("sending");
  if (submitter) submitter.disabled = false;
  await refresh().catch(() => {});
}

document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("method") !== "post") return;
  event.preventDefault();
  event.submitter?.closest("dialog")?.close();
  for (const menu of event.target.querySelectorAll("details[open]")) menu.open = false;
  event.target.closest("details")?.removeAttribute("open");
  void send(event.target, event.submitter);
});

document.addEventListener("click", (event) => {
  // A link that the app wants to hear of: the hidden button beside it tells it.
  event.target.closest(".followed > a")?.parentElement.querySelector("button[type=submit]")?.click();
  const opener = event.target.closest("[commandfor]");
  if (!opener) return;
  opener.closest("details")?.removeAttribute("open");
  const dialog = document.getElementById(opener.getAttribute("commandfor"));
  // What is to be mended stands in an attribute, so that it is not on the page twice.
  for (const box of dialog.querySelectorAll("[data-text]")) box.value = box.dataset.text;
  if ("command" in HTMLButtonElement.prototype) return;
  if (opener.getAttribute("command") === "close") dialog.close();
  else dialog.showModal();
});

/** Escape closes an open menu, else the modal that is in front, unless a question is in front of it. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open]") || closeOverflow()) return;
  document.querySelector('.modal .foot [value="close"]')?.click();
});

/** Enter sends what is written; with Shift it begins a new line. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches(".composer textarea"))
    return;
  event.preventDefault();
  if (event.target.value.trim() !== "") event.target.form.requestSubmit();
});

document.getElementById("as")?.addEventListener("change", (event) => event.target.form.submit());
body.classList.add("live");
sendFields();
closeOnClick();
suggestCommands();
searchMenus(document);
searchBoxes(document);
bringForward();
document.querySelector("nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
for (const log of document.querySelectorAll(".log")) log.scrollTop = log.scrollHeight;
setInterval(() => {
  if (!document.hidden) refresh().catch(() => body.classList.add("offline"));
}, 1000);
