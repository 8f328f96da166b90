import { replanRitual } from "#shared/rituals/replan.ts";
import { ritualsOf } from "#shared/rituals/ritual.ts";
import { membersOf } from "../benang/members-of.ts";
import { notStaffForm } from "../benang/told-form.ts";
import type { HandlersOf, JobOf } from "../slack/working.ts";
import { formOfPart } from "./form-of-part.ts";
import { menuForm } from "./menu-form.ts";
import { savePart } from "./save-part.ts";
import { maySetUp } from "./section.ts";
import { freshOffice, type SetupDeps, withFreshOffices } from "./setup-deps.ts";
import { mayNotForm } from "./told-forms.ts";

/** What the worker does for administrators. */
export function setupHandlers(deps: SetupDeps): HandlersOf<"setup"> {
  return {
    "setup.menu": (job) => showMenu(job, deps),
    "setup.show": (job) => showPart(job, deps),
    "setup.save": (job) => savePart(job, deps),
    "setup.replan": (job) => replan(job.officeId, deps),
  };
}

async function showMenu({ team, channel, user, viewId }: JobOf<"setup.menu">, deps: SetupDeps): Promise<void> {
  const { members, language } = await membersOf({ team, channel, user }, deps);
  const [first] = members;
  if (first === undefined) return deps.views.show(team, viewId, notStaffForm(language));
  const theirs = members.filter(({ staff }) => maySetUp(staff, { part: "evening" }));
  if (theirs.length === 0) return deps.views.show(team, viewId, mayNotForm(first.office, language));
  await deps.views.show(team, viewId, menuForm(await withFreshOffices(theirs, deps), language));
}

async function showPart(job: JobOf<"setup.show">, deps: SetupDeps): Promise<void> {
  const { team, channel, user, viewId, officeId, part, department } = job;
  const { members, language } = await membersOf({ team, channel, user }, deps);
  const member = members.find(({ office }) => office.id === officeId);
  if (member === undefined) return deps.views.show(team, viewId, notStaffForm(language));
  if (!maySetUp(member.staff, { part })) return deps.views.show(team, viewId, mayNotForm(member.office, language));
  const office = await freshOffice(officeId, deps);
  const form = formOfPart({ officeId, part, department }, { office, language, now: deps.clock() });
  await deps.views.show(team, viewId, form);
}

/** Rituals whose hour or days administrators choose. */
const chosen = /^(end-of-day|listening)/;

async function replan(officeId: string, deps: SetupDeps): Promise<void> {
  const office = await freshOffice(officeId, deps);
  for (const ritual of ritualsOf(office)) if (chosen.test(ritual)) await replanRitual(office, ritual, deps);
}
