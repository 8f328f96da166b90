import type { SlackWorkspace } from "../workspace.ts";
import { home } from "./home.ts";
import type { LiveParts } from "./layout.ts";
import { channelList, channelLog, type Listed, threadLog } from "./lists.ts";
import { modal } from "./modal.ts";
import { hasHome, type Place, placesOf } from "./place.ts";
import type { Rendering } from "./rendering.ts";
import { roles } from "./roles.ts";

/** How ids and times are shown at `place`; times in `zone`. */
export function renderingOf(workspace: SlackWorkspace, path: string, place: Place, zone: string): Rendering {
  const clock = new Intl.DateTimeFormat("vi-VN", { timeZone: zone, timeStyle: "short" });
  const day = new Intl.DateTimeFormat("vi-VN", { timeZone: zone, dateStyle: "full" });
  const at = (ts: string) => new Date(Number(ts) * 1000);
  return {
    path,
    place,
    zone,
    held: (ts) => workspace.held(place.as.id, ts),
    people: workspace.people(),
    channels: Object.entries(workspace.channels).map(([name, id]) => ({ id, name })),
    nameOfUser: (id) =>
      id === workspace.botUserId ? "Benang" : (workspace.people().find((person) => person.id === id)?.name ?? "ai đó"),
    nameOfChannel: (id) => Object.entries(workspace.channels).find(([, other]) => other === id)?.[0] ?? "kênh",
    nameOfGroup: (id) => Object.entries(workspace.userGroups).find(([, other]) => other === id)?.[0] ?? "nhóm",
    roleOf: (user) => roleOf(workspace, user),
    isApp: (user) => user === workspace.botUserId,
    shortcuts: workspace.manifest?.shortcuts ?? [],
    suggested: (blocks) => workspace.withSuggested(place.as.id, blocks),
    hrefOf: (url) => hrefOf(url, path, place),
    clock: (ts) => clock.format(at(ts)),
    day: (ts) => day.format(at(ts)),
  };
}

function roleOf(workspace: SlackWorkspace, user: string): string | undefined {
  const role = workspace.people().find(({ id }) => id === user)?.role;
  return role === undefined ? undefined : roles[role];
}

/** A permalink of this workspace leads to the thread of its message, as one opens it oneself. */
function hrefOf(url: string, path: string, { as }: Place): string {
  const found =
    /^https:\/\/[a-z-]+\.slack\.com\/archives\/([CD][A-Z0-9]+)\/p(\d+)(\d{6})(?:\?thread_ts=([\d.]+))?/.exec(url);
  if (found === null) return url;
  const [, channel = "", seconds, rest, thread = `${seconds}.${rest}`] = found;
  return `${path}?${new URLSearchParams({ as: as.id, channel, thread }).toString()}`;
}

/** Reads what is to be seen at a place now; who is shown it has seen it. */
export async function livePartsOf(workspace: SlackWorkspace, rendering: Rendering): Promise<LiveParts> {
  const { as, channel } = rendering.place;
  const listed = () =>
    placesOf(workspace, as.id).map((one) => ({ channel: one, unread: workspace.unread(as.id, one.id) }));
  if (rendering.place.tab === "home")
    return { ...nothing, home: home(workspace, rendering), ...around(workspace, listed(), rendering) };
  const logs = await logsOf(workspace, rendering);
  workspace.look(as.id, channel.id);
  return { ...nothing, ...logs, ...around(workspace, listed(), rendering) };
}

const nothing = { home: undefined, log: undefined, thread: undefined };

function around(workspace: SlackWorkspace, listed: readonly Listed[], rendering: Rendering) {
  return { channels: channelList(listed, rendering, hasHome(workspace)), modal: modal(workspace, rendering) };
}

async function logsOf(workspace: SlackWorkspace, rendering: Rendering): Promise<Pick<LiveParts, "log" | "thread">> {
  const { as, channel, thread } = rendering.place;
  const [messages, replies] = await Promise.all([
    workspace.messages(channel.id),
    thread === undefined ? undefined : workspace.thread(channel.id, thread),
  ]);
  const whispers = workspace.ephemerals(channel.id, as.id);
  const inChannel = whispers.filter((whisper) => whisper.thread_ts === undefined);
  const inThread = whispers.filter((whisper) => whisper.thread_ts === thread);
  return {
    log: channelLog(messages, inChannel, rendering),
    thread: replies === undefined ? undefined : threadLog(replies, inThread, rendering),
  };
}
