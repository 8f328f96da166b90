import { randomUUID } from "node:crypto";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { dynamoApplicants } from "#shared/citizens/applicant-table.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { dynamoEveningMail } from "#shared/messages/evening-mail-table.ts";
import { dynamoMessages } from "#shared/messages/message-table.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { env } from "#shared/platform/env.ts";
import { outsidePost, type Reach } from "#shared/platform/outside-post.ts";
import { sqs } from "#shared/platform/sqs.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { emailBySes } from "./deliver/email-by-ses.ts";
import { smsBySns } from "./deliver/sms-by-sns.ts";
import { workOff } from "./deliver/work-off.ts";
import { zaloByGateway } from "./deliver/zalo-by-gateway.ts";

const client = documentClient();
const nowMs = Date.now;
const reach = env("OUTSIDE_REACH") as Reach;
const byStep = env("MESSAGE_CLOCK") === "step";

const post = (url: URL, headers: Record<string, string>, body: string) => outsidePost(url, headers, body, { reach });
const shared = {
  offices: cachedOffices(dynamoOffices(client, env("PEOPLE_TABLE")), nowMs),
  dossiers: dynamoDossiers(client, env("DOSSIERS_TABLE")),
  nowMs,
};
const email = emailBySes();
const timeOf = ({ at }: { readonly at: string }) => (byStep ? at : toInstant(nowMs()));
const deps = {
  messages: {
    ...shared,
    applicants: dynamoApplicants(client, env("CITIZENS_TABLE")),
    messages: dynamoMessages({ client, table: env("CITIZENS_TABLE"), nowMs, newHolder: randomUUID }),
    timers: dynamoTimers(client, env("PEOPLE_TABLE")),
    providers: { sms: smsBySns(), email, zalo: zaloByGateway({ post, nowMs }) },
    timeOf,
    trackingUrl: `${env("PUBLIC_BASE_URL")}/t`,
  },
  evenings: {
    offices: shared.offices,
    mail: dynamoEveningMail(client, env("SESSIONS_TABLE")),
    email,
    timeOf,
    eveningUrl: `${env("PUBLIC_BASE_URL")}/desk/evening`,
  },
  webhooks: { ...shared, post },
  queue: sqs(env("DELIVERIES_QUEUE_URL")),
};

/** Works through the Deliveries queue: what leaves for the outside but Slack. */
export async function handler({ Records }: SQSEvent, _context: Context): Promise<SQSBatchResponse> {
  return workOff(Records, deps);
}
