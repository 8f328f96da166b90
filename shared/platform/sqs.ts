import { awsEnv } from "./env.ts";
import { type HttpAnswer, httpPost } from "./http-post.ts";
import { lambdaCredentials, signedHeaders } from "./sign-request.ts";

/** SQS did not take it, or did not say so in time. */
export class QueueUnavailable extends Error {
  override name = "QueueUnavailable";
  /** What SQS called it, or the kind of network error. */
  readonly code: string;
  constructor(action: string, code: string, options?: ErrorOptions) {
    super(`${action} failed: ${code}`, options);
    this.code = code;
  }
}

export type Sqs = (action: string, body: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** Slack waits 3 s for an answer; two tries and a cold start have to fit. */
const timeoutMs = 1_100;
const tries = 2;

/**
 * Calls to SQS by its JSON protocol: 2 KB and one connection, where the SDK's client is 150 KB of cold start. A call that failed for
 * a passing reason is made once more at once; sends bear it because a FIFO queue drops what it has seen.
 * @param queueUrl tells where SQS is, unless the environment does. @throws QueueUnavailable from each call.
 */
export function sqs(queueUrl: string): Sqs {
  const endpoint = new URL("/", awsEnv("AWS_ENDPOINT_URL_SQS") ?? awsEnv("AWS_ENDPOINT_URL") ?? queueUrl);

  async function attempt(action: string, body: string): Promise<HttpAnswer | Error> {
    const headers = { "content-type": "application/x-amz-json-1.0", "x-amz-target": `AmazonSQS.${action}` };
    const signing = { service: "sqs", region: region(), credentials: lambdaCredentials(), nowMs: Date.now() };
    try {
      return await httpPost(endpoint, signedHeaders(endpoint, headers, body, signing), body, timeoutMs);
    } catch (error) {
      return error as Error;
    }
  }

  return async (action, input) => {
    const body = JSON.stringify({ QueueUrl: queueUrl, ...input });
    let last: HttpAnswer | Error | undefined;
    for (let number = 1; number <= tries; number++) {
      last = await attempt(action, body);
      if (!(last instanceof Error) && last.status === 200) return JSON.parse(last.body) as Record<string, unknown>;
      if (!isPassing(last)) break;
    }
    throw new QueueUnavailable(action, codeOf(last), { cause: last });
  };
}

function region(): string {
  const name = awsEnv("AWS_REGION");
  if (name === undefined) throw new Error("Environment variable AWS_REGION is not set");
  return name;
}

function isPassing(outcome: HttpAnswer | Error): boolean {
  return outcome instanceof Error || outcome.status >= 500 || /Throttl/.test(outcome.body);
}

function codeOf(outcome: HttpAnswer | Error | undefined): string {
  if (outcome instanceof Error) return (outcome as { code?: string }).code ?? outcome.name;
  const type = /"__type"\s*:\s*"(?:[^"]*#)?([A-Za-z.]+)"/.exec(outcome?.body ?? "")?.[1];
  return type ?? `HTTP ${outcome?.status}`;
}
