import * as z from "zod/mini";
import type { Clock } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { type MessageState, type Messages, messagePlace, ReportedStatus } from "./message.ts";

/** What a provider, or the gateway in between, reports about a message that it took. */
export const DeliveryReport = z.strictObject({ status: ReportedStatus });
export type DeliveryReport = z.infer<typeof DeliveryReport>;

/** The citizen was written to under a name that we do not know. */
export class MessageNotFound extends DomainError {
  override name = "MessageNotFound";
  constructor(id: string) {
    super("not-found", "message-not-found", `There is no message ${id}`);
  }
}

/**
 * Records what became of a message. A report that comes twice, late or out of order changes nothing and is no error: the provider
 * is told how the message stands. @param officeId the office that the key belongs to. @throws MessageNotFound
 */
export async function recordDeliveryStatus(
  { officeId, id, status }: { officeId: string; id: string } & DeliveryReport,
  { messages, clock }: { messages: Pick<Messages, "report">; clock: Clock },
): Promise<{ id: string; state: MessageState }> {
  const place = messagePlace(officeId, id);
  const state = place && (await messages.report(place, status, clock()));
  if (state === undefined) throw new MessageNotFound(id);
  return { id, state };
}
