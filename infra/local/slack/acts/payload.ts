import type { Delivery } from "../delivery.ts";
import type { Channel } from "../directory.ts";
import type { Member } from "../members.ts";
import type { RequestUrl } from "../request-url.ts";
import type { SlackApp } from "../slack-app.ts";

/** What every interaction says of the app, the team and the person (docs.slack.dev/reference/interaction-payloads). */
export function interactionBase(app: SlackApp, member: Member) {
  return {
    user: { id: member.id, username: member.login, name: member.login, team_id: app.team },
    api_app_id: app.appId,
    token: app.verificationToken,
    team: { id: app.team, domain: app.teamDomain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The form of a slash command (docs.slack.dev, slash commands). */
export function commandForm(app: SlackApp, member: Member, channel: Channel) {
  return {
    token: app.verificationToken,
    team_id: app.team,
    team_domain: app.teamDomain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: member.id,
    user_name: member.login,
    api_app_id: app.appId,
    is_enterprise_install: "false",
  };
}

/** Sends an act to the app: a form, once. */
export function sendForm(
  url: RequestUrl,
  kind: "interaction" | "command",
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<Delivery> {
  const body = new URLSearchParams(fields).toString();
  return url.post({ kind, id, attempt: 0, contentType: "application/x-www-form-urlencoded", body });
}
