import type { MoveName } from "#shared/dossiers/moves.ts";
import type { Chance } from "./chance.ts";
import type { PlannedMove } from "./plan-dossiers.ts";

/** What becomes of a dossier on its first day: moves, and how many minutes each takes at least and at most. */
export type Story = readonly (readonly [move: MoveName, least: number, most: number])[];

const work = ["start-work", 2, 10] as const;
const finish = ["finish", 5, 40] as const;
const handOver = ["return", 2, 20] as const;
const accept = ["accept", 5, 25] as const;

const stories = {
  usual: [work, finish, handOver],
  /** The signer sends it back once. */
  rework: [work, finish, ["send-back", 3, 15], finish, handOver],
  supplement: [work, ["request-supplement", 5, 20], ["resume", 40, 150], finish, handOver],
  payment: [work, ["request-payment", 3, 10], ["resume", 5, 30], finish, handOver],
  /** Ready, but nobody came for it that day. */
  waiting: [work, finish],
  begun: [work],
  withdrawn: [work, ["withdraw", 10, 60]],
  stopped: [work, ["stop", 15, 60]],
} as const satisfies Record<string, Story>;

/** What takes days by law is rarely done on the first one. */
const takesDays: ReadonlySet<string> = new Set(["2.001035", "1.004873", "1.001612", "1.014028", "1.014027"]);
/** Certification received later is due the next working day (Decree 23/2015). */
const sameDayUntil = 15 * 60;

interface Case {
  readonly procedure: string;
  readonly submitted: boolean;
  readonly minute: number;
  readonly closing: number;
}

/** How it goes with one dossier. Shares are ours: no office publishes them. */
export function storyOf({ procedure, submitted, minute, closing }: Case, chance: Chance): Story {
  if (submitted && chance.happens(0.15)) return [["refuse", 10, 40]];
  const first = submitted ? [accept] : [];
  if (takesDays.has(procedure)) return [...first, ...daysStory(chance)];
  if (minute >= sameDayUntil && chance.happens(0.4)) return [...first, ...stories.begun];
  if (minute < sameDayUntil && chance.happens(0.02)) return [...first, ...lateStory(minute, closing)];
  return [...first, ...sameDayStory(chance)];
}

function sameDayStory(chance: Chance): Story {
  const draw = chance.next();
  if (draw < 0.02) return stories.rework;
  if (draw < 0.04) return stories.supplement;
  if (draw < 0.05) return stories.payment;
  if (draw < 0.08) return stories.waiting;
  if (draw < 0.085) return stories.withdrawn;
  return stories.usual;
}

function daysStory(chance: Chance): Story {
  const draw = chance.next();
  if (draw < 0.15) return stories.usual;
  if (draw < 0.25) return stories.supplement;
  if (draw < 0.27) return stories.stopped;
  if (draw < 0.6) return stories.begun;
  return [];
}

/** Promised for closing time and done after it. */
function lateStory(minute: number, closing: number): Story {
  const overdue = closing - minute;
  return [work, ["finish", overdue + 2, overdue + 20], ["return", 1, 8]];
}

/** How long after closing somebody is still there. */
const overtime = 45;

/** The story with its minutes; what would come after everybody has left does not happen that day. */
export function tell(story: Story, minute: number, closing: number, chance: Chance): PlannedMove[] {
  let at = minute;
  const moves = story.map(([move, least, most]) => {
    at += least + chance.next() * (most - least);
    return { move, minute: at };
  });
  return moves.filter((step) => step.minute <= closing + overtime);
}
