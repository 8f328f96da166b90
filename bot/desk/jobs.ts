import type { Clock } from "#shared/kernel/clock.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { StaffDirectory } from "#shared/offices/staff-directory.ts";
import { membershipsOf } from "#shared/offices/staff-office.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import { makeLink } from "#shared/sessions/make-link.ts";
import type { Links } from "#shared/sessions/session.ts";
import { deskLinkTexts } from "#shared/text/desk-link.ts";
import type { Answer } from "../slack/answer.ts";
import { paragraph } from "../slack/blocks.ts";
import { message } from "../slack/message.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { linksMessage, mostLinks } from "./links-message.ts";

interface Deps {
  readonly offices: Pick<Offices, "get" | "officeOfChannel">;
  readonly directory: StaffDirectory;
  readonly links: Pick<Links, "put">;
  readonly random: RandomBits;
  /** Where staff enter; the token follows behind a `#`. */
  readonly deskUrl: string;
  readonly clock: Clock;
  readonly answer: Answer;
}

/** What the worker does for `/quay`. */
export function deskHandlers(deps: Deps): Pick<Handlers, "desk.link"> {
  return { "desk.link": (job) => handOut(job, deps) };
}

/** Whoever works for several offices gets in where they type, else into each by a link of its own. */
async function handOut(job: JobOf<"desk.link">, deps: Deps): Promise<void> {
  const members = await membershipsOf(job, deps);
  const here = await deps.offices.officeOfChannel(job.team, job.channel);
  const texts = deskLinkTexts[members[0]?.office.language ?? "vi"];
  if (members.length === 0) return deps.answer(job.responseUrl, message(texts.notStaff, paragraph(texts.notStaff)));
  const wanted = members[0]?.office.id === here ? members.slice(0, 1) : members.slice(0, mostLinks);
  const doors = await Promise.all(
    wanted.map(async ({ office }) => {
      const { token } = await makeLink({ officeId: office.id, slackUser: job.user }, deps.clock(), deps);
      return { office: office.name, url: `${deps.deskUrl}#${token}` };
    }),
  );
  await deps.answer(job.responseUrl, linksMessage(doors, members[0]?.office.language ?? "vi"));
}
