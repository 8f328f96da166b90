import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Job } from "#shared/jobs.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { dynamoOfficeRegister, dynamoOffices } from "#shared/offices/office-table.ts";
import { keepSealed } from "#shared/sealed/keep-sealed.ts";
import { type ReleaseDeps, releaseSealed } from "#shared/sealed/release-sealed.ts";
import { dynamoReleases } from "#shared/sealed/releases-table.ts";
import { replyHash, writeReplyToken } from "#shared/sealed/reply-token.ts";
import { dynamoSealedItems } from "#shared/sealed/sealed-items-table.ts";
import type { SealingOf } from "#shared/sealed/sealing.ts";
import { dynamoTries } from "#shared/sealed/tries-table.ts";
import { dynamoUnsealings } from "#shared/sealed/unsealings-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { countingClient, type officeTables } from "#test/kit/dynamodb.ts";

const person = (name: string, role: Staff["role"] = "officer", department = "justice"): Staff => ({
  slackUser: `U0${name}`,
  name,
  department,
  role,
});

/** Eight in justice, one leader, two who may unseal together. */
export const staff: readonly Staff[] = [
  ...["ANH", "BINH", "CHI", "DUNG", "GIANG", "HOA", "KHOA", "LAN"].map((name) => person(name)),
  person("CHAIR", "leader"),
  person("THANH", "admin"),
  person("TRA", "leader", "land"),
];

let offices = 27_000;

/** An office of its own on the tables of this file, and processes that may be killed or counted. */
export async function aSealedOffice(tables: Awaited<ReturnType<typeof officeTables>>, changes: Partial<Office> = {}) {
  offices += 1;
  const office = { ...anOffice({ id: String(offices), staff: [...staff], ...changes }), trackingKey: "k" };
  const { trackingKey, ...settings } = office;
  await dynamoOfficeRegister(tables.documentClient, tables.peopleTable).put(settings, trackingKey);
  const opened = await dynamoOffices(tables.documentClient, tables.peopleTable).get(office.id);
  return { office: opened, tables, aProcess: (seed = "seed") => aProcess(tables, seed) };
}
export type SealedOffice = Awaited<ReturnType<typeof aSealedOffice>>;

/** The function behind the Sealed table, with a life and a chance of its own. */
function aProcess(tables: Awaited<ReturnType<typeof officeTables>>, seed: string) {
  const { documentClient: client, calls } = countingClient(tables.endpoint);
  const jobs: { lane: string; key: string; job: Job }[] = [];
  const { sealedTable: sealed, peopleTable: people } = tables;
  let drawn = 0;
  const deps = {
    offices: dynamoOffices(client, people),
    items: dynamoSealedItems(client, sealed),
    releases: dynamoReleases(client, sealed),
    tries: dynamoTries(client, sealed),
    unsealings: dynamoUnsealings(client, sealed),
    suggestions: dynamoSuggestions(client, people),
    timers: dynamoTimers(client, people),
    jobs: { send: async (lane: string, key: string, job: Job) => void jobs.push({ lane, key, job }) },
    random: () => {
      drawn += 1;
      return shortHash(`${seed} ${drawn}`, 43);
    },
  } satisfies ReleaseDeps & Record<string, unknown>;
  return { client, calls, jobs, deps };
}
export type Process = ReturnType<typeof aProcess>;

export function tokenOf(name: string) {
  return replyHash(writeReplyToken(Buffer.from(shortHash(`token ${name}`, 40)).toString("base64url")));
}

/** What the receiver hands over for a person. */
export function aSubmission(
  officeId: string,
  name: string,
  changes: Partial<SealingOf<"seal.submit">> = {},
): SealingOf<"seal.submit"> {
  return {
    type: "seal.submit",
    officeId,
    team: "T0WARD",
    user: `U0${name}`,
    viewId: `V0${name}`,
    language: "vi",
    at: "2026-11-16T02:00:00.000Z",
    replyHash: tokenOf(name),
    text: `Xin thêm một quầy chứng thực buổi sáng (${shortHash(name, 4)})`,
    ...changes,
  };
}

export async function submitAll({ office, aProcess }: SealedOffice, names: readonly string[]) {
  const { deps } = aProcess(`submitting ${names.join()}`);
  for (const name of names) await keepSealed(aSubmission(office.id, name), office, deps);
}

/** Ten o'clock of a working day, in UTC. */
export const atTen = (date: string) => `${date}T03:00:00.000Z`;

export function release({ office }: Pick<SealedOffice, "office">, { deps }: Process, date = "2026-11-17") {
  return releaseSealed({ officeId: office.id, date, at: atTen(date) }, deps);
}

/** Every row of an office in a table, as it lies there. */
export async function rowsOf(client: DynamoDBDocumentClient, table: string, officeId: string) {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  return Items.filter(({ pk }) => String(pk).startsWith(`${officeId}#`));
}
