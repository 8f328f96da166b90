import { wallTime } from "#shared/office-time/working-time.ts";
import { type Counter, nextPart, nextPerson } from "./counter.ts";
import { call } from "./desk-calls.ts";
import { input, part, tell } from "./page-parts.ts";
import { type Receipt, showKept, showReceipt } from "./receipt.ts";
import { receptionBody } from "./reception-body.ts";
import { readDraft, tellFields } from "./reception-form.ts";
import { sendWaiting, shelve, unshelve, type Waiting } from "./reception-queue.ts";
import { type LineState, sayLine, showWaiting } from "./waiting-list.ts";

/** The officer pressed: from now on the reception is kept until the office has it. */
export function receive(counter: Counter): void {
  const { procedure, desk, kept, texts } = counter;
  if (procedure === undefined) {
    tell("procedure", texts.chooseProcedure);
    input("procedure").focus();
    return;
  }
  const { calendar, language } = desk.office;
  const receivedAt = new Date().toISOString();
  counter.current ??= crypto.randomUUID();
  shelve(kept.shelf, {
    key: counter.current,
    label: `${wallTime(receivedAt, calendar.zone)} ${procedure.name[language]}`,
    body: { ...receptionBody(readDraft(procedure), procedure, receivedAt, calendar) },
  });
  void sendAll(counter);
}

/** One tab sends at a time; a key that was sent twice all the same is one dossier. */
export async function sendAll(counter: Counter): Promise<void> {
  const { kept, desk } = counter;
  await navigator.locks.request(`benang/${desk.office.id}/${desk.staff.slackUser}`, async () => {
    const state = await sendWaiting<Receipt>({
      shelf: kept.shelf,
      send: ({ key, body }) => call<Receipt>("/desk/dossiers", { body, key }),
      received: (waiting, receipt) => received(counter, waiting, receipt),
    });
    show(counter, state);
  });
}

function received(counter: Counter, waiting: Waiting, receipt: Receipt): void {
  const { desk, lines, kept } = counter;
  if (waiting.key !== counter.current) {
    counter.sent.push({ label: waiting.label, code: receipt.code, form: receipt.forms["01"] ?? "" });
    return;
  }
  part("reception").hidden = true;
  kept.keepDraft(undefined);
  const { linked = [] } = counter.procedure ?? {};
  showReceipt(receipt, {
    language: desk.office.language,
    lines,
    next: () => nextPerson(counter),
    parts: desk.procedures.filter(({ code }) => linked.includes(code)),
    go: (part) => nextPart(counter, part, receipt.code),
  });
}

/** What stands on the screen after a try to send. */
export function show(counter: Counter, state: LineState): void {
  const { kept, texts, desk } = counter;
  const mine = kept.shelf.read().find(({ key }) => key === counter.current);
  sayLine(state, texts, mine?.refused?.detail);
  if (mine?.refused !== undefined) mendHere(counter, mine);
  else if (mine !== undefined && state !== "answered") {
    part("reception").hidden = true;
    kept.keepDraft(undefined);
    showKept({ language: desk.office.language, next: () => nextPerson(counter) });
  }
  const drop = (key: string) => {
    unshelve(kept.shelf, key);
    show(counter, state);
  };
  showWaiting({ waiting: kept.shelf.read(), sent: counter.sent, texts, drop });
}

/** What the office refused stays in the form with the reason; the next try is a new intention under a new key. */
function mendHere(counter: Counter, { key, refused }: Waiting): void {
  unshelve(counter.kept.shelf, key);
  counter.current = undefined;
  part("reception").hidden = false;
  part("receipt").hidden = true;
  tellFields(refused?.fields ?? [], counter.texts);
}
