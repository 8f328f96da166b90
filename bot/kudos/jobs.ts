import type { Handlers } from "../slack/working.ts";
import type { KudosDeps } from "./deps.ts";
import { tellDigest } from "./digest.ts";
import { showDraft } from "./draft.ts";
import { fillForm } from "./fill-form.ts";
import { giveByCommand, giveByForm } from "./give.ts";
import { tellQuiet } from "./quiet.ts";
import { showSignals } from "./signals.ts";
import { tell } from "./tell.ts";
import { withdraw } from "./withdraw.ts";

type KudosHandlers = Pick<Handlers, Extract<keyof Handlers, `kudos.${string}`>>;

/** What the worker does for recognition. */
export function kudosHandlers(deps: KudosDeps): KudosHandlers {
  return {
    "kudos.form": (job) => fillForm(job, deps),
    "kudos.typed": (job) => giveByCommand(job, deps),
    "kudos.give": (job) => giveByForm(job, deps),
    "kudos.withdraw": (job) => withdraw(job, deps),
    "kudos.tell": (job) => tell(job, deps),
    "kudos.draft": (job) => showDraft(job, deps),
    "kudos.digest": (job) => tellDigest(job, deps),
    "kudos.signals": (job) => showSignals(job, deps),
    "kudos.quiet": (job) => tellQuiet(job, deps),
  };
}
