import { askerOf } from "#shared/preferences/asker.ts";
import type { JobOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import { sections } from "./sections.ts";

/** Brings a person's home tab up to what holds now. */
export async function showHome({ team, user, at }: JobOf<"home.show">, base: WorkerBase): Promise<void> {
  const asker = await askerOf({ team, channel: user, user }, base);
  if (asker === undefined) return;
  const shown = await Promise.all(
    sections.map(async (load) => (await load()).homeSection(base)({ ...asker, now: at })),
  );
  const blocks = shown.flat();
  if (blocks.length > 0) await base.views.publishHome(team, user, blocks);
}
