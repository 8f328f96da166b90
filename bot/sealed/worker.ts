import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";

/** The worker knows nobody who wrote without a name: it says that the hour has come, and to which office. */
export const work = ({ releases }: Pick<WorkerBase, "releases">): HandlersOf<"sealed"> => ({
  "sealed.release": ({ officeId, date, at }) => releases.send({ officeId, date, at }),
});
