import * as z from "zod/mini";

/** One of a giver's week: on which local date, and whom it counts for (`pairOf`). */
export const GivenOnce = z.object({
  date: z.iso.date(),
  to: z.array(z.string()),
  /** Awards cost nothing, and what was taken back costs nothing any more; both stay, so that a repeat is known. */
  free: z.optional(z.enum(["award", "withdrawn"])),
});
export type GivenOnce = z.infer<typeof GivenOnce>;

/** What somebody gave in a week, by id: whatever comes twice is in it once, and what is left is counted from it. */
export const GivenWeek = z.object({
  /** Counts the changes; 0 before the first. The condition of every write. */
  version: z.int(),
  given: z.record(z.string(), GivenOnce),
});
export type GivenWeek = z.infer<typeof GivenWeek>;

export const emptyWeek: GivenWeek = { version: 0, given: {} };

/** How many of the allowance were used. Thanking several people or a group at once is one. */
export function usedIn({ given }: GivenWeek): number {
  return counting({ given }).length;
}

/** How often one was thanked in that week, as a person or as a group. */
export function givenTo({ given }: Pick<GivenWeek, "given">, pair: string): number {
  return counting({ given }).filter(({ to }) => to.includes(pair)).length;
}

function counting({ given }: Pick<GivenWeek, "given">): GivenOnce[] {
  return Object.values(given).filter(({ free }) => free === undefined);
}
