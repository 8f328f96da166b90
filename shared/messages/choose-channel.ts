import type * as z from "zod/mini";
import type { Applicant } from "#shared/citizens/applicant.ts";
import type { Messaging } from "#shared/offices/office.ts";
import type { Channel } from "./message.ts";

/** Where one message goes, or why it goes nowhere. */
export type Way = { readonly channel: Channel; readonly to: string } | { readonly skipped: string };

/** Area codes 02x, which take no messages. */
const landline = "+842";

type Settings = z.infer<typeof Messaging>;

/**
 * The channel that the citizen wished for, where the office has it and knows the address; else SMS, else e-mail.
 * One message for one step: never the same on two channels.
 */
export function chooseWay(applicant: Applicant | undefined, messaging: Settings): Way {
  if (applicant === undefined) return { skipped: "no-applicant" };
  const { notify, phone, email } = applicant;
  if (notify === "none") return { skipped: "not-wanted" };
  const mobile = phone?.startsWith(landline) ? undefined : phone;
  const address: Record<Channel, string | undefined> = {
    sms: messaging.sms && mobile,
    email: messaging.email && email,
    zalo: messaging.gateway && mobile,
  };
  const order: Channel[] = notify === undefined ? ["sms", "email"] : [notify, "sms", "email"];
  for (const channel of order) {
    const to = address[channel];
    if (to !== undefined) return { channel, to };
  }
  return { skipped: "no-address" };
}
