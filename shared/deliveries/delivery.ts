import * as z from "zod/mini";

/** Occasions on which a citizen is written to; each has versioned templates in the three languages. */
export const occasions = [
  "accepted",
  "refused",
  "supplement-requested",
  "payment-required",
  "result-ready",
  "extended",
  "stopped",
] as const;
export const Occasion = z.enum(occasions);
export type Occasion = z.infer<typeof Occasion>;

const base = { officeId: z.string(), code: z.string(), version: z.int(), at: z.iso.datetime() };

/** Tells the citizen of one step, under the name of the office that received the dossier; who they are and how they are reached is read when it is sent. */
export const MessageDelivery = z.object({ type: z.literal("message"), ...base, occasion: Occasion });
/** Tells the software of `officeId` of one step: the office that received the dossier, or the one that processes it. */
export const WebhookDelivery = z.object({ type: z.literal("webhook"), ...base, webhook: z.string() });

/** Mails a member of staff without Slack their personal link to an evening; who they are and where they read mail is read when it is sent. */
export const EveningLinkDelivery = z.object({
  type: z.literal("evening-link"),
  officeId: z.string(),
  at: z.iso.datetime(),
  /** The evening. */
  date: z.iso.date(),
  department: z.optional(z.string()),
  /** Id in the staff list. */
  user: z.string(),
  language: z.enum(["vi", "en", "id"]),
  validUntil: z.iso.datetime(),
});

/** What waits in the Deliveries queue: everything that leaves for the outside but Slack. `version` is the dossier's after the step. */
export const Delivery = z.discriminatedUnion("type", [MessageDelivery, WebhookDelivery, EveningLinkDelivery]);
export type Delivery = z.infer<typeof Delivery>;

/** How often a delivery is tried before it lies among the dead letters and an operator hears of it. */
export const mostTries = 8;
