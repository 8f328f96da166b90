import * as z from "zod/mini";
import { type EmulatedSlack, mustCall } from "./emulated-slack.ts";
import { spareLogin, sparePeople } from "./emulator-seed.ts";
import { loginName, type Person } from "./person.ts";

/** A person with their id and the name they sign in with. */
export interface Member extends Person {
  readonly id: string;
  readonly login: string;
}

/** The people of the workspace. */
export interface Members {
  readonly ids: Readonly<Record<string, string>>;
  all(): readonly Member[];
  /** @throws Error naming the one that is not there. */
  find(idOrName: string): Member;
  /** Gives a newcomer one of the accounts kept for later. @throws Error when none is left. */
  add(person: Person): Promise<Member>;
}

const UserList = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) });

/** Reads who was seeded and keeps the list from then on. @throws Error when the engine refuses. */
export async function openMembers(slack: EmulatedSlack, people: readonly Person[]): Promise<Members> {
  const { members: seeded } = UserList.parse(await mustCall(slack, "users.list", { limit: 1000 }));
  const idByLogin = new Map(seeded.map((user) => [user.name, user.id]));
  const ids: Record<string, string> = {};
  const members: Member[] = [];
  let spares = 0;
  const enrol = (person: Person, login: string): Member => {
    const id = idByLogin.get(login);
    if (id === undefined) throw new Error(`The local Slack takes ${sparePeople} people after its start, not more`);
    const member = { ...person, id, login };
    idByLogin.delete(login);
    members.push(member);
    ids[person.name] = id;
    return member;
  };
  const add = async (person: Person): Promise<Member> => {
    const member = enrol(person, spareLogin(spares++));
    const profile = { real_name: person.name, display_name: person.name };
    await mustCall(slack, "users.profile.set", { user: member.id, profile });
    return member;
  };
  for (const person of people) {
    const login = loginName(person.name);
    // Names that differ only in their marks share a login: the second takes a spare account.
    if (idByLogin.has(login)) enrol(person, login);
    else await add(person);
  }
  return { ids, all: () => members, find: (idOrName) => findMember(members, idOrName), add };
}

function findMember(members: readonly Member[], idOrName: string): Member {
  const found = members.find((member) => member.id === idOrName || member.name === idOrName);
  if (found === undefined) throw new Error(`There is nobody called ${idOrName} in the local Slack`);
  return found;
}
