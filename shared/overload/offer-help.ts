import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Episode, Episodes } from "./episode.ts";

export interface Offer {
  readonly department: string;
  /** With the department the name of the episode. */
  readonly startedAt: Instant;
  /** Slack workspace and user. */
  readonly team: string;
  readonly user: string;
}

/**
 * `elsewhere`: another workspace's button, to be ignored; `not-staff`: nobody of this office; `over`: no help is needed any
 * more (`episode` undefined when there never was such an episode); `counted`: the person is among the helpers, however often asked.
 */
export type OfferResult =
  | { readonly kind: "elsewhere" }
  | { readonly kind: "not-staff" }
  | { readonly kind: "over"; readonly episode: Episode | undefined }
  | { readonly kind: "counted"; readonly episode: Episode };

/** A member of staff offers to help a department that is overloaded. */
export async function offerHelp(offer: Offer, office: Office, episodes: Episodes): Promise<OfferResult> {
  const { department, startedAt, team, user } = offer;
  if (team !== office.slack.team) return { kind: "elsewhere" };
  if (!office.staff.some(({ slackUser }) => slackUser === user)) return { kind: "not-staff" };
  const episode = await episodes.follow(office.id, department, startedAt);
  if (episode === undefined || episode.endedAt !== undefined) return { kind: "over", episode };
  const counted = await episodes.addHelper(office.id, department, startedAt, user);
  if (counted === undefined) return { kind: "over", episode: await episodes.follow(office.id, department, startedAt) };
  return { kind: "counted", episode: counted };
}
