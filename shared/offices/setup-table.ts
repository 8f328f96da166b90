import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { canonical } from "#shared/kernel/canonical.ts";
import { OfficeNotFound } from "./office-errors.ts";
import { officeKeys } from "./office-table.ts";
import { OfficeSetup } from "./setup.ts";

/** Where an office's choices are kept. What is chosen holds everywhere within a minute; the office file beside it stays as it is. */
export interface Setups {
  /** What holds now, not up to a minute ago. @throws OfficeNotFound */
  read(officeId: string): Promise<OfficeSetup>;
  /**
   * Changes parts of it and leaves the others to whoever changes them at the same time. One read and one conditional write; nothing is
   * written when nothing would change. @param of given what holds now, the parts that are to change (undefined takes one away); asked
   * again when somebody was faster. @returns what holds then. @throws OfficeNotFound; Error when it kept changing meanwhile
   */
  change(officeId: string, of: (now: OfficeSetup) => Changes): Promise<OfficeSetup>;
}

type Changes = { readonly [Part in keyof OfficeSetup]?: OfficeSetup[Part] | undefined };

function withoutGone(parts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** Writes one attribute of the office's row, which is all that its function may touch there. */
export function dynamoSetups(client: DynamoDBDocumentClient, table: string): Setups {
  async function stored(officeId: string): Promise<Record<string, unknown> | undefined> {
    const { Item } = await client.send(
      new GetCommand({
        TableName: table,
        Key: officeKeys.settings(officeId),
        ConsistentRead: true,
        ProjectionExpression: "pk, setup",
      }),
    );
    if (Item === undefined) throw new OfficeNotFound(officeId);
    return Item["setup"];
  }

  return {
    read: async (officeId) => OfficeSetup.parse((await stored(officeId)) ?? {}),
    async change(officeId, of) {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const was = await stored(officeId);
        const now = OfficeSetup.parse(was ?? {});
        const next = withoutGone({ ...was, ...of(now) });
        const setup = OfficeSetup.parse(next);
        // What was never chosen stays unwritten, so that a better default reaches the office.
        if (canonical(setup) === canonical(now) || (await write(officeId, next, was))) return setup;
      }
      throw new Error(`The choices of office ${officeId} kept changing`);
    },
  };

  async function write(officeId: string, next: object, was: object | undefined): Promise<boolean> {
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: officeKeys.settings(officeId),
          UpdateExpression: "SET setup = :next",
          // `settings` would be an attribute that the function may not name.
          ConditionExpression:
            was === undefined ? "attribute_exists(pk) AND attribute_not_exists(setup)" : "setup = :was",
          ExpressionAttributeValues: { ":next": next, ...(was && { ":was": was }) },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}
