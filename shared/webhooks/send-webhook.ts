import type * as z from "zod/mini";
import type { WebhookDelivery } from "#shared/deliveries/delivery.ts";
import { TryLater } from "#shared/deliveries/try-later.ts";
import type { Dossier, Dossiers } from "#shared/dossiers/dossier.ts";
import { nationalRecord } from "#shared/exchange/national-record.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import type { HttpAnswer } from "#shared/platform/http-post.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { signedCall } from "./signed-call.ts";
import { signingKey } from "./webhook-secret.ts";

export interface SendWebhookDeps {
  readonly offices: Pick<Offices, "get">;
  readonly dossiers: Pick<Dossiers, "get">;
  /** One call to the outside. @throws Error when there was no whole answer. */
  readonly post: (url: URL, headers: Record<string, string>, body: string) => Promise<HttpAnswer>;
  readonly nowMs: () => number;
}

type Delivery = z.infer<typeof WebhookDelivery>;

/**
 * Tells the office's own software of one step: the whole dossier as it stands now, in the national shape. Calls may come twice
 * (the same webhook-id) and out of order (the higher PhienBan is the newer one). A webhook that the office has taken out of its
 * settings gets nothing any more. @throws TryLater for any answer but 2xx
 */
export async function sendWebhook(delivery: Delivery, { offices, dossiers, post, nowMs }: SendWebhookDeps) {
  const office = await offices.get(delivery.officeId);
  const webhook = office.webhooks?.find(({ id }) => id === delivery.webhook);
  if (webhook === undefined) return;
  const dossier = await dossiers.get(delivery.officeId, delivery.code);
  const home = dossier.officeId === office.id ? office : await offices.get(dossier.officeId);
  const body = JSON.stringify({ type: "dossier.moved", timestamp: delivery.at, data: recordOf(dossier, home) });
  const key = signingKey(office.trackingKey, { webhook: webhook.id });
  const answer = await post(new URL(webhook.url), signedCall(key, webhookId(delivery), body, nowMs()), body).catch(
    (error: Error & { code?: string }) => {
      throw new TryLater(error.code ?? error.name);
    },
  );
  if (answer.status < 200 || answer.status > 299) throw new TryLater(`http-${answer.status}`);
}

function recordOf(dossier: Dossier, home: OpenedOffice) {
  const procedure = procedureName(dossier.procedure, home.procedures).vi;
  return nationalRecord(dossier, { zone: home.calendar.zone, office: home.name, procedure });
}

/** One for each step and receiver, the same at every attempt. */
function webhookId({ officeId, code, version, webhook }: Delivery): string {
  return `msg_${shortHash(`${officeId} ${webhook} ${code} ${version}`, 24)}`;
}
