import * as z from "zod/mini";
import type { SlackArgs } from "../api-call.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import { isSpare } from "../emulator-seed.ts";
import type { WorkspaceParts } from "../parts.ts";

const Listed = z.looseObject({ members: z.array(z.looseObject({ real_name: z.string() })) });

/** `users.list` without the accounts that nobody has taken yet. */
export async function listUsers(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const answer = await parts.slack.call("users.list", args, "app");
  if (!answer.ok) return answer;
  const { members } = Listed.parse(answer);
  return { ...answer, members: members.filter((member) => !isSpare(member.real_name)) };
}
