import type { Job } from "#shared/jobs.ts";

export type JobOf<Type extends Job["type"]> = Extract<Job, { type: Type }>;

/**
 * What the worker does with each kind of job. A handler that ends normally is done with the job; one that throws gets it again, or the
 * job is set aside when trying again cannot help (`troubles.ts`). A handler writes what it wants to be true, so that the same job twice
 * is the same as once, and reads the table itself: what a job carries may be old, by `waitedMs` milliseconds in the queue.
 */
export type Handlers = { readonly [Type in Job["type"]]: (job: JobOf<Type>, waitedMs?: number) => Promise<void> };

/** Every kind of job is named `{feature}.{verb}`. */
export type Feature = Job["type"] extends infer Type ? (Type extends `${infer Name}.${string}` ? Name : never) : never;
/** The handlers of one feature: the compiler misses none of its verbs. */
export type HandlersOf<Name extends Feature> = Pick<Handlers, Extract<Job["type"], `${Name}.${string}`>>;

/** Does one job. @param waitedMs milliseconds that it lay in the queue, also among the dead letters @throws whatever its handler throws. */
export type Work = (job: Job, waitedMs?: number) => Promise<void>;

/** How each feature goes to work, loaded with its first job: a cold start reads none of the others. */
export type Features<Base> = {
  readonly [Name in Feature]: () => Promise<{ readonly work: (base: Base) => HandlersOf<Name> }>;
};

/** Hands each job to its feature. */
export function byFeature<Base>(features: Features<Base>, base: Base): Work {
  const begun = new Map<string, Promise<Partial<Handlers>>>();
  const handlersOf = (feature: Feature) => {
    const known = begun.get(feature);
    if (known !== undefined) return known;
    const load = features[feature] as () => Promise<{ work: (base: Base) => Partial<Handlers> }>;
    const handlers = load().then(({ work }) => work(base));
    begun.set(feature, handlers);
    // The next job tries to load it anew.
    handlers.catch(() => begun.delete(feature));
    return handlers;
  };
  return async (job, waitedMs) => {
    const handlers = await handlersOf(job.type.slice(0, job.type.indexOf(".")) as Feature);
    // The compiler does not follow that the key and the job are of one type.
    await (handlers[job.type] as unknown as Work)(job, waitedMs);
  };
}
