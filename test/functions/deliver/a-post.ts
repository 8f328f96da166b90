import { randomUUID } from "node:crypto";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SNSClient } from "@aws-sdk/client-sns";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { SQSRecord } from "aws-lambda";
import { oneTry } from "#functions/deliver/aws-call.ts";
import { emailBySes } from "#functions/deliver/email-by-ses.ts";
import { smsBySns } from "#functions/deliver/sms-by-sns.ts";
import { workOff } from "#functions/deliver/work-off.ts";
import { zaloByGateway } from "#functions/deliver/zalo-by-gateway.ts";
import { clientSettings } from "#infra/local/engines/client-settings.ts";
import { startLocalProviders } from "#infra/local/messages/providers.ts";
import type { Applicant } from "#shared/citizens/applicant.ts";
import { dynamoApplicants } from "#shared/citizens/applicant-table.ts";
import type { Delivery } from "#shared/deliveries/delivery.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { dynamoEveningMail } from "#shared/messages/evening-mail-table.ts";
import type { Channel } from "#shared/messages/message.ts";
import { dynamoMessages, messageKey } from "#shared/messages/message-table.ts";
import type { Providers } from "#shared/messages/provider.ts";
import type { Office } from "#shared/offices/office.ts";
import { dynamoOfficeRegister, dynamoOffices } from "#shared/offices/office-table.ts";
import { outsidePost, outsideTimeoutMs } from "#shared/platform/outside-post.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { anApi } from "#test/kit/an-api.ts";
import { countingClient } from "#test/kit/dynamodb.ts";

/** Canaries: made-up values that may be in the Citizens table and at a provider, and nowhere else. */
export const citizen: Applicant = {
  name: "Nguyễn Thị Hoàng Yến",
  personalId: "079190123456",
  born: "1990-02-03",
  phone: "+84900000123",
  email: "hoang.yen@citizen.example",
  address: "12 Đường Số 3",
};

export const messaging = {
  sms: { sender: "UBNDHH" },
  email: { from: "post@hoahung.example" },
} satisfies Office["messaging"];

/** 09:00 on Friday in the ward. */
export const nineOClock = "2026-11-20T02:00:00.000Z";

/** The post of one ward: real tables, the real API in front of them, and providers that write down what they bring. */
export async function aPost() {
  const providers = await startLocalProviders();
  const office = { messaging: { ...messaging, gateway: { url: providers.gatewayUrl } } };
  const api = await anApi(office);
  const { tables } = api;
  const applicants = dynamoApplicants(tables.documentClient, tables.citizensTable);
  const dossiers = "/v1/offices/27163/dossiers";
  let received = 0;

  /** A dossier after these moves, at one-minute intervals after `at`. */
  async function dossier({
    applicant = citizen as Applicant | "nobody",
    procedure = "2.000815",
    at = nineOClock,
    moves = [] as string[],
    handledBy = undefined as string | undefined,
  } = {}) {
    received += 1;
    const { code } = (
      await api.send("POST", dossiers, {
        key: `dossier ${received}`,
        body: { procedure, receivedAt: at, channel: "direct", handledBy },
        now: at,
      })
    ).body;
    if (applicant !== "nobody") await applicants.put("27163", code, applicant);
    for (const [index, name] of moves.entries()) await move(code, name, Date.parse(at) + (index + 1) * 60_000);
    return code as string;
  }

  async function move(code: string, name: string, atMs: number, more: object = {}) {
    const path = name === "return" ? "return" : "moves";
    const occurredAt = toInstant(atMs);
    const body = name === "return" ? { occurredAt } : { move: name, occurredAt, ...more };
    const answer = await api.send("POST", `${dossiers}/${code}/${path}`, {
      key: `${name} ${atMs}`,
      body,
      now: occurredAt,
    });
    if (answer.status >= 300) throw new Error(`${name}: ${JSON.stringify(answer.body)}`);
  }

  async function messageRow(code: string, version: number, channel: Channel | "none") {
    const Key = messageKey({ officeId: "27163", code, version, channel });
    return (await tables.documentClient.send(new GetCommand({ TableName: tables.citizensTable, Key }))).Item;
  }

  const settings = (changes: Partial<Office>) =>
    dynamoOfficeRegister(tables.documentClient, tables.peopleTable).put({ ...api.office, ...changes }, "");

  return {
    ...api,
    providers,
    mail: providers.mail,
    dossier,
    move,
    messageRow,
    settings,
    instance: () => anInstance(api, providers),
  };
}

export type Post = Awaited<ReturnType<typeof aPost>>;

/** One running Deliver function with a client of its own and a clock that the test sets. */
function anInstance(
  { tables }: Awaited<ReturnType<typeof anApi>>,
  local: Awaited<ReturnType<typeof startLocalProviders>>,
) {
  const { documentClient: client, calls } = countingClient(tables.endpoint);
  const clock = { now: Date.parse(nineOClock) };
  const nowMs = () => clock.now;
  const paused: { seconds: number; handle: string }[] = [];
  const post = (url: URL, headers: Record<string, string>, body: string) =>
    outsidePost(url, headers, body, { reach: "internet-and-this-machine", timeoutMs: outsideTimeoutMs });
  const email = emailBySes(new SESv2Client({ ...oneTry, ...clientSettings(local.endpoints.AWS_ENDPOINT_URL_SESV2) }));
  const providers: Providers = {
    sms: smsBySns(new SNSClient({ ...oneTry, ...clientSettings(local.endpoints.AWS_ENDPOINT_URL_SNS) })),
    email,
    zalo: zaloByGateway({ post, nowMs }),
  };
  const shared = {
    offices: dynamoOffices(client, tables.peopleTable),
    dossiers: dynamoDossiers(client, tables.dossiersTable),
    nowMs,
  };
  const deps = {
    messages: {
      ...shared,
      applicants: dynamoApplicants(client, tables.citizensTable),
      messages: dynamoMessages({ client, table: tables.citizensTable, nowMs, newHolder: randomUUID }),
      timers: dynamoTimers(client, tables.peopleTable),
      providers,
      timeOf: () => toInstant(clock.now),
      trackingUrl: "https://office.example/t",
    },
    evenings: {
      offices: shared.offices,
      mail: dynamoEveningMail(client, tables.sessionsTable),
      email,
      timeOf: () => toInstant(clock.now),
      eveningUrl: "https://office.example/desk/evening",
    },
    webhooks: { ...shared, post },
    queue: async (_action: string, { Entries }: Record<string, unknown>) => {
      for (const { ReceiptHandle, VisibilityTimeout } of Entries as {
        ReceiptHandle: string;
        VisibilityTimeout: number;
      }[])
        paused.push({ handle: ReceiptHandle, seconds: VisibilityTimeout });
      return {};
    },
  };
  const deliver = async (
    deliveries: Delivery | readonly Delivery[],
    receives = 1,
    changes: Partial<typeof deps.messages> = {},
  ) => {
    const records = [deliveries].flat().map((delivery, index) => aRecord(delivery, index, receives));
    const { batchItemFailures } = await workOff(records, { ...deps, messages: { ...deps.messages, ...changes } });
    return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier));
  };
  return { client, calls, clock, deps, deliver, paused };
}

export function aRecord(delivery: unknown, index = 0, receives = 1): SQSRecord {
  return {
    messageId: String(index),
    receiptHandle: `handle-${index}`,
    body: JSON.stringify(delivery),
    attributes: { ApproximateReceiveCount: String(receives) },
  } as SQSRecord;
}

/** What the relay queues of a step. */
export function aMessage(code: string, version: number, occasion: string, at = nineOClock) {
  return { type: "message", officeId: "27163", code, version, at, occasion } as Extract<Delivery, { type: "message" }>;
}
