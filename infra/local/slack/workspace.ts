import * as z from "zod/mini";
import type { Acting } from "./acts/acting.ts";
import { doingInChannels, doingInViews } from "./acts/doing.ts";
import { verifyRequestUrl } from "./acts/verify-request-url.ts";
import { layOutFaults } from "./fault.ts";
import { formatView } from "./format-view.ts";
import type { LimitsInForce } from "./limits/rate-limits.ts";
import type { AppManifest } from "./manifest.ts";
import { openParts } from "./open-parts.ts";
import { examplePeople, type Person } from "./person.ts";
import { readRoots, readThread } from "./read-messages.ts";
import { responseUrls } from "./response-urls.ts";
import { listen } from "./server.ts";
import { featureScopes } from "./slack-app.ts";
import type { SlackWorkspace } from "./slack-workspace.ts";
import { callRecord } from "./web-api/call-record.ts";
import { route } from "./web-api/route.ts";

export type { SlackWorkspace } from "./slack-workspace.ts";

/** How a local workspace is opened; everything has a default. */
export interface SlackWorkspaceOptions {
  /** Port of the Web API on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** `examplePeople` when absent. */
  readonly people?: readonly Person[];
  /** Names of channels to make at once. */
  readonly channels?: readonly string[];
  /** The app's own manifest: its scopes, commands and events hold, nothing else. Everything is allowed when absent. */
  readonly manifest?: AppManifest;
  /** The bot token's scopes; the manifest's, or else those of the features, when absent. */
  readonly scopes?: readonly string[];
  /** Where the app listens; see `setRequestUrl`. */
  readonly requestUrl?: string;
  /** Milliseconds since 1970 for what expires (triggers, response URLs, the channel limit). Signatures always carry the real time. */
  readonly now?: () => number;
  /** Runs `act` after `ms`; returns how to call it off. Repeated deliveries of events wait with it. */
  readonly later?: (ms: number, act: () => void) => () => void;
  /** How long the app may take to answer a request; Slack's 3,000 ms when absent. */
  readonly answerWithinMs?: number;
  /** On the free plan there are no user groups; `paid` when absent. */
  readonly plan?: "free" | "paid";
  /** Which of Slack's rate limits hold, on the clock of `now`. None when absent: a test plays an hour in a second. */
  readonly limits?: LimitsInForce;
  /** A limit on `chat.postMessage` in the whole workspace; Slack has one and does not publish it. None when absent. */
  readonly messagesPerSecond?: number;
}

/** Opens a workspace. @throws Error when the port is taken. */
export async function startSlackWorkspace(options: SlackWorkspaceOptions = {}): Promise<SlackWorkspace> {
  const { port = 0, people = examplePeople, manifest, now = Date.now } = options;
  const { scopes = manifest?.scopes ?? featureScopes } = options;
  const { later = inRealTime, answerWithinMs = 3_000, plan = "paid", limits = "none" } = options;
  const { messagesPerSecond } = options;
  const rules = { plan, limits, messagesPerSecond };
  const opened = await openParts({ people, scopes, manifest, now, later, answerWithinMs, ...rules });
  const { parts, url, work } = opened;
  const faults = layOutFaults();
  const record = callRecord();
  const links = responseUrls(parts, now);
  const server = await listen(port, route({ parts, record, links, takeFault: (method) => faults.take(method) })).catch(
    async (error) => {
      await parts.slack.close();
      throw error;
    },
  );
  parts.files.origin = server.origin;
  for (const name of options.channels ?? []) await parts.directory.ensureChannel(name);
  url.set(options.requestUrl);
  const acting: Acting = { parts, url, links: { make: (target) => server.origin + links.make(target) } };
  return {
    ...identity(acting, server.origin),
    ...reading(acting),
    ...doingInChannels(acting),
    ...doingInViews(acting),
    ...plumbing(acting),
    version: opened.version,
    idle: () => work.idle(),
    calls: (method) => record.of(method),
    faults,
    async close() {
      parts.events.stop();
      await Promise.all([server.close(), work.idle()]);
      await parts.slack.close();
    },
  };
}

const Blocks = z.array(z.record(z.string(), z.unknown()));

function identity({ parts: { app, directory, groups, manifest } }: Acting, origin: string) {
  const { team, appId, botUserId, botToken, signingSecret } = app;
  return {
    team,
    appId,
    botUserId,
    botToken,
    signingSecret,
    apiUrl: `${origin}/api/`,
    channels: directory.channels,
    users: directory.users,
    people: () => directory.members(),
    dmOf: (user: string) => directory.dmOf(user),
    userGroups: groups.ids,
    manifest,
    ensureChannel: (name: string) => directory.ensureChannel(name),
    ensureUser: (name: string, role?: Person["role"]) => directory.ensureUser(name, role),
  };
}

function reading({ parts, url }: Acting) {
  const { app, directory, slack, ephemerals, views, unread } = parts;
  return {
    messages: async (channel: string) => readRoots(slack, directory.channel(channel).id),
    thread: async (channel: string, ts: string) => readThread(slack, directory.channel(channel).id, ts),
    ephemerals: (channel: string, user: string) =>
      ephemerals.of(directory.channel(channel).id, directory.member(user).id),
    unread: (user: string, channel: string) => unread.of(directory.member(user).id, directory.channel(channel).id),
    look: (user: string, channel: string) => unread.seen(directory.member(user).id, directory.channel(channel).id),
    views: (user: string) => views.of(directory.member(user).id).map((view) => formatView(app, view)),
    modal: (user: string) => views.of(directory.member(user).id).at(-1),
    home: (user: string) => views.home(directory.member(user).id),
    held: (user: string, ts: string) => parts.held.of(directory.member(user).id, ts),
    isArchived: (channel: string) => directory.isArchived(directory.channel(channel).id),
    withSuggested: (user: string, blocks: readonly unknown[]) =>
      Blocks.parse(parts.suggestions.withSuggested(directory.member(user).id, blocks)),
    file: (id: string) => parts.files.find(id),
    deliveries: () => [...url.log],
  };
}

function plumbing(acting: Acting) {
  const { parts, url } = acting;
  return {
    setRequestUrl: (next: string | undefined) => url.set(next),
    verifyRequestUrl: () => verifyRequestUrl(acting),
    redeliver: (eventId: string, attempt?: number) => parts.events.again(eventId, attempt),
    limitChannels: (on: boolean) => parts.limits.strict(on),
    hastyCalls: () => parts.limits.hasty(),
  };
}

function inRealTime(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
