import type { App } from "@slack/bolt";
import { expect, test } from "vitest";
import { features as botFeatures } from "#bot/app.ts";
import manifest from "#bot/manifest.json" with { type: "json" };
import type { SlackMethod } from "#bot/slack/call-slack.ts";
import type { Listening } from "#bot/slack/listening.ts";
import { aBot } from "./a-bot.ts";
import { aRequest, theApp } from "./a-slack-request.ts";

const { display_information: about, features, oauth_config: oauth, settings } = manifest;

/** What Slack asks for in return for each thing the bot does: docs.slack.dev/reference/methods and /events. */
const scopesOfMethods: Record<SlackMethod, readonly string[]> = {
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "chat.postEphemeral": ["chat:write"],
  "conversations.history": ["channels:history", "groups:history", "im:history"],
  "conversations.open": ["im:write"],
  "conversations.replies": ["channels:history", "groups:history", "im:history"],
  "usergroups.users.list": ["usergroups:read"],
  "views.open": [],
  "views.publish": [],
  "views.push": [],
  "views.update": [],
};
const scopesOfEvents: Record<string, readonly string[]> = {
  "message.channels": ["channels:history"],
  "message.groups": ["groups:history"],
  "message.im": ["im:history"],
  app_home_opened: [],
  reaction_added: ["reactions:read"],
  reaction_removed: ["reactions:read"],
};

test("the app asks for the scopes that its features use, and for no others", () => {
  const used = [
    ...Object.values(scopesOfMethods),
    ...settings.event_subscriptions.bot_events.map((event) => scopesOfEvents[event] ?? []),
    ...features.slash_commands.map(() => ["commands"]),
  ];
  expect(oauth.scopes.bot).toEqual([...new Set(used.flat())].sort());
});

test("every event that is subscribed to has a listener", () => {
  const listening = new Set<string>();
  const app = {
    event: (name: string) => void listening.add(name),
    action() {},
    command() {},
    view() {},
    shortcut() {},
    options() {},
  };
  for (const listenFor of botFeatures) listenFor(app as unknown as App, {} as Listening);
  const subscribed = new Set(settings.event_subscriptions.bot_events.map((event) => event.split(".")[0]));
  expect(listening).toEqual(subscribed);
});

test.each(features.slash_commands.map(({ command }) => command))("somebody listens to %s", async (command) => {
  const { door, queued, called } = aBot();
  const form = {
    command,
    text: "H29.27163-261120-0001",
    api_app_id: theApp.appId,
    team_id: theApp.team,
    channel_id: "C0HELP",
    user_id: "U0LAN",
    trigger_id: "1.2.3",
    response_url: "https://hooks.slack.com/commands/1",
  };
  expect((await door(aRequest(new URLSearchParams(form).toString()))).statusCode).toBe(200);
  // A form opens and the job that fills it is queued; others do one of the two.
  expect(queued.length + called.length).toBeGreaterThan(0);
});

test("texts keep to the limits of Slack's manifest", () => {
  expect(about.name.length).toBeLessThanOrEqual(35);
  expect(about.description.length).toBeLessThanOrEqual(140);
  expect(about.long_description.length).toBeGreaterThanOrEqual(175);
  expect(about.long_description.length).toBeLessThanOrEqual(4000);
  expect(features.bot_user.display_name.length).toBeLessThanOrEqual(80);
});

test("names that Slack cannot translate are plain ASCII", () => {
  const commands = features.slash_commands.map(({ command }) => command);
  for (const name of [about.name, features.bot_user.display_name, ...commands]) expect(name).toMatch(/^[\x20-\x7e]+$/);
  for (const { description, usage_hint: hint = "" } of features.slash_commands) {
    expect(Math.max(description.length, hint.length)).toBeLessThanOrEqual(100);
  }
  for (const name of commands) expect(name).toMatch(/^\/[a-z]{1,31}$/);
});

test("everything comes in by one door, over https, and no token renews itself", () => {
  const door = settings.event_subscriptions.request_url;
  expect(new URL(door)).toMatchObject({ protocol: "https:", pathname: "/slack/events" });
  expect(settings.interactivity).toEqual({ is_enabled: true, request_url: door });
  for (const { url } of features.slash_commands) expect(url).toBe(door);
  expect(settings).toMatchObject({
    socket_mode_enabled: false,
    token_rotation_enabled: false,
    org_deploy_enabled: false,
  });
});
