import type { Job } from "#shared/jobs.ts";

export type JobOf<Type extends Job["type"]> = Extract<Job, { type: Type }>;

/**
 * What the worker does with each kind of job. A handler that ends normally is done with the job; one that throws gets it again, or the
 * job is set aside when trying again cannot help (`troubles.ts`). A handler writes what it wants to be true, so that the same job twice
 * is the same as once, and reads the table itself: what a job carries may be old.
 */
export type Handlers = { readonly [Type in Job["type"]]: (job: JobOf<Type>) => Promise<void> };
