import type { Instant } from "#shared/kernel/clock.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import type { SuggestionDeps } from "./suggestion-deps.ts";
import { channelFor } from "./suggestion-lines.ts";
import { suggestionMessage } from "./suggestion-message.ts";

/** Somebody else may change it while we speak, so many times. */
const looks = 3;

type Deps = Pick<SuggestionDeps, "say" | "suggestions">;

/**
 * Makes the channel show the suggestion as the table has it, and notes where. Two workers may speak at once, and the slower one of what
 * was before: each looks again afterwards, so that the last of them says what is true.
 */
export async function showSuggestion(
  suggestion: Suggestion,
  office: OpenedOffice,
  now: Instant,
  { say, suggestions }: Deps,
): Promise<void> {
  let shown = suggestion;
  for (let look = 0; look < looks; look += 1) {
    const said = await say({
      officeId: office.id,
      key: `suggestion/${shown.id}`,
      team: office.slack.team,
      channel: channelFor(shown, office),
      message: suggestionMessage(shown, { office, now }),
    });
    if (shown.thread?.ts !== said.ts) await suggestions.place(office.id, shown.id, said);
    const after = await suggestions.get(office.id, shown.id);
    if (after === undefined || !changed(shown, after)) return;
    shown = after;
  }
}

function changed(was: Suggestion, is: Suggestion): boolean {
  return was.version !== is.version || was.seconders.join() !== is.seconders.join();
}
