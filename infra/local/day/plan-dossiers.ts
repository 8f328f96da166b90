import type { Channel } from "#shared/dossiers/dossier.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
import { minutesOfDay, type Session } from "#shared/office-time/hours.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Chance } from "./chance.ts";
import { mixOf } from "./mix.ts";
import { type Story, storyOf, tell } from "./stories.ts";

/** A step of a dossier, in minutes after midnight on the office's wall. */
export interface PlannedMove {
  readonly move: MoveName;
  readonly minute: number;
}

/** One dossier of the day. */
export interface PlannedDossier {
  readonly procedure: string;
  readonly channel: Channel;
  /** Handed in through the portal and not yet accepted. */
  readonly submitted: boolean;
  readonly minute: number;
  readonly moves: readonly PlannedMove[];
}

/** Share of dossiers that come through the portal, and by post. */
const online = 0.06;
const byPost = 0.02;

/** Every dossier of one working day, in order of arrival. @param sessions the office's hours on that day. */
export function planDossiers(
  office: Pick<Office, "kind" | "visitorsPerDay">,
  sessions: readonly Session[],
  chance: Chance,
): PlannedDossier[] {
  const closing = minutesOfDay(sessions.at(-1)?.[1] ?? "17:00");
  return chance
    .shuffle(mixOf(office))
    .map((procedure) => planOne(procedure, arrival(sessions, chance), closing, chance))
    .toSorted((one, other) => one.minute - other.minute);
}

function planOne(procedure: string, minute: number, closing: number, chance: Chance): PlannedDossier {
  const submitted = chance.happens(online);
  const channel = submitted ? "online" : chance.happens(byPost) ? "post" : "direct";
  const story: Story = storyOf({ procedure, submitted, minute, closing }, chance);
  return { procedure, channel, submitted, minute, moves: tell(story, minute, closing, chance) };
}

/** More people come soon after the doors open than before they close. */
function arrival(sessions: readonly Session[], chance: Chance): number {
  const lengths = sessions.map(([from, to]) => minutesOfDay(to) - minutesOfDay(from));
  let place = chance.next() * lengths.reduce((sum, length) => sum + length, 0);
  const index = lengths.findIndex((length) => {
    place -= length;
    return place < 0;
  });
  const [from = "07:30"] = sessions[Math.max(index, 0)] ?? [];
  return minutesOfDay(from) + (lengths[Math.max(index, 0)] ?? 0) * (1 - Math.sqrt(1 - chance.next()));
}
