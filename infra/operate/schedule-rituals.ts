import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { planEndOfDay } from "#shared/rituals/plan-end-of-day.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";
import type { People } from "./open-office.ts";

/** Puts the office's rituals on the due-list. @param from a new office holds those that fall due after it. */
export async function scheduleRituals(office: Office, { client, table }: People, from: Instant): Promise<void> {
  await planEndOfDay(office, { rituals: dynamoRituals(client, table), clock: () => from });
}
