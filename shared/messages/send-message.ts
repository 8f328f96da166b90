import type * as z from "zod/mini";
import type { Applicants } from "#shared/citizens/applicant.ts";
import type { MessageDelivery } from "#shared/deliveries/delivery.ts";
import { TryLater } from "#shared/deliveries/try-later.ts";
import type { Dossier, Dossiers } from "#shared/dossiers/dossier.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { chooseWay } from "./choose-channel.ts";
import { mayNotWait } from "./may-not-wait.ts";
import { type Channel, type MessageLease, type Messages, messageId } from "./message.ts";
import { isOvertaken } from "./overtaken.ts";
import { type Outgoing, type Providers, ProviderTrouble } from "./provider.ts";
import { quietUntil, usualQuiet } from "./quiet-hours.ts";
import { templateVersions, worded } from "./templates.ts";

export interface SendMessageDeps {
  readonly offices: Pick<Offices, "get">;
  readonly dossiers: Pick<Dossiers, "get">;
  readonly applicants: Pick<Applicants, "get">;
  readonly messages: Messages;
  readonly timers: Timers;
  readonly providers: Providers;
  /** What the time is for a delivery. */
  readonly timeOf: (delivery: { readonly at: Instant }) => Instant;
  readonly nowMs: () => number;
  readonly trackingUrl: string;
}

type Delivery = z.infer<typeof MessageDelivery>;

/** Days. Older news is history, as in the records of a migration, and not worth anybody's SMS. */
const newsForDays = 3;
/** Claims that nobody knows the outcome of, after which a provider that does not drop repeats is not asked again. */
const mostInDoubt = 1;

/**
 * Tells the citizen of one step, once: by one channel, in their language, not at night, and only while it is still news.
 * @param lastTry the delivery will not come again by itself. @throws TryLater; anything else is a fault and comes again too.
 */
export async function sendMessage(delivery: Delivery, lastTry: boolean, deps: SendMessageDeps): Promise<void> {
  const { officeId, code, version } = delivery;
  const office = await deps.offices.get(officeId);
  if (office.messaging === undefined) return;
  const [dossier, applicant] = await Promise.all([
    deps.dossiers.get(officeId, code),
    deps.applicants.get(officeId, code),
  ]);
  const way = chooseWay(applicant, office.messaging);
  if ("skipped" in way) return deps.messages.skip({ officeId, code, version, channel: "none" }, way.skipped);
  const place = { officeId, code, version, channel: way.channel };
  const stale = noLongerNews(delivery, dossier, deps);
  if (stale !== undefined) return deps.messages.skip(place, stale);
  if (await isHeld(delivery, { office, dossier }, deps)) return;
  const language = applicant?.language ?? office.language;
  const message: Outgoing = {
    id: messageId(place),
    to: way.to,
    code,
    template: delivery.occasion,
    templateVersion: templateVersions[delivery.occasion],
    language,
    words: worded(delivery.occasion, language, {
      office,
      code,
      promisedAt: dossier.promisedAt,
      trackingUrl: deps.trackingUrl,
    }),
  };
  const claim = await deps.messages.claim(place, { ...message, language });
  if (claim.state === "taken") throw new TryLater("being-sent", secondsUntil(claim.untilMs, deps.nowMs()));
  if (claim.state === "ours") await send(way.channel, { office, message, lease: claim.lease, lastTry }, deps);
}

function noLongerNews(delivery: Delivery, dossier: Dossier, { timeOf }: SendMessageDeps): string | undefined {
  const step = dossier.history[delivery.version - 1];
  const ageMs = Date.parse(timeOf(delivery)) - Date.parse(step?.at ?? delivery.at);
  if (ageMs > newsForDays * 86_400_000) return "old-news";
  return isOvertaken(dossier, delivery.version, delivery.occasion) ? "superseded" : undefined;
}

/** Held until the morning by a timer. Its key names the morning: what was late and met another night is held again. */
async function isHeld(
  delivery: Delivery,
  { office, dossier }: { office: OpenedOffice; dossier: Dossier },
  { timers, timeOf }: SendMessageDeps,
): Promise<boolean> {
  const dueAt = quietUntil(timeOf(delivery), office.messaging?.quiet ?? usualQuiet, office.calendar.zone);
  if (dueAt === undefined || mayNotWait(dossier, office)) return false;
  const key = `message/${delivery.code}/${delivery.version}/${dueAt}`;
  await timers.set({ officeId: delivery.officeId, key, dueAt, work: { delivery } });
  return true;
}

interface Sending {
  readonly office: OpenedOffice;
  readonly message: Outgoing;
  readonly lease: MessageLease;
  readonly lastTry: boolean;
}

async function send(channel: Channel, { office, message, lease, lastTry }: Sending, deps: SendMessageDeps) {
  const provider = deps.providers[channel];
  if (!provider.dropsRepeats && lease.inDoubt > mostInDoubt) {
    const outcome = { state: "technical-failure", reason: "outcome-unknown", inDoubt: false } as const;
    await deps.messages.release(lease, outcome);
    throw new TryLater("outcome-unknown");
  }
  try {
    await deps.messages.sent(lease, await provider.send(office, message));
  } catch (error) {
    if (!(error instanceof ProviderTrouble)) throw error;
    await settle(error, lease, { lastTry, messages: deps.messages });
  }
}

async function settle(
  trouble: ProviderTrouble,
  lease: MessageLease,
  { lastTry, messages }: { lastTry: boolean; messages: Messages },
): Promise<void> {
  if (trouble.kind === "permanent") return messages.failed(lease, trouble.code);
  const given = lastTry || trouble.kind === "technical" ? "technical-failure" : "created";
  await messages.release(lease, { state: given, reason: trouble.code, inDoubt: trouble.mayHaveHappened });
  throw new TryLater(trouble.code);
}

function secondsUntil(untilMs: number, nowMs: number): number {
  return Math.max(1, Math.ceil((untilMs - nowMs) / 1000));
}
