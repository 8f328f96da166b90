import * as z from "zod/mini";
import { chars } from "./block-kit/text-objects.ts";

const Command = z.object({
  command: chars(32).check(z.regex(/^\/\S+$/, "a slash and one word")),
  description: chars(2000),
  usage_hint: z._default(z.string().check(z.maxLength(1000)), ""),
});
const Shortcut = z.object({
  name: chars(24),
  type: z.enum(["message", "global"]),
  callback_id: chars(255),
  description: chars(150),
});
const Features = z.object({
  bot_user: z.optional(z.object({ display_name: chars(80) })),
  slash_commands: z._default(z.array(Command).check(z.maxLength(50)), []),
  shortcuts: z._default(
    z.array(Shortcut).check(
      z.maxLength(10),
      z.refine(
        (all) => new Set(all.map(({ callback_id }) => callback_id)).size === all.length,
        "callback_id already exists",
      ),
    ),
    [],
  ),
  app_home: z._default(
    z.object({
      home_tab_enabled: z._default(z.boolean(), false),
      messages_tab_enabled: z._default(z.boolean(), true),
      messages_tab_read_only_enabled: z._default(z.boolean(), true),
    }),
    { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
  ),
});
const Display = z.object({
  name: chars(35),
  description: z.optional(chars(140)),
  long_description: z.optional(z.string().check(z.minLength(175), z.maxLength(4000))),
});

/** What Slack asks for before it sends an event (docs.slack.dev/reference/events); those without an entry need nothing. */
const scopeOfEvent: Readonly<Record<string, string>> = {
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  "message.mpim": "mpim:history",
  app_mention: "app_mentions:read",
  channel_archive: "channels:read",
  channel_unarchive: "channels:read",
  file_shared: "files:read",
  reaction_added: "reactions:read",
  reaction_removed: "reactions:read",
  user_change: "users:read",
};

interface Asked {
  readonly features: z.infer<typeof Features>;
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions?: { readonly bot_events: readonly string[] } | undefined };
}

/** Whether the scopes allow what the app wants to be told. */
const scopesSuffice = z.refine<Asked>(({ features, oauth_config, settings }) => {
  const granted = oauth_config.scopes.bot;
  const isCalled = features.slash_commands.length + features.shortcuts.length > 0;
  const events = settings.event_subscriptions?.bot_events ?? [];
  const needed = [...(isCalled ? ["commands"] : []), ...events.flatMap((event) => scopeOfEvent[event] ?? [])];
  return needed.every((scope) => granted.includes(scope));
}, "an event, command or shortcut lacks its scope");

/** An app manifest within Slack's limits, as far as this workspace uses it (docs.slack.dev/reference/app-manifest). */
export const ManifestFile = z
  .object({
    display_information: z.optional(Display),
    features: Features,
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).check(z.maxLength(255)) }) }),
    settings: z.object({
      event_subscriptions: z.optional(
        z.object({ bot_events: z._default(z.array(z.string()).check(z.maxLength(100)), []) }),
      ),
    }),
  })
  .check(scopesSuffice);
