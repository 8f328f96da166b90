import { dynamoApplicants } from "#shared/citizens/applicant-table.ts";
import { dynamoDeaths } from "#shared/citizens/death-table.ts";
import { putApplicant } from "#shared/citizens/put-applicant.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import type { MoveDossier } from "#shared/dossiers/move-dossier.ts";
import { moveDossier } from "#shared/dossiers/move-dossier.ts";
import { receiveDossier } from "#shared/dossiers/receive-dossier.ts";
import type { Reception } from "#shared/dossiers/reception.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import type { Office } from "#shared/offices/office.ts";
import { dynamoOfficeRegister, dynamoOffices } from "#shared/offices/office-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { countingClient, type OfficeTables, officeTables } from "#test/kit/dynamodb.ts";

export const staff: Office["staff"] = [
  { slackUser: "U0LAN", name: "Lan", department: "justice", role: "officer" },
  { slackUser: "U0HEAD", name: "Hạnh", department: "justice", role: "head" },
  { slackUser: "U0SIGN", name: "Sơn", department: "justice", role: "signer" },
];

/** An office with an officer, a head and a signer, whose verbs are called by whoever is named. */
export async function aCitizensDesk() {
  const tables = await officeTables();
  const office = anOffice({ staff });
  await dynamoOfficeRegister(tables.documentClient, tables.peopleTable).put(office, "A".repeat(43));
  return { tables, office, ...anInstance(tables), another: () => anInstance(tables) };
}

let requests = 0;
const aRequest = (key?: string) => {
  requests += 1;
  return { key: shortHash(key ?? `request ${requests}`, 8), body: "body" };
};

function anInstance(tables: OfficeTables) {
  const { documentClient, client, calls } = countingClient(tables.endpoint);
  const dossiers = dynamoDossiers(documentClient, tables.dossiersTable);
  const applicants = dynamoApplicants(documentClient, tables.citizensTable);
  const deaths = dynamoDeaths(documentClient, tables.citizensTable);
  const offices = dynamoOffices(documentClient, tables.peopleTable);
  const clock = () => "2026-11-20T03:00:00.000Z";
  const deps = { dossiers, offices, clock, citizens: { applicants, deaths } };
  const actor = (id: string) => ({ officeId: "27163", id });
  return {
    client,
    calls,
    dossiers,
    applicants,
    deaths,
    receive: (by: string, more: Partial<Reception>, key?: string) => {
      const usual = { procedure: "1.000656", receivedAt: "2026-11-20T08:15:00+07:00", channel: "direct" } as const;
      return receiveDossier({ ...usual, ...more, mayImport: false }, actor(by), aRequest(key), deps);
    },
    move: (by: string, input: MoveDossier, key?: string) => moveDossier(input, actor(by), aRequest(key), deps),
    putApplicant: (code: string, applicant: NonNullable<Reception["applicant"]>) =>
      putApplicant({ code, applicant }, actor("U0LAN"), { dossiers, offices, clock, applicants, deaths }),
  };
}
