import * as z from "zod/mini";
import { instant, office, waitingForm } from "./parts.ts";

/** What an administrator sets up by a form of its own; `evening` with a department is the thread of that department. */
export const setupParts = [
  "evening",
  "departments",
  "listening",
  "recognition",
  "suggestions",
  "leaders",
  "leave",
] as const;
export type SetupPart = (typeof setupParts)[number];

const part = { officeId: z.string(), part: z.enum(setupParts), department: z.optional(z.string()) };

/** Fills the form that leads to all others. */
export const ShowMenu = z.object({ type: z.literal("setup.menu"), ...waitingForm });
export const ShowPart = z.object({ type: z.literal("setup.show"), ...waitingForm, ...part });
export const SavePart = z.object({
  type: z.literal("setup.save"),
  ...waitingForm,
  ...part,
  /** Hash of what the form showed at first: whoever changed it meanwhile is not undone. */
  was: z.string(),
  /** As the form gave them; its part's own schema reads them. */
  values: z.record(z.string(), z.unknown()),
  /** The menu that lies below. */
  menuId: z.optional(z.string()),
});
/** Plans the rituals anew, once nobody remembers older choices. */
export const Replan = z.object({ type: z.literal("setup.replan"), ...office, at: instant });

export const setupJobs = [ShowMenu, ShowPart, SavePart, Replan] as const;
