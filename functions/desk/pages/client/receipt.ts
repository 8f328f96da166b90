import type { Language } from "#shared/offices/office.ts";
import { deskTexts } from "#shared/text/desk.ts";
import type { DeskProcedure } from "../desk-office.ts";
import { call } from "./desk-calls.ts";
import { made, part } from "./page-parts.ts";
import { lastPart } from "./reception-form.ts";

/** What the office answers to a reception. */
export interface Receipt {
  readonly code: string;
  readonly promisedAt: string;
  readonly tracking: { readonly secret: string; readonly url: string };
  readonly forms: Readonly<Record<string, string>>;
  readonly warnings?: readonly { readonly field: string; readonly problem: string }[];
}

interface Shown {
  readonly language: Language;
  /** Fee and promise in words, as the preview said them. */
  readonly lines: readonly string[];
  readonly next: () => void;
  /** What a linked bundle goes on with. */
  readonly parts: readonly DeskProcedure[];
  readonly go: (part: DeskProcedure) => void;
}

/** The receipt on the screen: code and secret to read out, Form 01 to print, and on to the next person. */
export function showReceipt(receipt: Receipt, { language, lines, next, parts, go }: Shown): void {
  const texts = deskTexts[language].reception;
  const section = part("receipt");
  const warnings = (receipt.warnings ?? []).map(({ field }) =>
    made("p", texts.look[lastPart(field)] ?? texts.lookAgain, { class: "told warns" }),
  );
  const print = made("button", texts.print, { id: "print" });
  print.addEventListener("click", () => window.open(receipt.forms["01"], "_blank", "noopener"));
  const onward = made("button", `${texts.next} (Enter)`, { id: "next", class: "quiet" });
  onward.addEventListener("click", next);
  const buttons = made("p");
  buttons.append(
    onward,
    " ",
    presentButton(receipt.code, texts),
    " ",
    print,
    ...parts.map((one) => partButton(texts.nextPart(one.name[language]), () => go(one))),
  );
  section.replaceChildren(
    made("h2", texts.received),
    made("p", receipt.code, { class: "big", id: "code" }),
    made("p", `${texts.secret}: ${receipt.tracking.secret}`),
    ...lines.map((line) => made("p", line)),
    ...warnings,
    buttons,
  );
  section.hidden = false;
  onward.focus();
}

function partButton(label: string, go: () => void): HTMLElement {
  const button = made("button", label, { class: "quiet part" });
  button.addEventListener("click", go);
  return button;
}

/** For what is signed beside the counter: into the signer's queue without leaving the receipt. */
function presentButton(code: string, texts: (typeof deskTexts)["vi"]["reception"]): HTMLElement {
  const button = made("button", texts.present, { id: "present" });
  // Made once, so that a second click after a lost answer is the same step.
  const key = crypto.randomUUID();
  button.addEventListener("click", async () => {
    button.disabled = true;
    const called = await call(`/desk/dossiers/${code}/moves`, { body: { move: "present" }, key });
    if (called.kind === "answered") button.replaceWith(made("span", texts.presented, { id: "presented" }));
    else {
      button.disabled = false;
      button.title = called.kind === "refused" ? called.detail : texts.offline;
    }
  });
  return button;
}

/** The line is down: the dossier has no code yet. */
export function showKept({ language, next }: Pick<Shown, "language" | "next">): void {
  const texts = deskTexts[language].reception;
  const onward = made("button", `${texts.next} (Enter)`, { id: "next", class: "quiet" });
  onward.addEventListener("click", next);
  part("receipt").replaceChildren(made("p", texts.kept), onward);
  part("receipt").hidden = false;
  onward.focus();
}
