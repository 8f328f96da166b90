import { createHmac } from "node:crypto";

/**
 * The headers of one call after the Standard Webhooks specification 1.0: the receiver checks the signature, refuses what is more
 * than five minutes old and drops an id that it has had before.
 * @param id the same for every attempt; without dots. @param nowMs of this attempt.
 */
export function signedCall(key: Buffer, id: string, body: string, nowMs: number): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Benang-Webhooks/1",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}
