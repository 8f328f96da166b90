import type { SeedConfig } from "emulate";
import { loginName, type Person } from "./person.ts";
import type { SlackApp } from "./slack-app.ts";

/** What the engine is told before it starts. */
export interface SeedOptions {
  readonly app: SlackApp;
  readonly people: readonly Person[];
  readonly scopes: readonly string[];
  /** How many tokens the app and the workspace each take turns with. */
  readonly lanes: number;
  readonly tokenOf: (kind: "app" | "inside" | "user", name: string | number) => string;
}

/** The engine takes new users only at start, so it is given people to be named later. */
export const sparePeople = 120;
export const spareLogin = (index: number) => `spare-${index}`;

/** Seed of npm `emulate`: strict scopes, the app installed, a token for everybody who may call. */
export function emulatorSeed(options: SeedOptions): SeedConfig {
  const spares = Array.from({ length: sparePeople }, (_, i) => ({ name: spareLogin(i), real_name: spareLogin(i) }));
  const users = [...options.people.map(({ name }) => ({ name: loginName(name), real_name: name })), ...spares];
  return {
    slack: {
      team: { name: "Benang", domain: options.app.teamDomain },
      users,
      oauth_apps: [installedApp(options)],
      tokens: [
        ...laneTokens(options, "app"),
        ...laneTokens(options, "inside"),
        ...users.map(({ name }) => ({ token: options.tokenOf("user", name), user: name })),
      ],
      strict_scopes: true,
    },
  };
}

function installedApp({ app, scopes }: SeedOptions) {
  return {
    client_id: "local",
    client_secret: "local",
    name: "Benang",
    redirect_uris: [],
    scopes,
    app_id: app.appId,
    bot_id: app.botId,
    bot_user_id: app.botUserId,
    bot_name: "benang",
  };
}

/** Without scopes of its own a token has all of them. */
function laneTokens({ app, scopes, lanes, tokenOf }: SeedOptions, kind: "app" | "inside") {
  return Array.from({ length: lanes }, (_, lane) => ({
    token: tokenOf(kind, lane),
    type: "bot",
    user_id: app.botUserId,
    app_id: app.appId,
    bot_id: app.botId,
    ...(kind === "app" ? { scopes: [...scopes] } : {}),
  }));
}
