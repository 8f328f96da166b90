import { certification } from "./national/certification.ts";
import { civilStatus } from "./national/civil-status.ts";
import { economy } from "./national/economy.ts";
import { residence } from "./national/residence.ts";
import { social } from "./national/social.ts";
import type { Procedure } from "./procedure.ts";

/** The national catalogue, as far as the commune tier uses it. */
export const procedures: readonly Procedure[] = [...certification, ...civilStatus, ...residence, ...economy, ...social];
