import { unsealingForm } from "#bot/sealed/unsealing-form.ts";
import { askedMessage, decidedMessage, toldMessage } from "#bot/sealed/unsealing-messages.ts";
import type { Message } from "#bot/slack/message.ts";
import type { Say } from "#bot/slack/outbox.ts";
import { LastingTrouble } from "#bot/slack/troubles.ts";
import type { Views } from "#bot/slack/views.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { log } from "#shared/platform/log.ts";
import type { SealingOf } from "#shared/sealed/sealing.ts";
import { askUnsealing, decideUnsealing, showUnsealing, type UnsealDeps, type Unsealed } from "#shared/sealed/unseal.ts";
import { type Request, unsealersOf } from "#shared/sealed/unsealing.ts";

export interface UnsealingDeps extends UnsealDeps {
  readonly say: Say;
  readonly views: Pick<Views, "show">;
}

type Unsealing = SealingOf<"seal.ask-unsealing" | "seal.show-unsealing" | "seal.decide-unsealing">;

/**
 * One step of an unsealing: written down, then said to those whom it concerns, then shown to whoever took it. The author is told before
 * anybody sees the name.
 */
export async function unsealingAnswer(sealing: Unsealing, office: OpenedOffice, deps: UnsealingDeps): Promise<void> {
  const { suggestion, team, viewId, language, user } = sealing;
  const unsealed = await step(sealing, office, deps);
  if (!("refusal" in unsealed)) await tell(unsealed, suggestion, office, deps.say);
  await deps.views.show(team, viewId, unsealingForm(unsealed, { office, language, suggestion, user }));
}

function step(sealing: Unsealing, office: OpenedOffice, deps: UnsealingDeps): Promise<Unsealed> {
  switch (sealing.type) {
    case "seal.ask-unsealing":
      return askUnsealing(sealing, office, deps);
    case "seal.decide-unsealing":
      return decideUnsealing(sealing, office, deps);
    default:
      return showUnsealing(sealing, office, deps);
  }
}

type Standing = Exclude<Unsealed, { readonly refusal: unknown }>;

/** Each is one message, however often this is done. */
async function tell({ request, author }: Standing, suggestion: string, office: OpenedOffice, say: Say): Promise<void> {
  const { asked, state } = request;
  const about = `unsealing/${suggestion}/${asked.at}`;
  const to = (key: string, channel: string, message: Message) =>
    unlessGone(say({ officeId: office.id, key: `${about}/${key}`, team: office.slack.team, channel, message }));
  if (state === "open") {
    const others = unsealersOf(office).filter((officer) => officer !== asked.by);
    for (const officer of others) await to(`asked/${officer}`, officer, askedMessage(office, suggestion, request));
  }
  if (author !== undefined) await to("told", author.author, toldMessage(office, suggestion, request));
  if (isDecided(request)) await to("decided", asked.by, decidedMessage(office, suggestion, request));
}

function isDecided({ state }: Request): boolean {
  return state === "approved" || state === "refused";
}

/** Whoever has left Slack can be told of nothing; that must not keep an investigation from what the law gives it. */
async function unlessGone(said: Promise<unknown>): Promise<void> {
  try {
    await said;
  } catch (error) {
    if (!(error instanceof LastingTrouble)) throw error;
    log("warn", "unsealing-not-told", "Somebody whom an unsealing concerns is not in Slack", {
      reason: error.code,
    });
  }
}
