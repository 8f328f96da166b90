import type { SlackArgs } from "../api-call.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import type { WorkspaceParts } from "../parts.ts";
import type { UserGroup } from "../user-groups.ts";
import { flag } from "./arguments.ts";
import { lacksScope } from "./lacks-scope.ts";

/** `usergroups.list`, in no particular order (docs.slack.dev/reference/methods/usergroups.list). */
export async function listGroups(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const refusal = refuse(parts);
  if (refusal !== undefined) return refusal;
  const usergroups = parts.groups.all().map((group) => {
    const users = usersOf(parts, group);
    return {
      ...described(parts, group),
      ...(flag(args["include_users"]) ? { users } : {}),
      ...(flag(args["include_count"]) ? { user_count: users.length } : {}),
    };
  });
  return { ok: true, usergroups };
}

/** `usergroups.users.list`: ids, none for a group that everybody has left. */
export async function listGroupUsers(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const refusal = refuse(parts);
  if (refusal !== undefined) return refusal;
  const group = parts.groups.all().find(({ id }) => id === args["usergroup"]);
  return group === undefined ? { ok: false, error: "no_such_subteam" } : { ok: true, users: usersOf(parts, group) };
}

function refuse(parts: WorkspaceParts): SlackAnswer | undefined {
  const missing = lacksScope(parts, "usergroups:read");
  if (missing !== undefined || parts.groups.isPaid) return missing;
  return { ok: false, error: "plan_upgrade_required" };
}

function usersOf({ directory }: WorkspaceParts, { users }: UserGroup): readonly string[] {
  return users.filter((user) => !directory.hasLeft(user));
}

function described({ app }: WorkspaceParts, { id, handle }: UserGroup) {
  const text = { name: handle, handle, description: "", is_external: false, auto_type: null };
  return { id, team_id: app.team, is_usergroup: true, is_subteam: true, ...text, date_delete: 0, deleted_by: null };
}
