import type { deskTexts } from "#shared/text/desk.ts";
import type { Called } from "./desk-calls.ts";
import { made, part } from "./page-parts.ts";
import type { Waiting } from "./reception-queue.ts";

export type LineState = Called<unknown>["kind"];
type Texts = (typeof deskTexts)["vi"]["reception"];

/** A reception that went out while the officer had gone on. */
export interface SentReception {
  readonly label: string;
  readonly code: string;
  /** Address of Form 01. */
  readonly form: string;
}

/** Says above everything when the line or the session is gone, or what the office refused. */
export function sayLine(state: LineState, texts: Texts, refused = ""): void {
  const line = part("line");
  const words = { unreachable: texts.offline, "signed-out": texts.signedOut, answered: refused, refused };
  line.textContent = words[state];
  line.hidden = words[state] === "";
}

interface Shown {
  readonly waiting: readonly Waiting[];
  readonly sent: readonly SentReception[];
  readonly texts: Texts;
  readonly drop: (key: string) => void;
}

/** Receptions on this machine that the office does not have yet, and those that it took in the meantime. */
export function showWaiting({ waiting, sent, texts, drop }: Shown): void {
  part("waiting").hidden = waiting.length + sent.length === 0;
  const waits = waiting.map((each) => waitingRow(each, texts, drop));
  part("waiting-list").replaceChildren(...waits, ...sent.map((each) => sentRow(each, texts)));
}

function waitingRow({ key, label, refused }: Waiting, texts: Texts, drop: (key: string) => void): HTMLElement {
  const item = made("li", `${label}: ${refused?.detail ?? texts.waiting} `);
  if (refused === undefined) return item;
  const button = made("button", texts.drop, { class: "quiet", type: "button" });
  button.addEventListener("click", () => drop(key));
  item.append(button);
  return item;
}

function sentRow({ label, code, form }: SentReception, texts: Texts): HTMLElement {
  const item = made("li", `${label}: `);
  item.append(made("b", code), " ", made("a", texts.print, { href: form, target: "_blank", rel: "noopener" }));
  return item;
}
