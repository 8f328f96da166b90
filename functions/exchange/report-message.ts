import * as z from "zod/mini";
import { MessageState, type Messages } from "#shared/messages/message.ts";
import { DeliveryReport, recordDeliveryStatus } from "#shared/messages/record-delivery-status.ts";
import { OfficeId } from "#shared/offices/office.ts";
import { NoQuery } from "../dossiers/dossier-reply.ts";
import { type Route, route } from "../http/route.ts";

const MessageId = z
  .string()
  .check(z.regex(/^[A-Z0-9.-]{5,60}\.\d{1,6}\.(sms|email|zalo)$/, "the id that the message was handed over with"));

/** What the office's gateway reports about a message that it took. */
export function reportMessageRoute({ messages }: { messages: Pick<Messages, "report"> }): Route {
  return route({
    operation: "report-message",
    method: "POST",
    path: "/v1/offices/{officeId}/messages/{message}/status",
    scope: "messages:write",
    params: z.object({ officeId: OfficeId, message: MessageId }),
    query: NoQuery,
    body: DeliveryReport,
    reply: z.object({ id: z.string(), state: MessageState }),
    status: 200,
    async handle({ path, body, actor, clock }) {
      const report = { officeId: actor.officeId, id: path.message, ...body };
      return { status: 200, body: await recordDeliveryStatus(report, { messages, clock }) };
    },
  });
}
