import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import type { Channel } from "#shared/messages/message.ts";
import type { Mailroom, ProviderFault } from "./received.ts";

/** One provider: what it reads in a request, and how it answers. */
export interface StandIn {
  readonly channel: Channel;
  /** @throws Error for what the provider would not understand. */
  readonly read: (body: string) => { from: string; to: string; subject: string | undefined; text: string };
  readonly taken: (id: string) => Answer;
  readonly fault: (fault: Exclude<ProviderFault, "unreached" | "lost-answer">) => Answer;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly errorType?: string;
}

const xml = (status: number, body: string): Answer => ({ status, type: "text/xml", body });
const json = (status: number, body: unknown, errorType?: string): Answer => ({
  status,
  type: "application/json",
  body: JSON.stringify(body),
  ...(errorType !== undefined && { errorType }),
});

const snsNamespace = 'xmlns="http://sns.amazonaws.com/doc/2010-03-31/"';
const snsFaults = {
  throttled: [400, "Throttled"],
  broken: [500, "InternalError"],
  refused: [400, "OptedOut"],
} as const;

/** `Publish` of the SNS query protocol, to a number. */
export const sns: StandIn = {
  channel: "sms",
  read: (body) => {
    const form = new URLSearchParams(body);
    const [action, to, text] = ["Action", "PhoneNumber", "Message"].map((name) => form.get(name) ?? "");
    if (action !== "Publish" || !to?.startsWith("+") || !text) throw new Error("not a Publish to a number");
    const names = [...form].filter(([name]) => name.endsWith(".Name"));
    const sender = names.find(([, value]) => value === "AWS.SNS.SMS.SenderID")?.[0].replace(".Name", "");
    return { from: form.get(`${sender}.Value.StringValue`) ?? "", to, subject: undefined, text };
  },
  taken: (id) =>
    xml(
      200,
      `<PublishResponse ${snsNamespace}><PublishResult><MessageId>${id}</MessageId></PublishResult>` +
        `<ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></PublishResponse>`,
    ),
  fault: (fault) => {
    const [status, code] = snsFaults[fault];
    const error = `<Type>Sender</Type><Code>${code}</Code><Message>Asked to fail</Message>`;
    return xml(
      status,
      `<ErrorResponse ${snsNamespace}><Error>${error}</Error><RequestId>-</RequestId></ErrorResponse>`,
    );
  },
};

const Mail = z.object({
  FromEmailAddress: z.email(),
  Destination: z.object({ ToAddresses: z.tuple([z.email()]) }),
  Content: z.object({
    Simple: z.object({
      Subject: z.object({ Data: z.string() }),
      Body: z.object({ Text: z.object({ Data: z.string() }) }),
    }),
  }),
});
const sesFaults = {
  throttled: [429, "TooManyRequestsException"],
  broken: [500, "InternalServiceErrorException"],
  refused: [400, "MessageRejected"],
} as const;

/** `SendEmail` of SES v2. */
export const ses: StandIn = {
  channel: "email",
  read: (body) => {
    const { FromEmailAddress: from, Destination, Content } = Mail.parse(JSON.parse(body));
    const { Subject, Body } = Content.Simple;
    return { from, to: Destination.ToAddresses[0], subject: Subject.Data, text: Body.Text.Data };
  },
  taken: (MessageId) => json(200, { MessageId }),
  fault: (fault) => {
    const [status, name] = sesFaults[fault];
    return json(status, { message: "Asked to fail" }, name);
  },
};

const Call = z.object({ data: z.object({ to: z.string(), text: z.string(), reference: z.string() }) });
const gatewayFaults = { throttled: 429, broken: 500, refused: 422 } as const;

/** The gateway for Zalo that an office would run. */
export const zaloGateway: StandIn = {
  channel: "zalo",
  read: (body) => {
    const { to, text } = Call.parse(JSON.parse(body)).data;
    return { from: "Zalo OA", to, subject: undefined, text };
  },
  taken: (id) => json(200, { id }),
  fault: (fault) => json(gatewayFaults[fault], { message: "Asked to fail" }),
};

/** Ids of calls that the gateway has had, and what it said to them: it brings none twice. */
export type SeenCalls = Map<string, string>;

/** Plays one request to a provider through. */
export function playProvider(
  { channel, read, taken, fault }: StandIn,
  body: string,
  { mail, call, seen }: { mail: Mailroom; call: string | undefined; seen: SeenCalls },
): Answer | "hang up" {
  const failing = mail.faultFor(channel);
  if (failing === "unreached") return "hang up";
  if (failing !== undefined && failing !== "lost-answer") return fault(failing);
  const known = call === undefined ? undefined : seen.get(call);
  const id = known ?? mail.bring({ channel, ...read(body) });
  if (call !== undefined) seen.set(call, id);
  return failing === "lost-answer" ? "hang up" : taken(id);
}

export function sendProviderAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer | "hang up") {
  if (answer === "hang up") return void request.socket.destroy();
  const { status, type, body, errorType } = answer;
  response.writeHead(status, { "content-type": type, ...(errorType && { "x-amzn-errortype": errorType }) }).end(body);
}
