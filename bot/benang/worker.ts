import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { benangHandlers } from "./jobs.ts";

export const work = (base: WorkerBase): HandlersOf<"benang"> => benangHandlers(base);
