import type { Features } from "./slack/working.ts";
import type { WorkerBase } from "./worker-base.ts";

/** Every feature of the worker; the compiler misses none. */
export const features: Features<WorkerBase> = {
  apologies: () => import("./apologies/worker.ts"),
  benang: () => import("./benang/worker.ts"),
  desk: () => import("./desk/worker.ts"),
  dossier: () => import("./dossier-card/worker.ts"),
  "end-of-day": () => import("./end-of-day/worker.ts"),
  home: () => import("./home/worker.ts"),
  kudos: () => import("./kudos/worker.ts"),
  listening: () => import("./listening/worker.ts"),
  "know-how": () => import("./know-how/worker.ts"),
  morning: () => import("./morning/worker.ts"),
  "on-call": () => import("./on-call/worker.ts"),
  overload: () => import("./overload/worker.ts"),
  reception: () => import("./reception/worker.ts"),
  sealed: () => import("./sealed/worker.ts"),
  setup: () => import("./setup/worker.ts"),
  signing: () => import("./signing/worker.ts"),
  suggestions: () => import("./suggestions/worker.ts"),
};
