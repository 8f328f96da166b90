import type { Language, Office } from "#shared/offices/office.ts";
import { unsealReasons } from "#shared/sealed/sealing.ts";
import type { Unsealed } from "#shared/sealed/unseal.ts";
import { leastReason, longestReason } from "#shared/sealed/unsealing.ts";
import { unsealingTexts } from "#shared/text/unsealing-texts.ts";
import { writtenMoment } from "#shared/text/when.ts";
import { type Block, header, mention, note, paragraph } from "../slack/blocks.ts";
import { radio, textInput } from "../slack/inputs.ts";
import { type Modal, modal } from "../slack/modal.ts";
import { fromPeople } from "../slack/text.ts";
import { askUnsealing, decideUnsealing, fields, writePlace } from "./names.ts";

/** The first officer says whose name and why. */
export function askForm(officeId: string, language: Language): Modal {
  const { ask: texts } = unsealingTexts[language];
  return modal({
    callbackId: askUnsealing,
    title: texts.title,
    submit: texts.submit,
    close: texts.close,
    metadata: writePlace(officeId, language),
    blocks: [
      note(texts.note),
      textInput({ id: fields.suggestion, label: texts.suggestion, hint: texts.suggestionHint, most: 20 }),
      radio({
        id: fields.reason,
        label: texts.reason,
        choices: unsealReasons.map((value) => ({ value, text: texts.reasons[value] })),
      }),
      textInput({
        id: fields.words,
        label: texts.words,
        hint: texts.wordsHint(leastReason),
        most: longestReason,
        multiline: true,
      }),
    ],
  });
}

export function unsealingWaiting(language: Language): Modal {
  const { form: texts } = unsealingTexts[language];
  return modal({ callbackId: "sealed.waiting", title: texts.title, close: texts.close, blocks: [note(texts.waiting)] });
}

export interface UnsealingOf {
  readonly office: Pick<Office, "id" | "calendar" | "staff">;
  readonly language: Language;
  readonly suggestion: string;
  /** Slack user id of the officer who looks. */
  readonly user: string;
}

/** How an unsealing stands for one officer; the name stands here and nowhere else. */
export function unsealingForm(unsealed: Unsealed, of: UnsealingOf): Modal {
  const { form: texts } = unsealingTexts[of.language];
  const common = { title: texts.title, close: texts.close };
  if ("refusal" in unsealed) {
    return modal({ callbackId: "sealed.told", ...common, blocks: [paragraph(texts.refusals[unsealed.refusal])] });
  }
  const blocks = [header(of.suggestion), ...asked(unsealed, of), ...standing(unsealed, of)];
  const { asked: request, state } = unsealed.request;
  if (state !== "open" || request.by === of.user) return modal({ callbackId: "sealed.told", ...common, blocks });
  const choices = [
    { value: "approve", text: texts.yes },
    { value: "refuse", text: texts.no },
  ];
  return modal({
    callbackId: decideUnsealing,
    ...common,
    submit: texts.submit,
    metadata: writePlace(of.office.id, of.language, of.suggestion, request.at),
    blocks: [...blocks, radio({ id: fields.decision, label: texts.decide, choices })],
  });
}

type Standing = Exclude<Unsealed, { readonly refusal: unknown }>;

function asked({ request }: Standing, { office, language }: UnsealingOf): Block[] {
  const { form: texts, ask } = unsealingTexts[language];
  const { by, at, reason = "proceedings", words = "" } = request.asked;
  return [
    paragraph(texts.asked(nameOf(by, office), writtenMoment(at, office.calendar.zone))),
    paragraph(texts.reason(ask.reasons[reason])),
    paragraph(fromPeople(words)),
  ];
}

function standing({ request, author }: Standing, { office, language, user }: UnsealingOf): Block[] {
  const { form: texts } = unsealingTexts[language];
  switch (request.state) {
    case "open":
      return request.asked.by === user ? [note(texts.open)] : [];
    case "lapsed":
      return [note(texts.lapsed)];
    case "refused":
      return [note(texts.refused(nameOf(request.decided?.by ?? "", office)))];
    default:
      if (author === undefined) return [note(texts.approved)];
      return [
        paragraph(texts.author, " ", mention(author.author), ` ${nameOf(author.author, office)}`),
        note(texts.told),
      ];
  }
}

/** The name in the staff list; the id of whoever has left. */
export function nameOf(user: string, { staff }: Pick<Office, "staff">): string {
  return staff.find(({ slackUser }) => slackUser === user)?.name ?? user;
}
