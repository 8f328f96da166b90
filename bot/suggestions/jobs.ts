import type { HandlersOf } from "../slack/working.ts";
import { fillForm, fillPreview, raise, second } from "./raise-jobs.ts";
import { react } from "./react-job.ts";
import { clockStruck, fillStep, show, takeChosenStep } from "./step-jobs.ts";
import type { SuggestionDeps } from "./suggestion-deps.ts";
import { tell } from "./tell-job.ts";

/** What the worker does for suggestions: one message each, edited in place, and a word to each whom a step concerns. */
export function suggestionHandlers(deps: SuggestionDeps): HandlersOf<"suggestions"> {
  return {
    "suggestions.clock": (job) => clockStruck(job, deps),
    "suggestions.show": (job) => show(job, deps),
    "suggestions.tell": (job) => tell(job, deps),
    "suggestions.fill-form": (job) => fillForm(job, deps),
    "suggestions.fill-preview": (job) => fillPreview(job, deps),
    "suggestions.raise": (job) => raise(job, deps),
    "suggestions.second": (job) => second(job, deps),
    "suggestions.react": (job) => react(job, deps),
    "suggestions.fill-step": (job) => fillStep(job, deps),
    "suggestions.step": (job) => takeChosenStep(job, deps),
  };
}
