import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { slotFrom } from "#shared/rituals/ritual.ts";
import type { LocalOffice } from "../local-office.ts";
import { type Step, StepFailed } from "./step.ts";

const replies = [
  "Góp ý: nên kê thêm một bàn điền tờ khai ở cửa, buổi sáng bà con đứng chờ đông quá.",
  "Đề xuất: máy in quầy 3 kẹt giấy hai lần, đổi trống mực trước thứ Hai.",
  "Góp ý: bảng chỉ đường ở cổng nên có chữ to hơn cho các cụ dễ đọc.",
  "Cảm ơn các anh chị Kinh tế sang hỗ trợ chứng thực lúc 10 giờ, bà con khen nhanh.",
];

/** By then an office that chose nothing has waited an hour for answers, counted from when its thread opened. */
const windowMs = 61 * 60_000;

export interface EveningScene {
  readonly local: LocalOffice;
  readonly office: Office;
  readonly date: string;
}

/** At the office's hour the minute tick opens the thread; four members of staff reply, three of them with a suggestion; an hour later it closes. */
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
      await local.tick(toInstant(Date.parse(at) + windowMs));
      await local.quiesce();
      return `${office.id}: the evening thread was open, ${staff.length} answers recorded: ${thread[0]?.text ?? ""}`;
    },
  };
}

async function theThread(local: LocalOffice, channel: string, at: Instant): Promise<string> {
  const roots = (await local.slack.messages(channel)).filter(({ metadata }) =>
    String(metadata?.event_payload["key"]).startsWith("end-of-day/"),
  );
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new StepFailed(`${roots.length} threads were opened at ${at}`);
  return root.ts;
}
