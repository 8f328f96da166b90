import type { SlashCommand } from "@slack/bolt";

/** Who typed a slash command, where, and where to answer it. */
export interface Typed {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly responseUrl: string;
}

/** @param team the workspace that the app is installed in (`context.teamId`). */
export function typedBy({ channel_id, user_id, response_url }: SlashCommand, team: string): Typed {
  return { team, channel: channel_id, user: user_id, responseUrl: response_url };
}
