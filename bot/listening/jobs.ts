import type { HandlersOf } from "../slack/working.ts";
import { call, callNow, skipNext } from "./call-jobs.ts";
import type { ListeningDeps } from "./deps.ts";
import { fillForm } from "./form-job.ts";
import { look } from "./look-job.ts";
import { remind, tell } from "./promise-jobs.ts";
import { commit, note, press } from "./step-jobs.ts";

/** What the worker does for the ten minutes of listening, and for what was promised in them. */
export function listeningHandlers(deps: ListeningDeps): HandlersOf<"listening"> {
  return {
    "listening.call": (job) => call(job, deps),
    "listening.call-now": (job) => callNow(job, deps),
    "listening.skip-next": (job) => skipNext(job, deps),
    "listening.step": (job) => press(job, deps),
    "listening.look": (job) => look(job, deps),
    "listening.form": (job) => fillForm(job, deps),
    "listening.note": (job) => note(job, deps),
    "listening.commit": (job) => commit(job, deps),
    "listening.due": (job) => remind(job, deps),
    "listening.tell": (job) => tell(job, deps),
  };
}
