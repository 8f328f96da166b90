import { nameOf } from "#shared/kudos/names.ts";
import type { KudosFact, KudosRefused } from "#shared/kudos/refused.ts";
import type { Language, Office } from "#shared/offices/office.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { departmentName } from "../overload/alert-message.ts";
import { type Block, bold, buttons, mention, paragraph, type Run } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import { escapeMarkup, fromPeople } from "../slack/text.ts";
import { kudosActions } from "./kudos-names.ts";

/** A rule of the office, or what could not be read. */
export type Because =
  | (Pick<KudosRefused, "about"> & { readonly fact: KudosFact | "no-user-groups" })
  | { readonly notes: readonly string[] };

/** Why thanks were not sent, with what was written, so that nobody has to think of it twice. */
export interface NotSent {
  readonly because: Because;
  readonly people: readonly string[];
  readonly reason: string;
}

// https://docs.slack.dev/reference/block-kit/block-elements/button-element
const longestValue = 2000;

/** For whoever wanted to send it, and nobody else. */
export function refusalMessage(office: Office, { because, people, reason }: NotSent, language: Language): Message {
  const texts = kudosTexts[language];
  const why = "notes" in because ? because.notes.slice(0, 5).join(" ") : texts.refused[because.fact];
  const mayBeShown = reason !== "" && sensitiveIn(reason).length === 0;
  const written: Block[] = mayBeShown ? [paragraph(bold(texts.youWrote), " ", fromPeople(reason))] : [];
  return message(
    `${texts.notSent}. ${why}`,
    paragraph(bold(texts.notSent)),
    paragraph(why, ...aboutRuns(because, office)),
    ...written,
    buttons({
      actionId: kudosActions.open,
      text: texts.openForm,
      value: againValue(people, mayBeShown ? reason : ""),
    }),
  );
}

/** Whom it is about; figures and what was found in a text are not told again. */
function aboutRuns(because: Because, office: Office): Run[] {
  if ("notes" in because || (because.fact !== "pair" && because.fact !== "not-staff")) return [];
  return because.about.slice(0, 10).flatMap((one): Run[] => {
    const [kind, id = ""] = one.split(":");
    if (kind === "department") return [" ", bold(departmentName(office, id))];
    if (kind === "user-group") return [];
    return [" ", nameOf(office, one) === undefined && !/^[UW]/.test(one) ? bold(fromPeople(one)) : mention(one)];
  });
}

/** What fills the form again, as if it had been typed; nothing where it is too long for a button. */
function againValue(people: readonly string[], reason: string): string {
  const value = [...people.map((user) => `<@${user}>`), escapeMarkup(reason)].join(" ").trim();
  return value === "" || value.length > longestValue ? "-" : value;
}
