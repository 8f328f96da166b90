import type { Acting } from "./acts/acting.ts";
import { command } from "./acts/command.ts";
import { press } from "./acts/press.ts";
import { type Said, say } from "./acts/say.ts";
import { submitView } from "./acts/submit-view.ts";
import { verifyRequestUrl } from "./acts/verify-request-url.ts";
import type { ApiCall } from "./api-call.ts";
import type { Delivery } from "./delivery.ts";
import { type Faults, layOutFaults } from "./fault.ts";
import type { EphemeralMessage, SlackMessage } from "./message.ts";
import { openParts } from "./open-parts.ts";
import { examplePeople, type Person } from "./person.ts";
import { readRoots, readThread } from "./read-messages.ts";
import { responseUrls } from "./response-urls.ts";
import { listen } from "./server.ts";
import { featureScopes } from "./slack-app.ts";
import { callRecord } from "./web-api/call-record.ts";
import { route } from "./web-api/route.ts";

/** How a local workspace is opened; everything has a default. */
export interface SlackWorkspaceOptions {
  /** Port of the Web API on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** `examplePeople` when absent. */
  readonly people?: readonly Person[];
  /** Names of channels to make at once. */
  readonly channels?: readonly string[];
  /** The bot token's scopes; those of the features when absent. Pass the manifest's to test that they suffice. */
  readonly scopes?: readonly string[];
  /** Where the app listens; see `setRequestUrl`. */
  readonly requestUrl?: string;
  /** Milliseconds since 1970 for what expires (triggers, response URLs, the channel limit). Signatures always carry the real time. */
  readonly now?: () => number;
  /** Runs `act` after `ms`; returns how to call it off. Repeated deliveries of events wait with it. */
  readonly later?: (ms: number, act: () => void) => () => void;
  /** How long the app may take to answer a request; Slack's 3,000 ms when absent. */
  readonly answerWithinMs?: number;
}

/**
 * A Slack workspace on this machine: the Web API, the app's events and interactions, and people who act in it.
 * Channels and users are taken by id or by name. Every secret and id is made up at start.
 */
export interface SlackWorkspace {
  /** Team id, such as `T000000001`. */
  readonly team: string;
  /** Base of the Web API with the closing slash, for `SLACK_API_URL`. */
  readonly apiUrl: string;
  readonly appId: string;
  readonly botUserId: string;
  readonly botToken: string;
  readonly signingSecret: string;
  /** Channel name → id; grows with `ensureChannel`. */
  readonly channels: Readonly<Record<string, string>>;
  /** Person's name → id; grows with `ensureUser`. */
  readonly users: Readonly<Record<string, string>>;
  /** Who is here, for a list to choose from. */
  people(): readonly (Person & { readonly id: string })[];
  /** The channel's id; it is made, with the bot and everybody in it, when it is new. */
  ensureChannel(name: string): Promise<string>;
  /** The person's id; they join every channel when they are new. Role `officer` unless said. */
  ensureUser(name: string, role?: Person["role"]): Promise<string>;

  /** Where the app takes Slack's requests; nothing is delivered while there is none. */
  setRequestUrl(url: string | undefined): void;
  /** Sends `url_verification` as Slack does when the address is saved; whether the app gave the challenge back. */
  verifyRequestUrl(): Promise<boolean>;

  /** Messages outside threads and roots of threads, oldest first. @throws Error for an unknown channel. */
  messages(channel: string): Promise<readonly SlackMessage[]>;
  /** The root and its replies, oldest first; empty when there is no such message. */
  thread(channel: string, ts: string): Promise<readonly SlackMessage[]>;
  /** What the bot showed to `user` alone. */
  ephemerals(channel: string, user: string): readonly EphemeralMessage[];
  /** The stack of modals open before `user`, the visible one last. */
  views(user: string): readonly Readonly<Record<string, unknown>>[];

  /** A person writes, in a thread when `threadTs` is given. Resolves when it is stored; the event follows. */
  say(user: string, channel: string, text: string, threadTs?: string): Promise<Said>;
  /**
   * A person presses a button; resolves when the app has answered or 3 s have passed. Slack does not repeat it.
   * @param value needed only where several buttons share the action id. @throws Error when there is no such button.
   */
  press(user: string, channel: string, ts: string, actionId: string, value?: string): Promise<Delivery>;
  /** A person sends a slash command, such as `/benang`. */
  command(user: string, channel: string, command: string, text: string): Promise<Delivery>;
  /** A person submits the visible modal; `values` is `state.values` of the payload. Applies the `response_action`. */
  submitView(user: string, values: Readonly<Record<string, unknown>>): Promise<Delivery>;

  /** Sends an event once more, as Slack does when it doubts the first delivery. @throws Error when it never was sent. */
  redeliver(eventId: string, attempt?: number): Promise<Delivery>;
  /** Every request made to the app, oldest first. */
  deliveries(): readonly Delivery[];
  /** Resolves when no request to the app is under way; those waiting to be repeated are not waited for. */
  idle(): Promise<void>;

  /** Every Web API call received, oldest first; of one method when given. */
  calls(method?: string): readonly ApiCall[];
  readonly faults: Faults;
  /** Whether `chat.postMessage` is held to one message a second and channel (429 beyond); off at start. */
  limitChannels(on: boolean): void;

  /** Grows with every change that a page could show. */
  version(): number;
  close(): Promise<void>;
}

/** Opens a workspace. @throws Error when the port is taken. */
export async function startSlackWorkspace(options: SlackWorkspaceOptions = {}): Promise<SlackWorkspace> {
  const { port = 0, people = examplePeople, scopes = featureScopes, now = Date.now } = options;
  const { later = inRealTime, answerWithinMs = 3_000 } = options;
  const opened = await openParts({ people, scopes, now, later, answerWithinMs });
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
  for (const name of options.channels ?? []) await parts.directory.ensureChannel(name);
  url.set(options.requestUrl);
  const acting: Acting = { parts, url, links: { make: (target) => server.origin + links.make(target) } };
  return {
    ...identity(acting, server.origin),
    ...reading(acting),
    ...doing(acting),
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

function identity({ parts: { app, directory } }: Acting, origin: string) {
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
    ensureChannel: (name: string) => directory.ensureChannel(name),
    ensureUser: (name: string, role?: Person["role"]) => directory.ensureUser(name, role),
  };
}

function reading({ parts, url }: Acting) {
  const { directory, slack, ephemerals, views } = parts;
  return {
    messages: async (channel: string) => readRoots(slack, directory.channel(channel).id),
    thread: async (channel: string, ts: string) => readThread(slack, directory.channel(channel).id, ts),
    ephemerals: (channel: string, user: string) =>
      ephemerals.of(directory.channel(channel).id, directory.member(user).id),
    views: (user: string) => views.of(directory.member(user).id),
    deliveries: () => [...url.log],
  };
}

function doing(
  acting: Acting,
): Pick<SlackWorkspace, "say" | "press" | "command" | "submitView" | "redeliver"> &
  Pick<SlackWorkspace, "setRequestUrl" | "verifyRequestUrl" | "limitChannels"> {
  const { parts, url } = acting;
  return {
    setRequestUrl: (next) => url.set(next),
    verifyRequestUrl: () => verifyRequestUrl(acting),
    say: (user, channel, text, threadTs) => say(parts, user, channel, text, threadTs),
    press: (user, channel, ts, actionId, value) => press(acting, user, { channel, ts, actionId, value }),
    command: (user, channel, name, text) => command(acting, user, { channel, command: name, text }),
    submitView: (user, values) => submitView(acting, user, values),
    redeliver: (eventId, attempt) => parts.events.again(eventId, attempt),
    limitChannels: (on) => parts.limit.switch(on),
  };
}

function inRealTime(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
