import * as z from "zod/mini";
import { office } from "./parts.ts";

/** The hour of release has come; the worker only passes it on to whoever may open what is sealed. */
export const ReleaseSealed = z.object({ type: z.literal("sealed.release"), ...office, date: z.iso.date() });

export const sealedJobs = [ReleaseSealed] as const;
