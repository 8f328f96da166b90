import { slackId } from "./slack-app.ts";

/** A group that can be called by its handle, such as `@tu-phap`. */
export interface UserGroup {
  readonly id: string;
  readonly handle: string;
  /** Ids of people. */
  readonly users: readonly string[];
}

/** The user groups of the workspace, which only a paid plan has. */
export interface UserGroups {
  readonly isPaid: boolean;
  /** Handle → id. */
  readonly ids: Readonly<Record<string, string>>;
  all(): readonly UserGroup[];
  /** Makes the group or gives it other members; nobody is in it when `users` is empty. @returns its id. */
  set(handle: string, users: readonly string[]): string;
}

export function userGroups(isPaid: boolean): UserGroups {
  const groups = new Map<string, UserGroup>();
  const ids: Record<string, string> = {};
  return {
    isPaid,
    ids,
    all: () => [...groups.values()],
    set(handle, users) {
      const id = groups.get(handle)?.id ?? slackId("S");
      groups.set(handle, { id, handle, users });
      ids[handle] = id;
      return id;
    },
  };
}
