/** Calls a minute that Slack promises to a method of an app in a workspace (docs.slack.dev/apis/web-api/rate-limits). */
const perMinute = { tier1: 1, tier2: 20, tier3: 50, tier4: 100 } as const;
type Tier = keyof typeof perMinute;

// As each method's own page of docs.slack.dev/reference/methods says it.
const tiers: Readonly<Record<Tier, readonly string[]>> = {
  tier1: ["apps.manifest.create", "apps.manifest.update"],
  tier2: [
    "bookmarks.add",
    "conversations.archive",
    "conversations.create",
    "conversations.list",
    "pins.add",
    "usergroups.list",
    "usergroups.users.list",
    "users.list",
  ],
  tier3: [
    "chat.delete",
    "chat.deleteScheduledMessage",
    "chat.scheduleMessage",
    "chat.update",
    "conversations.history",
    "conversations.info",
    "conversations.invite",
    "conversations.join",
    "conversations.open",
    "conversations.replies",
    "reactions.add",
    "reactions.get",
    "reactions.remove",
    "users.conversations",
    "users.getPresence",
    "users.lookupByEmail",
  ],
  tier4: [
    "bots.info",
    "chat.postEphemeral",
    "conversations.members",
    "files.completeUploadExternal",
    "files.getUploadURLExternal",
    "users.info",
    "users.profile.get",
    "views.open",
    "views.publish",
    "views.push",
    "views.update",
  ],
};
const tierOf = new Map(Object.entries(tiers).flatMap(([tier, methods]) => methods.map((name) => [name, tier as Tier])));

/** Calls of `method` a minute, or nothing for one with a rule of its own or none that matters here. */
export function callsPerMinute(method: string): number | undefined {
  const tier = tierOf.get(method);
  return tier === undefined ? undefined : perMinute[tier];
}
