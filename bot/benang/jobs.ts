import { askerOf } from "#shared/preferences/asker.ts";
import { benangTexts } from "#shared/text/benang.ts";
import { refreshHome } from "../home/refresh.ts";
import { paragraph } from "../slack/blocks.ts";
import type { HandlersOf, JobOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { helpBlocks, helpMessage } from "./help-blocks.ts";
import { addLeave, dropLeave, showLeave } from "./leave-jobs.ts";
import { membersOf } from "./members-of.ts";
import { settingsForm, settingsSaved } from "./settings-form.ts";
import { notStaffForm, toldForm } from "./told-form.ts";

/** What the worker does for `/benang` and what a person sets for themselves. */
export function benangHandlers(base: WorkerBase): HandlersOf<"benang"> {
  return {
    "benang.help": (job) => help(job, base),
    "benang.settings": (job) => showSettings(job, base),
    "benang.save-settings": (job) => saveSettings(job, base),
    "benang.leave": (job) => showLeave(job, base),
    "benang.add-leave": (job) => addLeave(job, base),
    "benang.drop-leave": (job) => dropLeave(job, base),
  };
}

async function help(job: JobOf<"benang.help">, base: WorkerBase): Promise<void> {
  const asker = await askerOf(job, base);
  // The word that was typed says more than the office does, and what the person chose more than either.
  const language = asker?.preferences.language ?? job.language ?? asker?.language ?? "vi";
  const texts = benangTexts[language];
  const { unknown, meant, responseUrl, viewId, team } = job;
  const blocks =
    asker === undefined
      ? [paragraph(texts.notStaff)]
      : helpBlocks({ language, role: asker.staff.role, unknown, meant });
  if (viewId !== undefined) await base.views.show(team, viewId, toldForm(language, "Benang", blocks));
  if (responseUrl !== undefined) await base.answer(responseUrl, helpMessage(language, asker && blocks));
}

async function showSettings(
  { team, channel, user, viewId }: JobOf<"benang.settings">,
  base: WorkerBase,
): Promise<void> {
  const { members, language, preferences } = await membersOf({ team, channel, user }, base);
  const [first] = members;
  if (first === undefined) return base.views.show(team, viewId, notStaffForm(language));
  const offices = members.map(({ office }) => office.name);
  await base.views.show(team, viewId, settingsForm({ language, office: first.office, offices, preferences }));
}

/** A person is one person in every office that they work for: what they choose holds in all of them. */
async function saveSettings(job: JobOf<"benang.save-settings">, base: WorkerBase): Promise<void> {
  const { team, channel, user, viewId, officeId, language, quiet, muted } = job;
  const { members, language: spoken } = await membersOf({ team, channel, user }, base);
  const asked = members.find(({ office }) => office.id === officeId) ?? members[0];
  if (asked === undefined) return base.views.show(team, viewId, notStaffForm(spoken));
  const all = members.map(({ office }) => base.preferences.change(office.id, user, () => ({ language, quiet, muted })));
  const [saved] = await Promise.all(all);
  if (saved === undefined) return;
  const now = saved.language ?? asked.office.language;
  const blocks = settingsSaved(saved, asked.office);
  await base.views.show(team, viewId, toldForm(now, benangTexts[now].settings.title, blocks));
  await refreshHome(job, viewId, base);
}
