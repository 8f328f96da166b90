import type { Dossier, Dossiers } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import { explainPromise } from "#shared/dossiers/explain-promise.ts";
import type { OfficeRules } from "#shared/offices/office-rules.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { StaffDirectory } from "#shared/offices/staff-directory.ts";
import { type Member, membershipsOf } from "#shared/offices/staff-office.ts";
import { dossierCardTexts } from "#shared/text/dossier-card.ts";
import { promiseSentence } from "#shared/text/promise-sentence.ts";
import type { Answer } from "../slack/answer.ts";
import { paragraph } from "../slack/blocks.ts";
import { message } from "../slack/message.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { dossierCard } from "./card-message.ts";

interface Deps {
  readonly offices: Pick<Offices, "get" | "officeOfChannel">;
  readonly directory: StaffDirectory;
  readonly dossiers: Pick<Dossiers, "get">;
  readonly rules: Pick<OfficeRules, "rulesOn">;
  readonly answer: Answer;
}

/** What the worker does for `/dossier CODE`. */
export function dossierCardHandlers(deps: Deps): Pick<Handlers, "dossier.look-up"> {
  return { "dossier.look-up": (job) => lookUp(job, deps) };
}

/** A stranger, another office's code and no such code get the same words: nobody learns here what exists elsewhere. */
async function lookUp(job: JobOf<"dossier.look-up">, deps: Deps): Promise<void> {
  const members = await membershipsOf(job, deps);
  const texts = dossierCardTexts[members[0]?.office.language ?? "vi"];
  const say = (words: string) => deps.answer(job.responseUrl, message(words, paragraph(words)));
  if (job.code === undefined) return say(texts.usage);
  const found = await firstFound(job.code, members, deps.dossiers);
  if (found === undefined) return say(texts.notFound(job.code));
  const why = promiseSentence(await explainPromise(found.dossier, deps.rules), found.member.office.language);
  await deps.answer(job.responseUrl, dossierCard(found.member, found.dossier, why));
}

async function firstFound(code: string, members: readonly Member[], dossiers: Deps["dossiers"]) {
  for (const member of members) {
    const dossier = await dossiers.get(member.office.id, code).catch(notFound);
    if (dossier !== undefined) return { member, dossier };
  }
  return undefined;
}

function notFound(error: unknown): Dossier | undefined {
  if (error instanceof DossierNotFound) return undefined;
  throw error;
}
