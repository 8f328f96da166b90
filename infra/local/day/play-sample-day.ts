import type { LocalDate } from "#shared/kernel/clock.ts";
import { atWallTime, wallTime } from "#shared/office-time/working-time.ts";
import type { LocalOffice } from "../local-office.ts";
import { closingFigures } from "./closing-figures.ts";
import { type Tally, told } from "./dossier-steps.ts";
import { officeApi } from "./office-api.ts";
import { type Playing, play } from "./play.ts";
import { standAt } from "./rewind.ts";
import { sampleDay } from "./sample-day.ts";
import { latestUnplayedDay } from "./which-day.ts";

export interface PlayOptions {
  /** As fast as it goes, with one closing line of JSON. */
  readonly once: boolean;
  readonly speed: number;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly stopped: AbortSignal;
}

const usualMs = 5 * 60_000;

/** Plays one working day in every office. @returns whether every step went as it should. @throws AbortError when stopped. */
export async function playSampleDay(local: LocalOffice, options: PlayOptions): Promise<boolean> {
  const began = performance.now();
  const date = await whichDay(local);
  if (date === undefined) {
    options.complain("Every day of the last weeks has been played here: start with --fresh to begin anew.");
    return false;
  }
  const offices = local.offices.map(({ office }) => office);
  const zone = offices[0]?.calendar.zone ?? "UTC";
  await standAt(atWallTime(date, "00:00", zone), offices, local);
  options.say(`Playing ${date}`);
  const tallies = new Map(offices.map(({ id }) => [id, new Map() as Tally]));
  const steps = local.offices.flatMap((opened) =>
    sampleDay(local, opened, date, tallies.get(opened.office.id) ?? new Map()),
  );
  let failures = 0;
  const playing: Playing = {
    lastsMs: options.once ? 0 : usualMs / options.speed,
    stopped: options.stopped,
    quarter: (at, words) => tellQuarter(wallTime(new Date(at).toISOString(), zone), tallies, words, options.say),
    failed: (step, error) => {
      failures += 1;
      options.complain(`Failed at ${wallTime(step.at, zone)}, ${step.what}: ${String(error)}`);
    },
  };
  await play(steps, playing);
  await local.quiesce();
  const dead = await local.deadLetters();
  if (dead > 0) options.complain(`${dead} messages were given up and wait in dead-letter queues.`);
  // What comes next is due from now on; the days between were nobody's.
  await standAt(new Date().toISOString(), offices, local);
  const elapsedMs = Math.round(performance.now() - began);
  options.say(JSON.stringify({ ...(await closingFigures(local, date)), elapsedMs }));
  return failures === 0 && dead === 0;
}

/** The same day in every office: the latest that is free in all of them. */
async function whichDay(local: LocalOffice): Promise<LocalDate | undefined> {
  const free = await Promise.all(
    local.offices.map((opened) => latestUnplayedDay(opened.office, officeApi(local.baseUrl, opened), new Date())),
  );
  if (free.includes(undefined)) return undefined;
  return free.reduce((one, other) => (`${one}` < `${other}` ? one : other));
}

function tellQuarter(
  time: string,
  tallies: ReadonlyMap<string, Tally>,
  words: readonly string[],
  say: (line: string) => void,
): void {
  const offices = [...tallies].flatMap(([id, tally]) => {
    const counted = told.flatMap((what) => (tally.has(what) ? [`${tally.get(what)} ${what}`] : []));
    tally.clear();
    return counted.length === 0 ? [] : [`${id}: ${counted.join(", ")}`];
  });
  if (offices.length > 0) say(`${time}  ${offices.join("  |  ")}`);
  for (const word of words) say(`${time}  * ${word}`);
}
