import * as z from "zod/mini";
import { type Closures, closures } from "./closures.ts";
import { type EmulatedSlack, mustCall } from "./emulated-slack.ts";
import { type Member, openMembers } from "./members.ts";
import type { Person } from "./person.ts";

/** A channel, or a direct message with the app (its name is then `directmessage`, as in Slack's payloads). */
export interface Channel {
  readonly id: string;
  readonly name: string;
}

/** Who and what is in the workspace, by id or by name. */
export interface Directory extends Closures {
  readonly channels: Readonly<Record<string, string>>;
  readonly users: Readonly<Record<string, string>>;
  /** Id of the direct message between the app and a person. @throws Error naming the one that is not there. */
  dmOf(idOrName: string): string;
  /** Where a message to a channel or to a person goes: a person's id stands for their direct message. */
  placeOf(channelOrUser: string): string;
  /** Who the app talks to in a direct message, or nothing for a channel. */
  partnerIn(channel: string): string | undefined;
  members(): readonly Member[];
  /** @throws Error naming the one that is not there. */
  member(idOrName: string): Member;
  /** @throws Error naming the one that is not there. */
  channel(idOrName: string): Channel;
  ensureChannel(name: string): Promise<string>;
  ensureUser(name: string, role?: Person["role"]): Promise<string>;
}

const NewChannel = z.object({ channel: z.object({ id: z.string() }) });
/** The name of every direct message in Slack's payloads. */
const directName = "directmessage";

/** @throws Error when the engine refuses. */
export async function openDirectory(slack: EmulatedSlack, people: readonly Person[]): Promise<Directory> {
  const members = await openMembers(slack, people);
  const channels: Record<string, string> = {};
  const directs = new Map<string, string>();
  const once = rememberRunning();

  const openDirect = async (user: string) => {
    const { channel } = NewChannel.parse(await mustCall(slack, "conversations.open", { users: user }));
    directs.set(user, channel.id);
  };
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
    await openDirect(id);
    return id;
  };
  for (const { id } of members.all()) await openDirect(id);
  const partnerIn = (channel: string) => [...directs].find(([, id]) => id === channel)?.[0];
  return {
    ...closures(slack, {
      channel: (idOrName) => findChannel(channels, idOrName).id,
      member: (idOrName) => members.find(idOrName).id,
    }),
    dmOf: (idOrName) => directs.get(members.find(idOrName).id) ?? "",
    placeOf: (channelOrUser) => directs.get(channelOrUser) ?? channelOrUser,
    partnerIn,
    channels,
    users: members.ids,
    members: () => members.all(),
    member: (idOrName) => members.find(idOrName),
    channel: (idOrName) =>
      partnerIn(idOrName) === undefined ? findChannel(channels, idOrName) : { id: idOrName, name: directName },
    ensureChannel: async (name) => channels[name] ?? once(`#${name}`, () => makeChannel(name)),
    ensureUser: async (name, role = "officer") => members.ids[name] ?? once(name, () => makeUser({ name, role })),
  };
}

function findChannel(channels: Readonly<Record<string, string>>, idOrName: string): Channel {
  const found = Object.entries(channels).find(([name, id]) => id === idOrName || name === idOrName);
  if (found !== undefined) return { name: found[0], id: found[1] };
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
