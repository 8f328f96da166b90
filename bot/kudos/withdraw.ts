import { KudosRefused } from "#shared/kudos/refused.ts";
import { withdrawKudos } from "#shared/kudos/withdraw-kudos.ts";
import { staffIn } from "#shared/offices/staff-office.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { paragraph } from "../slack/blocks.ts";
import { message } from "../slack/message.ts";
import type { JobOf } from "../slack/working.ts";
import type { KudosDeps } from "./deps.ts";
import { showKudos } from "./show-kudos.ts";

/** Takes it back, and says so wherever it stood; who may not is told. */
export async function withdraw(job: JobOf<"kudos.withdraw">, deps: KudosDeps): Promise<void> {
  const { officeId, id, date, user, at, team } = job;
  const office = await deps.offices.get(officeId);
  if (staffIn(office, team, user) === undefined) return;
  try {
    const kudos = await withdrawKudos({ id, date, user, at }, officeId, deps.kudos);
    if (kudos !== undefined) await showKudos(office, kudos, undefined, deps);
  } catch (error) {
    if (!(error instanceof KudosRefused)) throw error;
    const { language = office.language } = await deps.preferences.of(officeId, user);
    const words = kudosTexts[language].refused[error.fact];
    await deps.say({
      officeId,
      key: `kudos/${id}/refused`,
      team,
      channel: user,
      message: message(words, paragraph(words)),
    });
  }
}
