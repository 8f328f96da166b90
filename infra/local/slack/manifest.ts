import { readFile } from "node:fs/promises";
import * as z from "zod/mini";

const Manifest = z.object({
  features: z.object({
    slash_commands: z._default(
      z.array(z.object({ command: z.string(), description: z.string(), usage_hint: z._default(z.string(), "") })),
      [],
    ),
    app_home: z._default(
      z.object({
        messages_tab_enabled: z._default(z.boolean(), true),
        messages_tab_read_only_enabled: z._default(z.boolean(), true),
      }),
      { messages_tab_enabled: true, messages_tab_read_only_enabled: true },
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.optional(z.object({ bot_events: z._default(z.array(z.string()), []) })),
  }),
});

/** A slash command and what Slack shows of it while somebody types. */
export interface SlashCommand {
  /** With its slash. */
  readonly command: string;
  readonly description: string;
  readonly hint: string;
}

/** What an app's manifest lets it do (docs.slack.dev/reference/app-manifest). */
export interface AppManifest {
  readonly scopes: readonly string[];
  readonly commands: readonly SlashCommand[];
  /** Such as `message.channels`. */
  readonly events: readonly string[];
  /** Whether the app may write to people, and they to it, in its Messages tab. */
  readonly directMessages: "both" | "from-app" | "none";
}

/** The manifest of our app. @throws Error naming the field that is missing. */
export async function readManifest(): Promise<AppManifest> {
  const file = new URL("../../../bot/manifest.json", import.meta.url);
  const { features, oauth_config, settings } = Manifest.parse(JSON.parse(await readFile(file, "utf8")));
  const { messages_tab_enabled: isOn, messages_tab_read_only_enabled: isReadOnly } = features.app_home;
  return {
    scopes: oauth_config.scopes.bot,
    commands: features.slash_commands.map(({ usage_hint: hint, ...command }) => ({ ...command, hint })),
    events: settings.event_subscriptions?.bot_events ?? [],
    directMessages: isOn ? (isReadOnly ? "from-app" : "both") : "none",
  };
}
