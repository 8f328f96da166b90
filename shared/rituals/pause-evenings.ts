import type { LocalDate } from "#shared/kernel/clock.ts";
import type { EveningSetup, OfficeSetup } from "#shared/offices/setup.ts";
import type { Setups } from "#shared/offices/setup-table.ts";

/**
 * Pauses evening threads up to and including a date, or lets them go on again: those of a department where it is named.
 * @throws OfficeNotFound
 */
export async function pauseEvenings(
  {
    officeId,
    department,
    through,
  }: { officeId: string; department?: string | undefined; through?: LocalDate | undefined },
  { setups }: { readonly setups: Pick<Setups, "change"> },
): Promise<OfficeSetup> {
  return setups.change(officeId, ({ endOfDay, departmentEvenings }) => {
    if (department === undefined) return { endOfDay: paused(endOfDay, through) };
    const held = departmentEvenings[department];
    if (held === undefined) return {};
    return { departmentEvenings: { ...departmentEvenings, [department]: paused(held, through) } };
  });
}

function paused<Setup extends EveningSetup>({ pausedThrough: _before, ...setup }: Setup, through?: LocalDate) {
  return through === undefined ? setup : { ...setup, pausedThrough: through };
}
