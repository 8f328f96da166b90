import type { Channel } from "#shared/dossiers/dossier.ts";

/** E-mail is taken for online, what came from inside the town hall for the counter: the nearest of the three national channels. */
const channels: Readonly<Record<string, Channel>> = {
  Desk: "direct",
  Intern: "direct",
  Internet: "online",
  "e-mail": "online",
  Post: "post",
};

/** Undefined for a channel that has no counterpart. */
export function channelOf(channel: string): Channel | undefined {
  return channels[channel];
}

const ofDepartment: Readonly<Record<string, string>> = {
  "Customer contact": "2.001035",
  Experts: "1.001612",
};
const ofChannel: Readonly<Record<Channel, string>> = { online: "1.014027", post: "1.014028", direct: "1.004873" };

/**
 * The procedure under which a case is received, so that its promise is that procedure's limit (2, 3 or 10 working days)
 * in place of the 56 days that nearly every case of the log has. Contact centre: certified transaction, 2 days. Experts:
 * household business, 3. All others by channel: online a social pension, 10; post funeral support, 3; at the desk a
 * marital-status certificate, 3. So each department of the sample offices gets work and all three limits are measured.
 */
export function procedureOf(department: string | undefined, channel: Channel): string {
  return ofDepartment[department ?? ""] ?? ofChannel[channel];
}
