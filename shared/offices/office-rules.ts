import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { canonical } from "#shared/kernel/canonical.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { type Calendar, OfficeCalendar } from "#shared/office-time/calendar.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { OwnProcedure } from "#shared/procedures/procedure.ts";
import type { Office } from "./office.ts";
import { OfficeNotFound } from "./office-errors.ts";
import { dynamoOffices } from "./office-table.ts";

/** What an office's promises were made under at some time. */
export interface KnownRules {
  /** With `knownOn`: what was announced later does not count. */
  readonly calendar: Calendar;
  /** The office's own procedures. */
  readonly own: readonly OwnProcedure[];
}

/** Calendars and own procedures as they were; a version is kept whenever one of the two changes. */
export interface OfficeRules {
  /** @throws OfficeNotFound */
  rulesOn(officeId: string, instant: Instant): Promise<KnownRules>;
  /** @throws OfficeNotFound */
  calendarOn(officeId: string, instant: Instant): Promise<Calendar>;
}

const Version = z.object({ sk: z.string(), calendar: OfficeCalendar, procedures: z.array(OwnProcedure) });
type Version = z.infer<typeof Version>;

/** `calendar#` and the instant from which it held, beside the settings in the People table. */
const prefix = "calendar#";
const partition = (officeId: string) => `${officeId}#office`;
/** Under this instant stands what held before versions were kept. */
const beginning: Instant = "2000-01-01T00:00:00.000Z";

export function dynamoOfficeRules(client: DynamoDBDocumentClient, table: string): OfficeRules {
  const rulesOn: OfficeRules["rulesOn"] = async (officeId, instant) => {
    const known = (await latest(client, table, officeId, instant)) ?? (await earliest(client, table, officeId));
    const { calendar, procedures = [] } = known ?? (await dynamoOffices(client, table).get(officeId));
    return { calendar: { ...calendar, knownOn: localDate(instant, calendar.zone) }, own: procedures };
  };
  return { rulesOn, calendarOn: async (officeId, instant) => (await rulesOn(officeId, instant)).calendar };
}

/**
 * Keeps the rules of an office as they hold from an instant on; what is kept already is not kept again. Call it before the
 * settings are stored: if the process dies in between, the same once more finishes it.
 */
export async function keepRules(
  client: DynamoDBDocumentClient,
  table: string,
  office: Office,
  at: Instant,
): Promise<void> {
  const last = await latest(client, table, office.id);
  if (last === undefined) {
    const before = await settingsBefore(client, table, office.id);
    if (before === undefined) return put(client, table, office, at);
    await put(client, table, before, beginning);
    if (!sameRules(before, office)) await put(client, table, office, at);
    return;
  }
  // A clock that runs behind must not put the new rules before the old ones.
  const lastAt = last.sk.slice(prefix.length);
  if (!sameRules(last, office)) await put(client, table, office, at > lastAt ? at : lastAt);
}

type Rules = Pick<Office, "calendar" | "procedures">;

function sameRules(one: Rules, other: Rules): boolean {
  return canonical([one.calendar, one.procedures ?? []]) === canonical([other.calendar, other.procedures ?? []]);
}

async function settingsBefore(client: DynamoDBDocumentClient, table: string, officeId: string) {
  try {
    return await dynamoOffices(client, table).get(officeId);
  } catch (error) {
    if (error instanceof OfficeNotFound) return undefined;
    throw error;
  }
}

async function put(client: DynamoDBDocumentClient, table: string, office: Office, at: Instant): Promise<void> {
  const { calendar, procedures = [] } = office;
  const Item = { pk: partition(office.id), sk: prefix + at, calendar, procedures };
  await client.send(new PutCommand({ TableName: table, Item }));
}

/** The version in force at an instant; the last of all without one. */
function latest(client: DynamoDBDocumentClient, table: string, officeId: string, at = "9999") {
  return one(client, table, officeId, { from: prefix, to: prefix + at, forward: false });
}

function earliest(client: DynamoDBDocumentClient, table: string, officeId: string) {
  return one(client, table, officeId, { from: prefix, to: `${prefix}9999`, forward: true });
}

interface Range {
  readonly from: string;
  readonly to: string;
  readonly forward: boolean;
}

async function one(
  client: DynamoDBDocumentClient,
  table: string,
  officeId: string,
  { from, to, forward }: Range,
): Promise<Version | undefined> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
      ExpressionAttributeValues: { ":pk": partition(officeId), ":from": from, ":to": to },
      ScanIndexForward: forward,
      Limit: 1,
    }),
  );
  return Items[0] && Version.parse(Items[0]);
}
