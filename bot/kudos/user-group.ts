import * as z from "zod/mini";
import { type CallSlack, understood } from "../slack/call-slack.ts";
import { LastingTrouble } from "../slack/troubles.ts";

/** Who is in a user group of Slack; `no-user-groups` where the plan or the workspace has none to give, `unknown-group` for another. */
export type InUserGroup =
  | { readonly members: readonly string[] }
  | { readonly problem: "no-user-groups" | "unknown-group" };

const Users = z.object({ users: z.array(z.string()) });
/** Slack's words for: not in this workspace, whatever the group. */
const withheld = new Set(["plan_upgrade_required", "paid_teams_only", "missing_scope", "permission_denied"]);

/** One call; whoever reads groups often is made to wait by Slack. @throws PassingTrouble */
export async function usersOfGroup(call: CallSlack, team: string, usergroup: string): Promise<InUserGroup> {
  try {
    const { users } = understood(Users, await call(team, "usergroups.users.list", { usergroup }));
    return { members: users };
  } catch (error) {
    if (!(error instanceof LastingTrouble)) throw error;
    return { problem: withheld.has(error.code) ? "no-user-groups" : "unknown-group" };
  }
}
