import type { SlackWorkspace } from "../workspace.ts";
import type { LiveParts } from "./layout.ts";
import { channelList, channelLog, threadLog } from "./lists.ts";
import { modal } from "./modal.ts";
import { type Place, placesOf } from "./place.ts";
import type { Rendering } from "./rendering.ts";

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
    clock: (ts) => clock.format(at(ts)),
    day: (ts) => day.format(at(ts)),
  };
}

/** Reads what is to be seen at a place now; who is shown it has seen it. */
export async function livePartsOf(workspace: SlackWorkspace, rendering: Rendering): Promise<LiveParts> {
  const { as, channel, thread } = rendering.place;
  const [messages, replies] = await Promise.all([
    workspace.messages(channel.id),
    thread === undefined ? undefined : workspace.thread(channel.id, thread),
  ]);
  workspace.look(as.id, channel.id);
  const whispers = workspace.ephemerals(channel.id, as.id);
  const inChannel = whispers.filter((whisper) => whisper.thread_ts === undefined);
  const inThread = whispers.filter((whisper) => whisper.thread_ts === thread);
  return {
    channels: channelList(
      placesOf(workspace, as.id).map((one) => ({ channel: one, unread: workspace.unread(as.id, one.id) })),
      rendering,
    ),
    log: channelLog(messages, inChannel, rendering),
    modal: modal(workspace, rendering),
    thread: replies === undefined ? undefined : threadLog(replies, inThread, rendering),
  };
}
