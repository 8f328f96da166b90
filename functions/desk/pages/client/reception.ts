import { compute, openCounter, resumeDraft } from "./counter.ts";
import { readOffice } from "./desk-calls.ts";
import { input, part } from "./page-parts.ts";
import { receive, sendAll } from "./send-receptions.ts";

/** Milliseconds between tries while the line is down; the browser's own word that it is back comes first where it can. */
const retryMs = 4_000;

const office = await readOffice();
if (office.kind !== "answered") location.assign("/desk");
else {
  const counter = openCounter(office.body);
  const form = part("reception");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    receive(counter);
  });
  form.addEventListener("input", () => compute(counter));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    receive(counter);
  });
  window.addEventListener("online", () => void sendAll(counter));
  setInterval(() => {
    if (counter.kept.shelf.read().some(({ refused }) => refused === undefined)) void sendAll(counter);
  }, retryMs);
  resumeDraft(counter);
  part<HTMLButtonElement>("receive").disabled = false;
  // Who types faster than the page opens has typed into the box already.
  input("procedure").dispatchEvent(new Event("input"));
  void sendAll(counter);
}
