import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";

/** Works through the Deliveries queue: what leaves for the outside but Slack. */
export async function handler({ Records }: SQSEvent, _context: Context): Promise<SQSBatchResponse> {
  return { batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}
