import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { showHome } from "./jobs.ts";

export const work = (base: WorkerBase): HandlersOf<"home"> => ({ "home.show": (job) => showHome(job, base) });
