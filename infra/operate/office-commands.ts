import { toInstant } from "#shared/kernel/clock.ts";
import { type Office, OfficeId } from "#shared/offices/office.ts";
import { channelsOf, dynamoOfficeRegister, dynamoOffices } from "#shared/offices/office-table.ts";
import { type Scope, scopes } from "#shared/offices/offices.ts";
import { webhookSecret } from "#shared/webhooks/webhook-secret.ts";
import { CannotDo } from "./cannot-do.ts";
import { readOfficeFile } from "./office-file.ts";
import { createApiKey, openOffice, type People } from "./open-office.ts";

/** What a command says: `out` may be piped on, `note` is for whoever reads. */
interface Said {
  readonly out?: string;
  readonly note?: string;
}

interface Asked {
  readonly people: People;
  readonly now: Date;
  /** Comma-separated; all of them when absent. */
  readonly scopes?: string | undefined;
}

/** Each command by its words; what follows them is its arguments. @throws CannotDo, OfficeNotFound */
export const commands: ReadonlyMap<string, (asked: Asked, ...args: string[]) => Promise<Said>> = new Map([
  ["put", put],
  ["get", get],
  ["key create", createKey],
  ["key revoke", revokeKey],
  ["webhook secret", showWebhookSecret],
  ["gateway secret", showGatewaySecret],
]);

async function put({ people, now }: Asked, file = ""): Promise<Said> {
  const office = await readOfficeFile(file);
  await assertChannelsFree(office, people);
  await openOffice(office, people, now);
  return { note: `Office ${office.id}, ${office.name}, is stored; functions that run see it within a minute.` };
}

/** A channel that two offices name would send one office's words to the other. */
async function assertChannelsFree(office: Office, { client, table }: People): Promise<void> {
  const offices = dynamoOffices(client, table);
  for (const channel of channelsOf(office)) {
    const owner = await offices.officeOfChannel(office.slack.team, channel);
    if (owner !== undefined && owner !== office.id) {
      throw new CannotDo(`Slack channel ${channel} belongs to office ${owner}: give each office channels of its own`);
    }
  }
}

async function get({ people: { client, table } }: Asked, officeId = ""): Promise<Said> {
  const { trackingKey: _, ...settings } = await dynamoOffices(client, table).get(anOfficeId(officeId));
  return { out: JSON.stringify(settings, null, 2) };
}

async function createKey({ people, now, scopes: list }: Asked, officeId = ""): Promise<Said> {
  const allowed = list === undefined ? scopes : readScopes(list);
  await dynamoOffices(people.client, people.table).get(anOfficeId(officeId));
  const key = await createApiKey(officeId, people, now, allowed);
  return { out: key, note: `Keep it now: it is shown this once. It may ${allowed.join(", ")}.` };
}

async function revokeKey({ people, now }: Asked, officeId = "", keyId = ""): Promise<Said> {
  if (!/^[a-z0-9]{8}$/.test(keyId)) {
    throw new CannotDo(`${keyId} is no key id: it is the eight characters behind the office, bng_27163_KEYID_...`);
  }
  const register = dynamoOfficeRegister(people.client, people.table);
  await register.revokeKey(anOfficeId(officeId), keyId, toInstant(now));
  return { note: `Key ${keyId} of office ${officeId} is revoked; it stops working within a minute.` };
}

async function showWebhookSecret({ people }: Asked, officeId = "", id = ""): Promise<Said> {
  const { webhooks = [], trackingKey } = await dynamoOffices(people.client, people.table).get(anOfficeId(officeId));
  if (!webhooks.some((webhook) => webhook.id === id)) {
    const known = webhooks.length === 0 ? "it has none" : `it has ${webhooks.map((one) => one.id).join(", ")}`;
    throw new CannotDo(`Office ${officeId} has no webhook ${id}: ${known}`);
  }
  return { out: webhookSecret(trackingKey, { webhook: id }), note: forTheReceiver };
}

async function showGatewaySecret({ people }: Asked, officeId = ""): Promise<Said> {
  const { messaging, trackingKey } = await dynamoOffices(people.client, people.table).get(anOfficeId(officeId));
  if (messaging?.gateway === undefined) throw new CannotDo(`Office ${officeId} has no gateway in its settings`);
  return { out: webhookSecret(trackingKey, "gateway"), note: forTheReceiver };
}

const forTheReceiver = "For whoever receives the calls: they check our signature with it (Standard Webhooks).";

function anOfficeId(text: string): string {
  if (OfficeId.safeParse(text).success) return text;
  throw new CannotDo(`${text} is no office: name its five-digit national unit code, such as 27163`);
}

function readScopes(list: string): Scope[] {
  const known: readonly string[] = scopes;
  const given = list.split(",").map((name) => name.trim());
  const strange = given.filter((name) => !known.includes(name));
  if (strange.length > 0) throw new CannotDo(`No scope ${strange.join(", ")}: there are ${scopes.join(", ")}`);
  return [...new Set(given)] as Scope[];
}
