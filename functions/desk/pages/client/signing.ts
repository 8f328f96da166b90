import { wallTime } from "#shared/office-time/working-time.ts";
import { deskTexts } from "#shared/text/desk.ts";
import type { DeskOffice } from "../desk-office.ts";
import { type Called, call, readOffice } from "./desk-calls.ts";
import { input, part } from "./page-parts.ts";
import { boxes, countTicked, drawTable, isDone, type Signed, type ToSign, ticked } from "./signing-table.ts";

/** Milliseconds between looks at the queue. */
const refreshMs = 15_000;

interface Session {
  readonly office: DeskOffice["office"];
  readonly outcomes: Map<string, Signed>;
  queue: readonly ToSign[];
  /** Wall time of the list on the screen. */
  seenAt: string;
}

async function refresh(session: Session): Promise<void> {
  const { office, outcomes } = session;
  const called = await call<{ items: readonly ToSign[] }>("/desk/signing.json");
  say("line", called.kind === "answered" ? "" : trouble(called, session));
  if (called.kind !== "answered") return;
  session.seenAt = wallTime(new Date().toISOString(), office.calendar.zone);
  // What was signed a moment ago stays in sight with its outcome.
  const signed = session.queue.filter(({ code }) => isDone(outcomes.get(code)));
  session.queue = [...called.body.items.filter(({ code }) => !isDone(outcomes.get(code))), ...signed];
  drawTable({ queue: session.queue, outcomes, language: office.language, calendar: office.calendar });
}

async function sign(session: Session): Promise<void> {
  const codes = ticked();
  if (codes.length === 0) return;
  part<HTMLButtonElement>("sign").disabled = true;
  const post = { body: { codes }, key: crypto.randomUUID() };
  const called = await call<{ results: readonly Signed[] }>("/desk/signing", post);
  if (called.kind === "answered") for (const result of called.body.results) session.outcomes.set(result.code, result);
  input("all").checked = false;
  await refresh(session);
  if (called.kind !== "answered") say("line", trouble(called, session));
}

async function handOver(session: Session): Promise<void> {
  const box = input("code");
  const post = { body: { code: box.value }, key: crypto.randomUUID() };
  const called = await call<{ code: string }>("/desk/signing/hand-over", post);
  const { handed } = deskTexts[session.office.language].signing;
  say("handed", called.kind === "answered" ? handed(called.body.code) : trouble(called, session));
  if (called.kind === "answered") box.value = "";
  box.select();
  if (document.getElementById("queue") !== null) await refresh(session);
}

function trouble(called: Exclude<Called<unknown>, { kind: "answered" }>, { office, seenAt }: Session): string {
  const { signedOut, stale } = deskTexts[office.language].signing;
  if (called.kind === "refused") return called.detail;
  return called.kind === "signed-out" ? signedOut : stale(seenAt);
}

function say(id: "line" | "handed", words: string): void {
  part(id).textContent = words;
  part(id).hidden = words === "";
}

function onSubmit(id: string, act: () => Promise<void>): void {
  part(id).addEventListener("submit", (event) => {
    event.preventDefault();
    void act();
  });
}

const opened = await readOffice();
if (opened.kind !== "answered") location.assign("/desk");
else {
  const session: Session = { office: opened.body.office, outcomes: new Map(), queue: [], seenAt: "" };
  onSubmit("scan", () => handOver(session));
  if (opened.body.staff.maySign) openQueue(session);
}

function openQueue(session: Session): void {
  onSubmit("signing", () => sign(session));
  part("signing").addEventListener("change", (event) => {
    if (event.target === part("all")) for (const box of boxes()) box.checked = input("all").checked;
    countTicked(session.office.language);
  });
  setInterval(() => void refresh(session), refreshMs);
  void refresh(session);
}
