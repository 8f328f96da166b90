import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { slotFrom } from "#shared/rituals/ritual.ts";
import type { LocalOffice } from "../local-office.ts";
import { type Step, StepFailed } from "./step.ts";

const replies = [
  "Nên kê thêm một bàn điền tờ khai ở cửa, buổi sáng bà con đứng chờ đông quá.",
  "Máy in quầy 3 kẹt giấy hai lần, đề nghị đổi trống mực trước thứ Hai.",
  "Cảm ơn các anh chị Kinh tế sang hỗ trợ chứng thực lúc 10 giờ, bà con khen nhanh.",
];

export interface EveningScene {
  readonly local: LocalOffice;
  readonly office: Office;
  readonly date: string;
}

/** At the office's hour the minute tick opens the thread; three members of staff reply. */
export function eveningStep({ local, office, date }: EveningScene): Step {
  const at = slotFrom(date, office).dueAt;
  return {
    at,
    lane: `${office.id}/evening`,
    alone: true,
    what: `the evening thread of ${office.id}`,
    act: async () => {
      await local.quiesce();
      await local.tick(at);
      await local.quiesce();
      const { endOfDay } = office.slack.channels;
      const ts = await theThread(local, endOfDay, at);
      const staff = office.staff.slice(0, replies.length);
      for (const [index, { slackUser }] of staff.entries()) {
        await local.slack.say(slackUser, endOfDay, replies[index] ?? "", ts);
      }
      await local.quiesce();
      const thread = await local.slack.thread(endOfDay, ts);
      const recorded = thread.filter(({ user, ts: own }) => user === local.slack.botUserId && own !== ts);
      const missing = staff.find((_, index) => !JSON.stringify(recorded).includes((replies[index] ?? "").slice(0, 20)));
      if (missing !== undefined) throw new StepFailed(`what ${missing.name} wrote was not named as recorded`);
      return `${office.id}: the evening thread is open, ${staff.length} suggestions recorded: ${thread[0]?.text ?? ""}`;
    },
  };
}

async function theThread(local: LocalOffice, channel: string, at: Instant): Promise<string> {
  const roots = (await local.slack.messages(channel)).filter(({ user }) => user === local.slack.botUserId);
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new StepFailed(`${roots.length} threads were opened at ${at}`);
  return root.ts;
}
