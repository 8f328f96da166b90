import type { WorkerBase } from "../worker-base.ts";
import type { HomeSection } from "./section.ts";

export type LoadSection = () => Promise<{ readonly homeSection: (base: WorkerBase) => HomeSection }>;

/** What stands on the home tab, from top to bottom. */
export const sections: readonly LoadSection[] = [
  () => import("./greeting.ts"),
  () => import("./own-buttons.ts"),
  () => import("./due-today.ts"),
  () => import("./waiting-signatures.ts"),
  () => import("../end-of-day/home.ts"),
  () => import("../suggestions/home.ts"),
  () => import("../listening/home.ts"),
  () => import("../kudos/home.ts"),
  () => import("../know-how/home.ts"),
  () => import("../sealed/home.ts"),
];
