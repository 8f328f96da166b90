import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Setups } from "#shared/offices/setup-table.ts";
import type { Member } from "#shared/offices/staff-office.ts";
import type { Rituals } from "#shared/rituals/ritual.ts";
import type { WorkerBase } from "../worker-base.ts";

export interface SetupDeps extends WorkerBase {
  readonly setups: Setups;
  readonly rituals: Rituals;
}

/** The office with the choices as they are now, and not up to a minute ago. @throws OfficeNotFound */
export async function freshOffice(
  officeId: string,
  { offices, setups }: Pick<SetupDeps, "offices" | "setups">,
): Promise<OpenedOffice> {
  const [office, setup] = await Promise.all([offices.get(officeId), setups.read(officeId)]);
  return { ...office, setup };
}

/** The same people in their offices as those are now. */
export function withFreshOffices(members: readonly Member[], deps: SetupDeps): Promise<Member[]> {
  return Promise.all(members.map(async ({ office, staff }) => ({ staff, office: await freshOffice(office.id, deps) })));
}
