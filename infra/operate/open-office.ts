import { randomBytes, randomInt } from "node:crypto";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { toInstant } from "#shared/kernel/clock.ts";
import { hashSecret, writeApiKey } from "#shared/offices/api-key.ts";
import type { Office } from "#shared/offices/office.ts";
import { keepRules } from "#shared/offices/office-rules.ts";
import { dynamoOfficeRegister, dynamoOffices } from "#shared/offices/office-table.ts";
import { type Scope, scopes } from "#shared/offices/offices.ts";
import { dynamoStaffRegister } from "#shared/offices/staff-directory-table.ts";
import { planRitual } from "#shared/rituals/plan-end-of-day.ts";
import { ritualsOf } from "#shared/rituals/ritual.ts";
import { dynamoRituals } from "#shared/rituals/ritual-table.ts";

/** Where offices live. */
export interface People {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

/**
 * Opens an office, or stores its changed settings: rules as they hold from now on, settings, Slack directory and due
 * rituals. Safe to repeat.
 * @param from rituals that fall due after this instant are held, and the rules hold from it on.
 * @param trackingKey 32 bytes, base64url; random unless the office is an example. One that is stored already stays.
 */
export async function openOffice(
  office: Office,
  people: People,
  from: Date,
  trackingKey = randomBytes(32).toString("base64url"),
): Promise<void> {
  const register = dynamoOfficeRegister(people.client, people.table);
  await keepRules(people.client, people.table, office, toInstant(from));
  await register.put(office, trackingKey);
  await register.linkChannels(office);
  await dynamoStaffRegister(people.client, people.table).link(office);
  const rituals = dynamoRituals(people.client, people.table);
  const opened = await dynamoOffices(people.client, people.table).get(office.id);
  for (const ritual of ritualsOf(opened)) await planRitual(opened, ritual, { rituals, clock: () => toInstant(from) });
}

/** Makes an API key; the returned text is shown once and kept nowhere. */
export async function createApiKey(
  officeId: string,
  people: People,
  now: Date,
  allowed: readonly Scope[] = scopes,
): Promise<string> {
  const keyId = Array.from({ length: 8 }, () => randomInt(36).toString(36)).join("");
  const secret = randomBytes(32).toString("base64url");
  await dynamoOfficeRegister(people.client, people.table).putKey({
    officeId,
    keyId,
    secretHash: hashSecret(secret),
    scopes: allowed,
    createdAt: toInstant(now),
  });
  return writeApiKey(officeId, keyId, secret);
}
