import * as z from "zod/mini";
import { weekdays } from "#shared/office-time/civil-date.ts";
import { WallTime } from "#shared/office-time/hours.ts";
import { DepartmentId } from "./department-id.ts";
import { type EndOfDay, Language, SlackId } from "./office.ts";

const Weekday = z.enum(weekdays);
const days = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const Words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** How an evening thread is held; what is absent is as the office file and the defaults have it. */
export const EveningSetup = z.object({
  /** Wall time in the office's zone. */
  at: z.optional(WallTime),
  /** Among the working days; every working day when absent. */
  days: z.optional(z.array(Weekday).check(z.minLength(1))),
  /** The window in which answers are waited for, in minutes; at 80 % of it those who were silent are reminded once. */
  closesAfterMinutes: z._default(days(10, 720), 60),
  lateByMinutes: z.optional(days(1, 720)),
  reminds: z._default(z.boolean(), true),
  language: z.optional(Language),
  /** In the office's own words; the catalogue's three when absent. */
  questions: z.optional(z.array(Words(300)).check(z.minLength(1), z.maxLength(5))),
  /** No thread up to and including this date; nothing is said about it. */
  pausedThrough: z.optional(z.iso.date()),
});
export type EveningSetup = z.infer<typeof EveningSetup>;

/** A thread of a department's own, in its own channel, beside the office's. */
export const DepartmentEvening = z.extend(EveningSetup, { channel: SlackId("[CG]") });

export const ListeningSetup = z.object({
  held: z._default(z.boolean(), true),
  /** Every N-th working day. */
  everyDays: z._default(days(1, 10), 2),
  at: z._default(WallTime, "16:15"),
  minutes: z._default(days(5, 60), 10),
  /** Who listens, in this order: the first who is there. Every leader in the order of the staff list when absent. */
  leaders: z.optional(z.array(SlackId("[UW]")).check(z.minLength(1), z.maxLength(20))),
});

const perWeek = (usual: number) => z._default(days(0, 200), usual);

export const RecognitionSetup = z.object({
  /** What the office thanks for; conduct of Art. 13 of the law on cadres when absent (`shared/kudos`). */
  values: z.optional(z.array(z.object({ id: DepartmentId, name: Words(75) })).check(z.minLength(1), z.maxLength(10))),
  /** Thanks that a person may give in a week, by role. */
  allowance: z._default(
    z.object({ officer: perWeek(5), head: perWeek(10), signer: perWeek(10), leader: perWeek(20), admin: perWeek(5) }),
    { officer: 5, head: 10, signer: 10, leader: 20, admin: 5 },
  ),
  /** From one person to the same other in a week. */
  pairPerWeek: z._default(days(1, 50), 2),
  weeklyDigest: z._default(z.boolean(), true),
  /** Who was thanked most is shown to nobody unless the office wants it. */
  monthBoard: z._default(z.boolean(), false),
  channel: z.optional(SlackId("[CG]")),
});

export const SuggestionSetup = z.object({
  /** Working days until a leader has answered. */
  answerWithinDays: z._default(days(1, 30), 5),
  /** Working days after that until it goes to the chair. */
  escalateAfterDays: z._default(days(1, 30), 2),
  /** To whom it goes then; the first leader of the staff list when absent. */
  chair: z.optional(SlackId("[UW]")),
  /** Who may, two together, have the author of an anonymous suggestion named; nobody when absent. */
  unsealers: z.optional(z.array(SlackId("[UW]")).check(z.minLength(2), z.maxLength(10))),
});

export const KnowHowSetup = z.object({
  /** Who confirms what a department knows, by department; its heads when absent. */
  experts: z._default(z.record(DepartmentId, z.array(SlackId("[UW]")).check(z.minLength(1), z.maxLength(10))), {}),
});

/** What an office's administrators choose in Slack. It lies beside the office file and is not touched by it. */
export const OfficeSetup = z.object({
  endOfDay: z._default(EveningSetup, { closesAfterMinutes: 60, reminds: true }),
  departmentEvenings: z._default(z.record(DepartmentId, DepartmentEvening), {}),
  listening: z._default(ListeningSetup, ListeningSetup.parse({})),
  recognition: z._default(RecognitionSetup, RecognitionSetup.parse({})),
  suggestions: z._default(SuggestionSetup, SuggestionSetup.parse({})),
  knowHow: z._default(KnowHowSetup, KnowHowSetup.parse({})),
  /** Where leaders read summaries; each leader by direct message when absent. */
  leadersChannel: z.optional(SlackId("[CG]")),
});
export type OfficeSetup = z.infer<typeof OfficeSetup>;

const read = new WeakMap<object, OfficeSetup>();

/** What holds for an office: what was chosen, else what is usual. @throws ZodError when something else is stored */
export function setupOf(office: { readonly setup?: unknown }): OfficeSetup {
  const known = read.get(office);
  if (known !== undefined) return known;
  const setup = OfficeSetup.parse(office.setup ?? {});
  read.set(office, setup);
  return setup;
}

/** The evening thread of the office, or of a department that has one of its own; undefined where it has none. */
export function eveningSetup(
  office: { readonly setup?: unknown; readonly endOfDay: z.infer<typeof EndOfDay> },
  department?: string,
): (EveningSetup & { readonly at: string; readonly lateByMinutes: number; readonly channel?: string }) | undefined {
  const { endOfDay, departmentEvenings } = setupOf(office);
  const chosen = department === undefined ? endOfDay : departmentEvenings[department];
  return (
    chosen && {
      ...chosen,
      at: chosen.at ?? office.endOfDay.at,
      lateByMinutes: chosen.lateByMinutes ?? office.endOfDay.lateByMinutes,
    }
  );
}
