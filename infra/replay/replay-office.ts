import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type LocalOffice, type OpenedLocalOffice, startLocalOffice } from "../local/local-office.ts";
import { recountOffice } from "../operate/recount-office.ts";
import { type OfficeAddress, officeApi } from "./office-api.ts";
import type { ReplayOffice } from "./run-replay.ts";

export interface OpenedForReplay {
  readonly office: ReplayOffice;
  readonly stop: () => Promise<void>;
}

const countersWithinMs = 120_000;

/** A fresh office on this machine, in memory; the first of the examples, or the one of that id. @throws NotReady */
export async function openLocally(officeId: string | undefined, log: (line: string) => void): Promise<OpenedForReplay> {
  const local = await startLocalOffice({ port: 0, log });
  const opened = local.offices.find(({ office }) => officeId === undefined || office.id === officeId);
  if (opened !== undefined) return { office: localOffice(local, opened), stop: () => local.stop() };
  await local.stop();
  throw new Error(`--office ${officeId}: only ${local.offices.map(({ office }) => office.id).join(" and ")} open here`);
}

function localOffice(local: LocalOffice, { office, apiKey }: OpenedLocalOffice): ReplayOffice {
  const { endpoint, dossiers } = local.tables;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: "ap-southeast-1", credentials }));
  return {
    api: officeApi({ baseUrl: local.baseUrl, officeId: office.id, apiKey }),
    officeId: office.id,
    zone: office.calendar.zone,
    emptyBefore: true,
    settle: () => local.quiesce(countersWithinMs),
    recount: (to) => recountOffice(client, dossiers, office, { to }),
  };
}

/** An office that is open elsewhere. @throws Error when it does not answer to the key. */
export async function openElsewhere(address: OfficeAddress): Promise<OpenedForReplay> {
  const api = officeApi(address);
  const { status, body } = await api.get("");
  if (status !== 200) throw new Error(`office ${address.officeId} at ${address.baseUrl} answers ${status}`);
  const { zone } = z.object({ zone: z.string() }).parse(body);
  return { office: { api, officeId: address.officeId, zone, emptyBefore: false }, stop: async () => {} };
}
