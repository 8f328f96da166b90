import * as z from "zod/mini";
import { type EmulatedSlack, mustCall } from "./emulated-slack.ts";
import { type Member, openMembers } from "./members.ts";
import type { Person } from "./person.ts";

/** A channel, or a direct message with the bot (its name is then `directmessage`, as in Slack's payloads). */
export interface Channel {
  readonly id: string;
  readonly name: string;
}

/** Who and what is in the workspace, by id or by name. */
export interface Directory {
  readonly channels: Readonly<Record<string, string>>;
  readonly users: Readonly<Record<string, string>>;
  members(): readonly Member[];
  /** @throws Error naming the one that is not there. */
  member(idOrName: string): Member;
  /** @throws Error naming the one that is not there. */
  channel(idOrName: string): Channel;
  ensureChannel(name: string): Promise<string>;
  ensureUser(name: string, role?: Person["role"]): Promise<string>;
}

const NewChannel = z.object({ channel: z.object({ id: z.string() }) });

/** @throws Error when the engine refuses. */
export async function openDirectory(slack: EmulatedSlack, people: readonly Person[]): Promise<Directory> {
  const members = await openMembers(slack, people);
  const channels: Record<string, string> = {};
  const once = rememberRunning();

  const makeChannel = async (name: string) => {
    const { channel } = NewChannel.parse(await mustCall(slack, "conversations.create", { name }));
    const everybody = members.all().map((member) => member.id);
    // Slack takes a hundred people in one invitation.
    for (let first = 0; first < everybody.length; first += 100) {
      const users = everybody.slice(first, first + 100).join(",");
      await mustCall(slack, "conversations.invite", { channel: channel.id, users });
    }
    channels[name] = channel.id;
    return channel.id;
  };
  const makeUser = async (person: Person) => {
    const { id, login } = await members.add(person);
    for (const channel of Object.values(channels)) await mustCall(slack, "conversations.join", { channel }, { login });
    return id;
  };
  return {
    channels,
    users: members.ids,
    members: () => members.all(),
    member: (idOrName) => members.find(idOrName),
    channel: (idOrName) => findChannel(channels, idOrName),
    ensureChannel: async (name) => channels[name] ?? once(`#${name}`, () => makeChannel(name)),
    ensureUser: async (name, role = "officer") => members.ids[name] ?? once(name, () => makeUser({ name, role })),
  };
}

function findChannel(channels: Readonly<Record<string, string>>, idOrName: string): Channel {
  const found = Object.entries(channels).find(([name, id]) => id === idOrName || name === idOrName);
  if (found !== undefined) return { name: found[0], id: found[1] };
  if (/^D[A-Z0-9]{8,}$/.test(idOrName)) return { id: idOrName, name: "directmessage" };
  throw new Error(`There is no channel ${idOrName} in the local Slack`);
}

/** Two who ask for the same thing at once get the same one. */
function rememberRunning() {
  const running = new Map<string, Promise<string>>();
  return (key: string, make: () => Promise<string>): Promise<string> => {
    const made = running.get(key) ?? make();
    running.set(key, made);
    return made;
  };
}
