import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { signedHeaders } from "#shared/platform/sign-request.ts";

/** What the SDK's own client sends for a message with Vietnamese text and a session token. */
async function sentBySdk(credentials: { accessKeyId: string; secretAccessKey: string; sessionToken: string }) {
  let seen: { headers: IncomingHttpHeaders; body: string } | undefined;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    seen = { headers: request.headers, body: Buffer.concat(chunks).toString("utf8") };
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new SQSClient({ endpoint, region: "ap-southeast-1", credentials, md5: false });
  await client.send(new SendMessageCommand({ QueueUrl: `${endpoint}/1/Jobs.fifo`, MessageBody: "Phường Hòa Hưng" }));
  server.close();
  if (seen === undefined) throw new Error("The SDK sent nothing");
  return { ...seen, endpoint };
}

test("a request is signed as the SDK signs it", async () => {
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI", sessionToken: "session/token+=" };
  const { headers, body, endpoint } = await sentBySdk(credentials);
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? "")?.[1]?.split(";") ?? [];
  const ours = ["host", "x-amz-date", "x-amz-security-token"];
  const signed = names.filter((name) => !ours.includes(name)).map((name) => [name, String(headers[name])]);
  const date = String(headers["x-amz-date"]);
  const nowMs = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  const signing = { service: "sqs", region: "ap-southeast-1", credentials, nowMs };
  expect(names).toEqual(expect.arrayContaining(ours));
  expect(signedHeaders(new URL(endpoint), Object.fromEntries(signed), body, signing)).toMatchObject({
    authorization: headers.authorization,
    "x-amz-date": date,
  });
});

test("without a session token there is none to send", () => {
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI" };
  const signing = { service: "service", region: "us-east-1", credentials, nowMs: Date.UTC(2015, 7, 30, 12, 36) };
  const headers = signedHeaders(new URL("https://example.amazonaws.com/"), {}, "", signing);
  expect(Object.keys(headers).sort()).toEqual(["authorization", "host", "x-amz-date"]);
});

test("AWS's own example comes out as AWS gives it", () => {
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
  const signing = { service: "service", region: "us-east-1", credentials, nowMs: Date.UTC(2015, 7, 30, 12, 36) };
  // "post-vanilla" of the Signature Version 4 test suite.
  expect(signedHeaders(new URL("https://example.amazonaws.com/"), {}, "", signing)["authorization"]).toMatch(
    /Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b$/,
  );
});
