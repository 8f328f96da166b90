import * as z from "zod/mini";
import { instant } from "./parts.ts";

/** Somebody opened their home tab, or what it shows has changed. */
export const ShowHome = z.object({
  type: z.literal("home.show"),
  at: instant,
  team: z.string(),
  user: z.string(),
  /** The page of a part that somebody turned to, in the words of that part: `suggestions:2:land`. */
  shown: z.optional(z.string().check(z.maxLength(100))),
});

export const homeJobs = [ShowHome] as const;
