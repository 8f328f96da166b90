import { randomBytes } from "node:crypto";
import { jsonObject } from "../json-object.ts";
import type { Acting } from "./acting.ts";

/** What Slack does when a request URL is saved: the app must give the challenge back, as text or JSON. */
export async function verifyRequestUrl({ parts, url }: Acting): Promise<boolean> {
  const challenge = randomBytes(20).toString("hex");
  const { failure, body } = await url.post({
    kind: "verification",
    id: challenge,
    attempt: 0,
    contentType: "application/json",
    body: JSON.stringify({ token: parts.app.verificationToken, challenge, type: "url_verification" }),
  });
  return failure === undefined && (body === challenge || jsonObject(body)?.["challenge"] === challenge);
}
