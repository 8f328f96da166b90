import { type DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { numberedElsewhere } from "./claim-number.ts";
import { dossierCode } from "./dossier-code.ts";
import { dossierKeys } from "./dossier-item.ts";

/** The codes of dossiers by the local date of their reception. */
export interface CodesOfDays {
  /**
   * What the office gave a number of its own or handles for another, in no order; a number whose reception never finished is
   * among them. @param days local dates, both included
   */
  list(office: Pick<Office, "id" | "province">, days: { from: LocalDate; to: LocalDate }): Promise<string[]>;
}

const Numbered = z.object({ sk: z.iso.date(), claims: z.array(z.string()) });
const Incoming = z.object({ codes: z.set(z.string()) });

/** Read from the lists that give out numbers, and from the one of dossiers that were numbered elsewhere. */
export function dynamoCodesOfDays(client: DynamoDBDocumentClient, table: string): CodesOfDays {
  async function rows(pk: string, { from, to }: { from: LocalDate; to: LocalDate }) {
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
        ExpressionAttributeValues: { ":pk": pk, ":from": from, ":to": to },
      },
    );
    const found: Record<string, unknown>[] = [];
    for await (const { Items = [] } of pages) found.push(...Items);
    return found;
  }

  return {
    async list(office, days) {
      const [own, incoming] = await Promise.all([
        rows(dossierKeys.codes(office.id, days.from).pk, days),
        rows(dossierKeys.incoming(office.id, days.from).pk, days),
      ]);
      const numbered = own.flatMap((row) => {
        const { sk, claims } = Numbered.parse(row);
        const codes = claims.map((_, index) => dossierCode(office, sk, index + 1));
        return codes.filter((_, index) => claims[index] !== numberedElsewhere);
      });
      return [...new Set([...numbered, ...incoming.flatMap((row) => [...Incoming.parse(row).codes])])];
    },
  };
}
