import type { Said } from "./acts/say.ts";
import type { OnMessage } from "./acts/shortcut.ts";
import type { MenuPlace } from "./acts/suggest.ts";
import type { ApiCall } from "./api-call.ts";
import type { Delivery } from "./delivery.ts";
import type { Option } from "./elements/options.ts";
import type { StateValues, Typed } from "./elements/state.ts";
import type { Faults } from "./fault.ts";
import type { HomeTab } from "./home-events.ts";
import type { AppManifest } from "./manifest.ts";
import type { EphemeralMessage, SlackMessage } from "./message.ts";
import type { OpenView } from "./open-views.ts";
import type { Person } from "./person.ts";
import type { SharedFile } from "./shared-files.ts";
import type { UnreadCount } from "./unread.ts";

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
  /** What the app may do; everything when absent. */
  readonly manifest: AppManifest | undefined;
  /** Who is here, for a list to choose from. */
  people(): readonly (Person & { readonly id: string })[];
  /** Id of the direct message between the app and this person. @throws Error naming the one that is not there. */
  dmOf(user: string): string;
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
  /** What `user` has not seen of a channel or direct message. */
  unread(user: string, channel: string): UnreadCount;
  /** The person looks at a channel or direct message. */
  look(user: string, channel: string): void;
  isArchived(channel: string): boolean;
  /** The blocks with what the app offered to `user` in its own menus. */
  withSuggested(user: string, blocks: readonly unknown[]): readonly Readonly<Record<string, unknown>>[];
  /** A file that stands in a message. */
  file(id: string): SharedFile | undefined;
  /** The stack of modals open before `user`, the visible one last, with what is typed in `state.values`. */
  views(user: string): readonly Readonly<Record<string, unknown>>[];
  /** The modal that `user` sees, with what is wrong in it; nothing when none is open. */
  modal(user: string): OpenView | undefined;
  /** The home tab that the app published for `user`. */
  home(user: string): OpenView | undefined;
  /** What `user` has chosen in the menus of a message. */
  held(user: string, ts: string): StateValues;

  /** A person writes, in a thread when `threadTs` is given. Resolves when it is stored; the event follows. */
  say(user: string, channel: string, text: string, threadTs?: string): Promise<Said>;
  /**
   * A person presses a button or chooses in a menu; resolves when the app has answered or 3 s have passed. Slack does not repeat it.
   * @param value of a button: needed only where several share the action id; otherwise what is chosen (values of options, ids, a date).
   * @throws Error when there is no such message, element or choice.
   */
  press(
    user: string,
    channel: string,
    ts: string,
    actionId: string,
    value?: string | readonly string[],
  ): Promise<Delivery>;
  /** A person puts a reaction (its name, without colons) on a message, or takes it back. */
  react(user: string, channel: string, ts: string, name: string): Promise<void>;
  /** A person edits what they wrote. @returns the id of the event. @throws Error when it is not theirs or no longer there. */
  edit(user: string, channel: string, ts: string, text: string): Promise<string>;
  /** A person deletes what they wrote; a root that has replies leaves its place behind. @returns the id of the event. @throws Error when it is not theirs. */
  remove(user: string, channel: string, ts: string): Promise<string>;
  /** A person takes a message shortcut from the menu of a message, or a global one. @throws Error when the manifest has none of that kind. */
  shortcut(user: string, callbackId: string, on?: OnMessage): Promise<Delivery>;
  /** A person sends a slash command, such as `/benang`. What goes wrong is told to them by Slackbot, as in Slack. */
  command(user: string, channel: string, command: string, text: string): Promise<Delivery>;
  /**
   * A person types in a menu whose options come from the app; what it offers can be chosen from then on.
   * @throws Error when there is no such menu, too little is typed (`min_query_length`), or the app offers nothing that Slack takes.
   */
  suggest(user: string, at: MenuPlace, actionId: string, typed: string): Promise<readonly Option[]>;
  /** A person types or chooses in the modal that they see; the app hears of it when they submit. @throws Error for what nothing there takes. */
  type(user: string, typed: Typed): void;
  /** A person presses or chooses in the modal that they see, as `press` does in a message. */
  pressInView(user: string, actionId: string, value?: string | readonly string[]): Promise<Delivery>;
  /**
   * A person submits the modal that they see. Applies the `response_action`.
   * @param values `state.values` of the payload; when absent what was typed, checked as Slack's client does before it sends.
   * @throws HeldBack when it would not.
   */
  submitView(user: string, values?: StateValues): Promise<Delivery>;
  /** A person closes the modal that they see; the app hears `view_closed` where it asked to. */
  closeView(user: string): Promise<Delivery | undefined>;

  /**
   * A person opens a tab of the app; the app hears `app_home_opened` each time, with the view once it has published one.
   * @returns the id of the event. @throws Error when the manifest turns the tab off.
   */
  openHome(user: string, tab?: HomeTab): string;
  /** A person types or chooses in the home tab. @throws Error for what nothing there takes. */
  typeInHome(user: string, typed: Typed): void;
  /** A person presses or chooses in the home tab, as `press` does in a message. */
  pressInHome(user: string, actionId: string, value?: string | readonly string[]): Promise<Delivery>;

  /** User group's handle → id; grows with `setUserGroup`. */
  readonly userGroups: Readonly<Record<string, string>>;
  /** An administrator makes a user group or gives it other people, by id or name; also none. @returns its id. */
  setUserGroup(handle: string, people: readonly string[]): string;
  /** An administrator archives a channel (`is_archived` from then on), or opens it again. */
  archive(channel: string, isArchived?: boolean): Promise<void>;
  /** An administrator closes the account of somebody who left: `deleted` in the lists, no direct message any more. */
  deactivate(user: string): void;

  /** Sends an event once more, as Slack does when it doubts the first delivery. @throws Error when it never was sent. */
  redeliver(eventId: string, attempt?: number): Promise<Delivery>;
  /** Every request made to the app, oldest first. */
  deliveries(): readonly Delivery[];
  /** Resolves when no request to the app is under way; those waiting to be repeated are not waited for. */
  idle(): Promise<void>;

  /** Every Web API call received, oldest first; of one method when given. */
  calls(method?: string): readonly ApiCall[];
  readonly faults: Faults;
  /** Whether `chat.postMessage` is held to one message a second and channel without bursts (429 beyond); off at start. */
  limitChannels(on: boolean): void;
  /** Calls that the app repeated before their `Retry-After` was over: the same method, of messages in the same channel. */
  hastyCalls(): number;

  /** Grows with every change that a page could show. */
  version(): number;
  close(): Promise<void>;
}
