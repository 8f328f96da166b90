import { canonical } from "#shared/kernel/canonical.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { valuesOf } from "#shared/kudos/values.ts";
import type { Language } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { OfficeSetup } from "#shared/offices/setup.ts";
import { membersOf } from "../benang/members-of.ts";
import { notStaffForm } from "../benang/told-form.ts";
import type { Modal } from "../slack/modal.ts";
import type { JobOf } from "../slack/working.ts";
import { menuForm } from "./menu-form.ts";
import { isNeverHeld, planAnew, ritualOf } from "./ritual-of-part.ts";
import { changesOf, hashOf, maySetUp, namesStrangers, sectionOf } from "./section.ts";
import { freshOffice, type SetupDeps, withFreshOffices } from "./setup-deps.ts";
import { mayNotForm, notSavedForm, savedForm } from "./told-forms.ts";

type Save = JobOf<"setup.save">;

/** After this nobody remembers older choices (`cached-offices.ts`), and what a tick planned by them is put right. */
const forgottenAfterMs = 90_000;

/**
 * Saves one part of an office's choices and says what happens next. The timer first, then the choice, then the plan: whoever dies in
 * between comes again, and the same again changes nothing; what another administrator chose meanwhile is not undone.
 */
export async function savePart(job: Save, deps: SetupDeps): Promise<void> {
  const { team, channel, user, viewId, menuId } = job;
  const { members, language } = await membersOf({ team, channel, user }, deps);
  const member = members.find(({ office }) => office.id === job.officeId);
  if (member === undefined) return deps.views.show(team, viewId, notStaffForm(language));
  if (!maySetUp(member.staff, job)) return deps.views.show(team, viewId, mayNotForm(member.office, language));
  await deps.views.show(team, viewId, await save(job, member.office, language, deps));
  const theirs = members.filter(({ staff }) => maySetUp(staff, { part: "evening" }));
  if (menuId !== undefined)
    await deps.views.show(team, menuId, menuForm(await withFreshOffices(theirs, deps), language));
}

/** @returns the form that says what came of it. */
async function save(job: Save, office: OpenedOffice, language: Language, deps: SetupDeps): Promise<Modal> {
  const ritual = ritualOf(job);
  if (ritual !== undefined) await planLater(job, deps);
  const { why } = await change(job, office, language, deps);
  if (why !== undefined) return notSavedForm(why, language);
  const fresh = await freshOffice(office.id, deps);
  return savedForm(await planAnew(ritual, fresh, language, deps), language);
}

async function planLater({ officeId, team, viewId, at, was }: Save, { timers, clock }: SetupDeps): Promise<void> {
  const dueAt = toInstant(Date.parse(clock()) + forgottenAfterMs);
  const work = { lane: team, job: { type: "setup.replan", officeId, at } } as const;
  await timers.set({ officeId, key: `setup.replan/${viewId}/${was}`, dueAt, work });
}

interface Outcome {
  why?: "changed" | "noWorkingDay" | "unknown";
}

/** One conditional write, or none where it is so already or may not be. */
async function change(job: Save, office: OpenedOffice, language: Language, { setups, clock }: SetupDeps) {
  const outcome: Outcome = {};
  await setups.change(office.id, (now) => {
    delete outcome.why;
    const values = valuesOf({ setup: now }, language);
    const changes = changesOf(now, job, job.values, { office, values });
    const next: OfficeSetup = { ...now, ...changes } as OfficeSetup;
    if (canonical(sectionOf(next, job) ?? null) === canonical(sectionOf(now, job) ?? null)) return {};
    const why = whyNot();
    if (why === undefined) return changes;
    outcome.why = why;
    return {};

    function whyNot(): Outcome["why"] {
      if (hashOf(sectionOf(now, job)) !== job.was) return "changed";
      if (namesStrangers(next, job, office)) return "unknown";
      return isNeverHeld(ritualOf(job), { ...office, setup: next }, clock()) ? "noWorkingDay" : undefined;
    }
  });
  return outcome;
}
