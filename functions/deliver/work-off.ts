import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import { Delivery, mostTries } from "#shared/deliveries/delivery.ts";
import { TryLater } from "#shared/deliveries/try-later.ts";
import type { SendEveningLinkDeps } from "#shared/messages/send-evening-link.ts";
import { type SendMessageDeps, sendMessage } from "#shared/messages/send-message.ts";
import { errorFields, log } from "#shared/platform/log.ts";
import type { Sqs } from "#shared/platform/sqs.ts";
import { type SendWebhookDeps, sendWebhook } from "#shared/webhooks/send-webhook.ts";
import { backOff, type Failure, receivesOf } from "./back-off.ts";

export interface WorkOffDeps {
  readonly messages: SendMessageDeps;
  readonly evenings: SendEveningLinkDeps;
  readonly webhooks: SendWebhookDeps;
  readonly queue: Sqs;
}

/** All at once, since most of the time is waiting for somebody else; what fails comes again alone. */
export async function workOff(records: readonly SQSRecord[], deps: WorkOffDeps): Promise<SQSBatchResponse> {
  const outcomes = await Promise.all(records.map((record) => outcomeOf(record, deps)));
  const failures = outcomes.filter((outcome) => outcome !== undefined);
  for (const failure of failures) tell(failure);
  await backOff(failures, deps.queue);
  return { batchItemFailures: failures.map(({ record }) => ({ itemIdentifier: record.messageId })) };
}

async function outcomeOf(record: SQSRecord, deps: WorkOffDeps): Promise<Failure | undefined> {
  try {
    const delivery = Delivery.parse(JSON.parse(record.body));
    await deliver(delivery, receivesOf(record) >= mostTries, deps);
    return undefined;
  } catch (error) {
    return { record, error };
  }
}

async function deliver(
  delivery: Delivery,
  lastTry: boolean,
  { messages, evenings, webhooks }: WorkOffDeps,
): Promise<void> {
  switch (delivery.type) {
    case "message":
      return sendMessage(delivery, lastTry, messages);
    case "webhook":
      return sendWebhook(delivery, webhooks);
    case "evening-link": {
      // Once a day, and not in each cold start.
      const { sendEveningLink } = await import("#shared/messages/send-evening-link.ts");
      return sendEveningLink(delivery, evenings);
    }
  }
}

/** By its code where it is known why; nothing of what was to be delivered. */
function tell({ record, error }: Failure): void {
  const receives = receivesOf(record);
  const where = { messageId: record.messageId, receives };
  const level = receives >= mostTries ? "error" : "warn";
  if (error instanceof TryLater) {
    log(level, "delivery-failed", "A delivery has to come again", { ...where, reason: error.code });
  } else log("error", "delivery-fault", "A delivery failed for a reason of ours", { ...where, ...errorFields(error) });
}
