import { createHmac } from "node:crypto";

/** Whose calls are signed: a webhook of the office by its id, or its gateway for Zalo. */
export type SignedFor = { readonly webhook: string } | "gateway";

/** The key that calls are signed with: derived from the office's own, so nothing of it is stored, and each receiver has another. */
export function signingKey(trackingKey: string, receiver: SignedFor): Buffer {
  const purpose = receiver === "gateway" ? "gateway" : `webhook ${receiver.webhook}`;
  return createHmac("sha256", Buffer.from(trackingKey, "base64url")).update(purpose).digest();
}

/** The same key as Standard Webhooks writes it and its libraries read it: `whsec_…`. For whoever receives the calls. */
export function webhookSecret(trackingKey: string, receiver: SignedFor): string {
  return `whsec_${signingKey(trackingKey, receiver).toString("base64")}`;
}
