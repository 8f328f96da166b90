import { createHash, createHmac } from "node:crypto";
import { awsEnv } from "./env.ts";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** What Lambda gives to a function. @throws Error when it gave none. */
export function lambdaCredentials(): Credentials {
  const accessKeyId = awsEnv("AWS_ACCESS_KEY_ID");
  const secretAccessKey = awsEnv("AWS_SECRET_ACCESS_KEY");
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new Error("No AWS credentials in the environment");
  return { accessKeyId, secretAccessKey, sessionToken: awsEnv("AWS_SESSION_TOKEN") };
}

export interface Signing {
  readonly service: string;
  readonly region: string;
  readonly credentials: Credentials;
  readonly nowMs: number;
}

/**
 * The headers that make a POST to `/` one of ours: AWS Signature Version 4 over all of `headers`. By hand, because a client library
 * costs a Slack request more than the call itself; the test holds it against the SDK's own signature.
 * @param headers lowercase names, values without outer spaces.
 */
export function signedHeaders(
  url: URL,
  headers: Record<string, string>,
  body: string,
  { service, region, credentials, nowMs }: Signing,
): Record<string, string> {
  const time = new Date(nowMs).toISOString().replace(/[:-]|\.\d{3}/g, "");
  const token = credentials.sessionToken === undefined ? {} : { "x-amz-security-token": credentials.sessionToken };
  const all: Record<string, string> = { ...headers, host: url.host, "x-amz-date": time, ...token };
  const names = Object.keys(all).sort();
  const lines = names.map((name) => `${name}:${all[name]}\n`).join("");
  const request = ["POST", "/", "", lines, names.join(";"), sha256(body)].join("\n");
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
  const parts = [time.slice(0, 8), region, service, "aws4_request"];
  const key = parts.reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${credentials.secretAccessKey}`);
  const signature = hmac(key, ["AWS4-HMAC-SHA256", time, scope, sha256(request)].join("\n")).toString("hex");
  const credential = `${credentials.accessKeyId}/${scope}`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return { ...all, authorization };
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
