import { resultForm } from "#bot/sealed/result-form.ts";
import type { Views } from "#bot/slack/views.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { answerSealed, type LookUpDeps, lookUpSealed } from "#shared/sealed/look-up.ts";
import type { SealingOf } from "#shared/sealed/sealing.ts";

export interface TokenDeps extends LookUpDeps {
  readonly views: Pick<Views, "show">;
}

/** Answers the holder of a token, in their form and nowhere else. */
export async function tokenAnswer(
  asked: SealingOf<"seal.look-up" | "seal.answer">,
  office: OpenedOffice,
  deps: TokenDeps,
): Promise<void> {
  const found =
    asked.type === "seal.answer" ? await answerSealed(asked, office, deps) : await lookUpSealed(asked, office, deps);
  const { team, viewId, language, replyHash } = asked;
  await deps.views.show(team, viewId, resultForm(found, { office, language, replyHash }));
}
