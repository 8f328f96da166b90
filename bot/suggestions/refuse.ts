import { DomainError } from "#shared/kernel/errors.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { suggestionTexts } from "#shared/text/suggestions.ts";
import { paragraph } from "../slack/blocks.ts";
import { message } from "../slack/message.ts";
import type { SuggestionDeps } from "./suggestion-deps.ts";

/** Who asked for what, so that they are told why it cannot be. */
interface Asked {
  readonly user: string;
  readonly request: string;
  /** The suggestion, where there is one already. */
  readonly id?: string | undefined;
}

/** Does what was asked, or tells whoever asked why not: the form is gone by then, so by direct message, once a request. */
export async function refuse(
  { user, request, id }: Asked,
  office: OpenedOffice,
  deps: Pick<SuggestionDeps, "say" | "preferences">,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { language = office.language } = await deps.preferences.of(office.id, user);
    const { refused } = suggestionTexts[language];
    const reasons: Readonly<Record<string, string>> = {
      ...refused,
      title: "",
      "suggestion-not-found": refused.notFound,
    };
    const reason = reasons[error.fact] ?? refused.other;
    const words = id === undefined ? reason : `${refused.title(id)} ${reason}`;
    await deps.say({
      officeId: office.id,
      key: `suggestions/refused/${request}`,
      team: office.slack.team,
      channel: user,
      message: message(words, paragraph(words)),
    });
  }
}
