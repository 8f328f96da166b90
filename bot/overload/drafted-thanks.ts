import { wallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Episode } from "#shared/overload/episode.ts";
import type { LaneJob } from "#shared/platform/jobs-queue.ts";
import { overloadTexts } from "#shared/text/overload.ts";
import { departmentName } from "./alert-message.ts";

/** A word of thanks for those who helped, prepared for whoever decides for the department: once an episode, when it is over. */
export function draftedThanks(office: Office, { department, startedAt, endedAt, helpers }: Episode): LaneJob[] {
  if (endedAt === undefined || helpers.length === 0) return [];
  const { language, slack, calendar } = office;
  const [from, to] = [wallTime(startedAt, calendar.zone), wallTime(endedAt, calendar.zone)];
  const ref = `${department}/${startedAt}`;
  const job: LaneJob["job"] = {
    type: "kudos.draft",
    officeId: office.id,
    at: endedAt,
    to: [...helpers],
    reason: overloadTexts[language].helpReason(departmentName(office, department), from, to),
    evidence: { kind: "help", ref },
  };
  return [{ lane: slack.team, key: [job.type, office.id, ref].join("/"), job }];
}
