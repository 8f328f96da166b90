import * as z from "zod/mini";
import { shortHash } from "#shared/kernel/hash.ts";
import { type Outgoing, type Provider, ProviderTrouble } from "#shared/messages/provider.ts";
import type { HttpAnswer } from "#shared/platform/http-post.ts";
import { neverArrived } from "#shared/platform/http-post.ts";
import { NotOutside } from "#shared/platform/outside-post.ts";
import { signedCall } from "#shared/webhooks/signed-call.ts";
import { signingKey } from "#shared/webhooks/webhook-secret.ts";

interface GatewayOf {
  readonly post: (url: URL, headers: Record<string, string>, body: string) => Promise<HttpAnswer>;
  readonly nowMs: () => number;
}

const Answer = z.object({ id: z.optional(z.string().check(z.maxLength(200))) });

/**
 * A gateway that the office runs or rents: it keeps the agreement with Zalo and the approved templates (ZNS). Called as a signed
 * webhook; it drops a webhook-id that it has had before, so a call whose answer was lost is made again without a second message.
 */
export function zaloByGateway({ post, nowMs }: GatewayOf): Provider {
  return {
    dropsRepeats: true,
    async send({ id: officeId, messaging, trackingKey }, message) {
      const url = messaging?.gateway?.url;
      if (url === undefined) throw new ProviderTrouble("technical", "no-gateway");
      const body = bodyOf(message);
      const id = `msg_${shortHash(`${officeId} ${message.id}`, 24)}`;
      const headers = signedCall(signingKey(trackingKey, "gateway"), id, body, nowMs());
      const answer = await post(new URL(url), headers, body).catch(unanswered);
      if (answer.status < 200 || answer.status > 299) throw refusal(answer.status);
      return nameIn(answer.body) ?? id;
    },
  };
}

function bodyOf({ id, to, code, template, templateVersion, language, words }: Outgoing): string {
  const data = { id, to, reference: code, template, templateVersion, language, text: words.text };
  return JSON.stringify({ type: "message.send", data });
}

function unanswered(error: Error & { code?: string }): never {
  if (error instanceof NotOutside) throw new ProviderTrouble("technical", error.code);
  throw new ProviderTrouble("temporary", error.code ?? error.name, !neverArrived(error));
}

/** 422 says that this number takes nothing (no Zalo, or blocked); other 4xx that we do not understand each other. */
function refusal(status: number): ProviderTrouble {
  if (status === 422 || status === 410) return new ProviderTrouble("permanent", `http-${status}`);
  const passing = status >= 500 || status === 429 || status === 408;
  return new ProviderTrouble(passing ? "temporary" : "technical", `http-${status}`, status >= 500);
}

function nameIn(body: string): string | undefined {
  try {
    return Answer.parse(JSON.parse(body)).id;
  } catch {
    // It took the message; what it calls it is its own affair.
    return undefined;
  }
}
