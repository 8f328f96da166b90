import * as z from "zod/mini";
import { instant } from "./parts.ts";

/** Somebody opened their home tab, or what it shows has changed. */
export const ShowHome = z.object({ type: z.literal("home.show"), at: instant, team: z.string(), user: z.string() });

export const homeJobs = [ShowHome] as const;
