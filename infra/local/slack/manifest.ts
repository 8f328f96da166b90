import { readFile } from "node:fs/promises";
import { ManifestFile } from "./manifest-schema.ts";

/** A slash command and what Slack shows of it while somebody types. */
export interface SlashCommand {
  /** With its slash. */
  readonly command: string;
  readonly description: string;
  readonly hint: string;
}

/** An act that people find in the menu of a message, or beside the box to write in. */
export interface AppShortcut {
  readonly type: "message" | "global";
  readonly callbackId: string;
  readonly name: string;
  readonly description: string;
}

/** What an app's manifest lets it do (docs.slack.dev/reference/app-manifest). */
export interface AppManifest {
  readonly scopes: readonly string[];
  readonly commands: readonly SlashCommand[];
  readonly shortcuts: readonly AppShortcut[];
  /** Such as `message.channels`. */
  readonly events: readonly string[];
  /** Whether the app has a Home tab. */
  readonly homeTab: boolean;
  /** Whether the app may write to people, and they to it, in its Messages tab. */
  readonly directMessages: "both" | "from-app" | "none";
}

/** The manifest of our app. @throws Error naming the field that is missing or beyond Slack's limit. */
export async function readManifest(): Promise<AppManifest> {
  const file = new URL("../../../bot/manifest.json", import.meta.url);
  return parseManifest(JSON.parse(await readFile(file, "utf8")));
}

/** @param json as it is pasted into Slack. @throws Error naming the field that is missing or beyond Slack's limit. */
export function parseManifest(json: unknown): AppManifest {
  const { features, oauth_config, settings } = ManifestFile.parse(json);
  const {
    home_tab_enabled,
    messages_tab_enabled: isOn,
    messages_tab_read_only_enabled: isReadOnly,
  } = features.app_home;
  return {
    scopes: oauth_config.scopes.bot,
    commands: features.slash_commands.map(({ usage_hint: hint, ...command }) => ({ ...command, hint })),
    shortcuts: features.shortcuts.map(({ callback_id: callbackId, ...shortcut }) => ({ ...shortcut, callbackId })),
    events: settings.event_subscriptions?.bot_events ?? [],
    homeTab: home_tab_enabled,
    directMessages: isOn ? (isReadOnly ? "from-app" : "both") : "none",
  };
}
