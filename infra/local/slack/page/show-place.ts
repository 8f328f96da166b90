import type { SlackWorkspace } from "../workspace.ts";
import type { LiveParts } from "./layout.ts";
import { channelList, channelLog, threadLog } from "./lists.ts";
import type { Place } from "./place.ts";
import type { Rendering } from "./rendering.ts";

/** How ids and times are shown at `place`; times in `zone`. */
export function renderingOf(workspace: SlackWorkspace, path: string, place: Place, zone: string): Rendering {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "short" });
  const day = new Intl.DateTimeFormat("en-GB", { timeZone: zone, dateStyle: "full" });
  const at = (ts: string) => new Date(Number(ts) * 1000);
  return {
    path,
    place,
    nameOfUser: (id) =>
      id === workspace.botUserId
        ? "Benang"
        : (workspace.people().find((person) => person.id === id)?.name ?? "somebody"),
    nameOfChannel: (id) => Object.entries(workspace.channels).find(([, other]) => other === id)?.[0] ?? "channel",
    clock: (ts) => clock.format(at(ts)),
    day: (ts) => day.format(at(ts)),
  };
}

/** Reads what is to be seen at a place now. */
export async function livePartsOf(workspace: SlackWorkspace, rendering: Rendering): Promise<LiveParts> {
  const { as, channel, thread } = rendering.place;
  const [messages, replies] = await Promise.all([
    workspace.messages(channel.id),
    thread === undefined ? undefined : workspace.thread(channel.id, thread),
  ]);
  const whispers = workspace.ephemerals(channel.id, as.id);
  const inChannel = whispers.filter((whisper) => whisper.thread_ts === undefined);
  const inThread = whispers.filter((whisper) => whisper.thread_ts === thread);
  return {
    channels: channelList(workspace.channels, rendering),
    log: channelLog(messages, inChannel, rendering),
    thread: replies === undefined ? undefined : threadLog(replies, inThread, rendering),
  };
}
