import type * as z from "zod/mini";
import type { EveningLinkDelivery } from "#shared/deliveries/delivery.ts";
import { TryLater } from "#shared/deliveries/try-later.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import { log } from "#shared/platform/log.ts";
import { whichOf } from "#shared/rituals/evening.ts";
import { hashBearer } from "#shared/sessions/bearer.ts";
import { personalToken } from "#shared/sessions/personal-link.ts";
import type { EveningMail } from "./evening-mail.ts";
import { eveningMailWords } from "./evening-mail-words.ts";
import { type Letters, ProviderTrouble } from "./provider.ts";

export interface SendEveningLinkDeps {
  readonly offices: Pick<Offices, "get">;
  readonly mail: EveningMail;
  readonly email: Letters;
  /** What the time is for a delivery. */
  readonly timeOf: (delivery: { readonly at: Instant }) => Instant;
  /** Where the page is; the token follows behind a `#`. */
  readonly eveningUrl: string;
}

type Delivery = z.infer<typeof EveningLinkDelivery>;

/** Seconds until a claim that nobody ended is free: a mail has ten to be taken. */
const restSeconds = 60;

/**
 * Mails one member of staff their link to one evening, once: the row of the link claims it. Where an answer of the provider is lost, it
 * is sent once more at the most. Nothing for whoever has left the list, has Slack by now, or after the link has ended. @throws TryLater
 */
export async function sendEveningLink(delivery: Delivery, deps: SendEveningLinkDeps): Promise<void> {
  const { officeId, user: slackUser, validUntil } = delivery;
  const office = await deps.offices.get(officeId);
  const now = deps.timeOf(delivery);
  const staff = office.staff.find((one) => one.slackUser === slackUser);
  if (staff?.withoutSlack !== true || staff.email === undefined || validUntil <= now) return;
  if (office.messaging?.email === undefined) return tellMissingSender(officeId);
  const which = whichOf(delivery);
  const token = personalToken(office, slackUser, which);
  const hash = hashBearer(token);
  const claim = await deps.mail.claim(officeId, hash, { slackUser, ...which, validUntil }, now);
  if (claim === "done") return;
  if (claim === "taken") throw new TryLater("being-sent", restSeconds);
  const words = eveningMailWords(delivery, { office, name: staff.name, link: `${deps.eveningUrl}#${token}` });
  await send({ id: `evening_${hash.slice(0, 20)}`, to: staff.email, words }, { office, hash, now }, deps);
}

interface Claimed {
  readonly office: OpenedOffice;
  readonly hash: string;
  readonly now: Instant;
}

async function send(letter: Parameters<Letters["send"]>[1], { office, hash, now }: Claimed, deps: SendEveningLinkDeps) {
  try {
    await deps.email.send(office, letter);
  } catch (error) {
    if (!(error instanceof ProviderTrouble)) throw error;
    if (error.mayHaveHappened) throw new TryLater(error.code, 2 * restSeconds);
    if (error.kind === "permanent") {
      log("warn", "address-refused", "A work address takes no mail", { office: office.id, reason: error.code });
      return deps.mail.conclude(office.id, hash, now);
    }
    await deps.mail.release(office.id, hash);
    throw new TryLater(error.code);
  }
  await deps.mail.conclude(office.id, hash, now);
}

/** Their heads can show the link as a code; an administrator has to name a sender. */
function tellMissingSender(officeId: string): void {
  log("warn", "no-sender", "Staff without Slack get no mail: the office names no sender", { office: officeId });
}
