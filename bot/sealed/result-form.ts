import { localDate } from "#shared/office-time/working-time.ts";
import type { Language, Office } from "#shared/offices/office.ts";
import type { LookedUp } from "#shared/sealed/look-up.ts";
import { leastTogether, longestHeldDays } from "#shared/sealed/small-groups.ts";
import { triesPerHour } from "#shared/sealed/tries-table.ts";
import { longestAnswer } from "#shared/sealed/write-answer.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import { isConfirmed } from "#shared/suggestions/suggestion-moves.ts";
import { sealedTexts } from "#shared/text/sealed-texts.ts";
import { writtenDate } from "#shared/text/when.ts";
import { type Block, bold, header, list, paragraph, type Run } from "../slack/blocks.ts";
import { radio, textInput } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { fromPeople } from "../slack/text.ts";
import { auditLines } from "./audit-lines.ts";
import { answer, fields, writePlace } from "./names.ts";

export interface ResultOf {
  readonly office: Pick<Office, "id" | "calendar" | "staff">;
  readonly language: Language;
  readonly replyHash: string;
}

/** Steps that are shown, the newest. */
const mostSteps = 20;

/** What the holder of a token sees, and what they may answer. Whose token it is stands nowhere. */
export function resultForm(found: LookedUp, of: ResultOf): Modal {
  if (found.kind === "released") return releasedForm(found, of);
  const { result: texts } = sealedTexts[of.language];
  const words = {
    "not-staff": texts.notStaff,
    "too-many": texts.tooMany(triesPerHour),
    unknown: texts.unknown,
    held: texts.held(leastTogether, longestHeldDays),
    refused: found.kind === "refused" ? texts.refused[found.reason] : "",
  }[found.kind];
  return modal({ callbackId: "sealed.told", title: texts.title, close: texts.close, blocks: [paragraph(words)] });
}

type Released = Extract<LookedUp, { kind: "released" }>;

function releasedForm({ suggestion, pending, audit }: Released, of: ResultOf): Modal {
  const { result: texts } = sealedTexts[of.language];
  return modal({
    callbackId: answer,
    title: texts.title,
    submit: texts.submit,
    close: texts.close,
    metadata: writePlace(of.office.id, of.language, of.replyHash),
    blocks: [
      header(suggestion.id),
      ...(suggestion.text === "" ? [] : [paragraph(fromPeople(suggestion.text))]),
      paragraph(bold(texts.state(texts.states[stateOf(suggestion)]))),
      list(stepsOf(suggestion, of)),
      ...(pending === undefined ? [] : [paragraph(texts.pending(texts.acts[pending.act]))]),
      paragraph(bold(texts.auditTitle)),
      audit.length === 0 ? paragraph(texts.auditNone) : list(auditLines(audit, of)),
      ...answers(suggestion, of.language),
    ],
  });
}

function stateOf(suggestion: Suggestion) {
  return isConfirmed(suggestion) ? "confirmed" : suggestion.state;
}

function stepsOf({ history }: Suggestion, { office, language }: ResultOf): Run[][] {
  const { result: texts } = sealedTexts[language];
  return history.slice(-mostSteps).map(({ to, at, note, basis, whom, evidence }) => {
    const date = writtenDate(localDate(at, office.calendar.zone));
    const said = [note, basis, whom, evidence].filter((words) => words !== undefined).join(". ");
    return [texts.step(date, texts.steps[to]), ...(said === "" ? [] : [`. `, fromPeople(said)])];
  });
}

function answers(suggestion: Suggestion, language: Language): Block[] {
  const { result: texts } = sealedTexts[language];
  const waits = suggestion.state === "done" && !isConfirmed(suggestion);
  const acts = waits ? (["confirm", "reopen", "note"] as const) : (["note"] as const);
  return [
    radio({
      id: fields.act,
      label: texts.act,
      choices: acts.map((value) => ({ value, text: texts.acts[value] })),
      ...(!waits && { chosen: "note" }),
    }),
    textInput({
      id: fields.words,
      label: texts.words,
      hint: texts.wordsHint,
      most: longestAnswer,
      multiline: true,
      optional: true,
    }),
  ];
}
