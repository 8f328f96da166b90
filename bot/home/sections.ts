import type { WorkerBase } from "../worker-base.ts";
import type { HomeSection } from "./section.ts";

type Load = () => Promise<{ readonly homeSection: (base: WorkerBase) => HomeSection }>;

/** What stands on the home tab, from top to bottom. */
export const sections: readonly Load[] = [];
