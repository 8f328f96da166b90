import { createHmac, timingSafeEqual } from "node:crypto";

/** What Slack signs a request with: two header values and the body, byte for byte. */
export interface SignedRequest {
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  readonly body: Buffer;
}

const toleranceSeconds = 300;

/**
 * Whether Slack sent it, within the last five minutes. Stricter than Bolt, which takes the version that it signs from the request (so
 * that part of the body can be moved there) and any time in the future. https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function isSignedBySlack(secret: string, { timestamp, signature, body }: SignedRequest, nowMs: number): boolean {
  if (secret === "" || timestamp === undefined || !/^\d{10}$/.test(timestamp)) return false;
  if (signature === undefined || !/^v0=[0-9a-f]{64}$/.test(signature)) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > toleranceSeconds) return false;
  const ours = createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(ours, Buffer.from(signature.slice(3), "hex"));
}
