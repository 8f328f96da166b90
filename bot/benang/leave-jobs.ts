import { localDate } from "#shared/office-time/working-time.ts";
import type { Language, Staff } from "#shared/offices/office.ts";
import type { Member } from "#shared/offices/staff-office.ts";
import { withLeave, withoutLeave } from "#shared/preferences/leave.ts";
import type { Preferences } from "#shared/preferences/preferences.ts";
import { refreshHome } from "../home/refresh.ts";
import type { JobOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { leaveForm } from "./leave-form.ts";
import { membersOf } from "./members-of.ts";
import { notStaffForm } from "./told-form.ts";

/** Whose leave it is about, and in which offices. */
interface About {
  readonly language: Language;
  /** Those in which it is written down: all of one's own, the one of whom an administrator looks after. */
  readonly members: readonly Member[];
  readonly shown: Member;
  readonly user: string;
  /** Another person than the one who asks. */
  readonly other?: Staff | undefined;
}

type LeaveJob = JobOf<"benang.leave"> | JobOf<"benang.add-leave"> | JobOf<"benang.drop-leave">;

export async function showLeave(job: JobOf<"benang.leave">, base: WorkerBase): Promise<void> {
  const about = await aboutOf(job, base);
  if (about === undefined) return;
  const { leave } = await base.preferences.of(about.shown.office.id, about.user);
  await show(job, about, leave, base);
}

/** Whatever is repeated: the same days written down twice are written down once. */
export async function addLeave(job: JobOf<"benang.add-leave">, base: WorkerBase): Promise<void> {
  const about = await aboutOf(job, base);
  if (about === undefined) return;
  let isFull = false;
  const leave = await change(about, base, (now, today) => {
    const next = withLeave(now, job, today);
    isFull = next === undefined;
    return next ?? now;
  });
  await show(job, about, leave, base, isFull);
  await refreshHome({ ...job, user: about.user }, `${job.viewId}/${job.from}/${job.to}`, base);
}

export async function dropLeave(job: JobOf<"benang.drop-leave">, base: WorkerBase): Promise<void> {
  const about = await aboutOf(job, base);
  if (about === undefined) return;
  const leave = await change(about, base, (now) => withoutLeave(now, job));
  await show(job, about, leave, base);
  await refreshHome({ ...job, user: about.user }, `${job.viewId}/${job.from}/${job.to}/gone`, base);
}

type Next = (now: Preferences["leave"], today: string) => Preferences["leave"];

/** @returns what is written down in the office that is shown. */
async function change({ members, user }: About, base: WorkerBase, next: Next): Promise<Preferences["leave"]> {
  const all = await Promise.all(
    members.map(({ office }) => {
      const today = localDate(base.clock(), office.calendar.zone);
      return base.preferences.change(office.id, user, ({ leave }) => ({ leave: next(leave, today) }));
    }),
  );
  return all[0]?.leave ?? [];
}

/** Undefined, and said so, for a stranger and for whoever asks for somebody else without being an administrator of their office. */
async function aboutOf(job: LeaveJob, base: WorkerBase): Promise<About | undefined> {
  const { team, channel, user, officeId, whose = user } = job;
  const { members, language } = await membersOf({ team, channel, user }, base);
  const asked = members.find(({ office }) => office.id === officeId) ?? members[0];
  if (asked !== undefined && whose === user) return { language, members, shown: members[0] ?? asked, user };
  const other = asked?.office.staff.find(({ slackUser }) => slackUser === whose);
  if (asked?.office.id === officeId && asked?.staff.role === "admin" && other !== undefined)
    return { language, members: [asked], shown: asked, user: whose, other };
  await base.views.show(team, job.viewId, notStaffForm(language));
  return undefined;
}

async function show(
  { team, viewId }: LeaveJob,
  { language, shown: { office }, other }: About,
  leave: Preferences["leave"],
  base: WorkerBase,
  isFull = false,
): Promise<void> {
  const today = localDate(base.clock(), office.calendar.zone);
  await base.views.show(team, viewId, leaveForm({ language, officeId: office.id, other, leave, today, isFull }));
}
