import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientSettings } from "#infra/local/engines/client-settings.ts";
import { type LocalProviders, startLocalProviders } from "#infra/local/messages/providers.ts";

let providers: LocalProviders;
let sns: SNSClient;
let ses: SESv2Client;
beforeAll(async () => {
  providers = await startLocalProviders();
  sns = new SNSClient({ ...clientSettings(providers.endpoints.AWS_ENDPOINT_URL_SNS), maxAttempts: 1 });
  ses = new SESv2Client({ ...clientSettings(providers.endpoints.AWS_ENDPOINT_URL_SESV2), maxAttempts: 1 });
});
afterAll(() => providers.stop());

const publish = () => sns.send(new PublishCommand({ PhoneNumber: "+84900000123", Message: "words" }));
const email = () => {
  const Content = { Simple: { Subject: { Data: "s" }, Body: { Text: { Data: "t" } } } };
  const Destination = { ToAddresses: ["a@b.example"] };
  return ses.send(new SendEmailCommand({ FromEmailAddress: "c@d.example", Destination, Content }));
};

test("AWS's own clients take the answers of the stand-ins for AWS's, and their refusals by name", async () => {
  expect((await publish()).MessageId).toMatch(/^[0-9a-f-]{36}$/);
  expect((await email()).MessageId).toMatch(/^[0-9a-f-]{36}$/);
  for (const [fault, forSms, forMail] of [
    ["throttled", "ThrottledException", "TooManyRequestsException"],
    ["broken", "InternalErrorException", "InternalServiceErrorException"],
    ["refused", "OptedOutException", "MessageRejected"],
  ] as const) {
    providers.mail.failNext("sms", fault);
    await expect(publish()).rejects.toMatchObject({ name: forSms });
    providers.mail.failNext("email", fault);
    await expect(email()).rejects.toMatchObject({ name: forMail });
  }
  expect(providers.mail.messages()).toHaveLength(2);
});

test("a provider that is not reached brings nothing; one whose answer is lost has brought it", async () => {
  const before = providers.mail.messages().length;
  providers.mail.failNext("sms", "unreached");
  await expect(publish()).rejects.toThrow();
  expect(providers.mail.messages()).toHaveLength(before);
  providers.mail.failNext("sms", "lost-answer");
  await expect(publish()).rejects.toThrow();
  expect(providers.mail.messages()).toHaveLength(before + 1);
});

test("what no provider would understand is brought to nobody", async () => {
  const before = providers.mail.messages().length;
  const post = (path: string, body: string) =>
    fetch(`${providers.endpoints.AWS_ENDPOINT_URL_SNS}${path}`, { method: "POST", body });
  for (const [path, body] of [
    ["/", "Action=Subscribe"],
    ["/", "Action=Publish&TopicArn=arn&Message=a"],
    ["/v2/email/outbound-emails", "{}"],
    ["/zalo", "not JSON"],
    ["/elsewhere", ""],
  ] as const)
    expect((await post(path, body)).ok).toBe(false);
  expect(providers.mail.messages()).toHaveLength(before);
});
