import { randomBytes } from "node:crypto";

/** The app as it is installed in the workspace; ids and secrets are made up at each start. */
export interface SlackApp {
  readonly team: string;
  readonly teamDomain: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly botToken: string;
  readonly signingSecret: string;
  /** The old verification token that Slack still sends along; nobody may rely on it. */
  readonly verificationToken: string;
}

/** An id as Slack makes them: a letter that tells what it is, and ten letters or digits. */
export function slackId(letter: string): string {
  return letter + randomBytes(5).toString("hex").toUpperCase();
}

export function inventApp(): SlackApp {
  return {
    // The engine knows one team, by this id.
    team: "T000000001",
    teamDomain: "benang-local",
    appId: slackId("A"),
    botId: slackId("B"),
    botUserId: slackId("U"),
    botToken: `xoxb-local-${randomBytes(18).toString("hex")}`,
    signingSecret: randomBytes(16).toString("hex"),
    verificationToken: randomBytes(12).toString("hex"),
  };
}

/** What the features need of a workspace, when the caller brings no manifest. */
export const featureScopes: readonly string[] = [
  "chat:write",
  "channels:read",
  "channels:history",
  "channels:join",
  "groups:read",
  "groups:history",
  "im:history",
  "im:write",
  "users:read",
  "reactions:read",
  "reactions:write",
  "commands",
  "usergroups:read",
];
