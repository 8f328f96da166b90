import type { Instant } from "#shared/kernel/clock.ts";
import type { Asker } from "#shared/preferences/asker.ts";
import type { Block } from "../slack/blocks.ts";

/** Who looks at their home tab, and when. */
export interface AtHome extends Asker {
  readonly now: Instant;
  /** The page of a part that they turned to; each part knows its own. */
  readonly shown?: string | undefined;
}

/** What a feature shows on the home tab, at most twenty blocks; none where it has nothing for this person. */
export type HomeSection = (person: AtHome) => Promise<readonly Block[]>;
