import { createHmac } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { dayMs } from "#shared/office-time/civil-date.ts";
import { addressOf } from "./address.ts";
import { type Failures, type Tries, type Try, windowAt } from "./tries.ts";

/**
 * Rows of the Sessions table that end by themselves. Addresses are spread over partitions, so that no crowd of strangers
 * meets in one.
 */
const keys = {
  salt: (day: number) => ({ pk: "ip#tries", sk: `salt#${day}` }),
  code: (officeId: string, code: string, window: number) => ({ pk: `${officeId}#tries`, sk: `${code}#${window}` }),
  address: (address: string, window: number) => ({
    pk: `ip-${address.slice(0, 2)}#tries`,
    sk: `${address.slice(2)}#${window}`,
  }),
} as const;

const Salt = z.object({ salt: z.string() });
const Count = z.int();
const none: Failures = { here: 0, code: 0, address: 0 };

interface Place {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  /** 32 random bytes, base64url. */
  readonly newSalt: () => string;
}

/**
 * Failed looks at tracking codes. A code has one row a window with a count for each address, an address has one; names in
 * them are HMACs under a salt that is made anew each day and ends with it, so neither an address nor what somebody typed is
 * stored, and what is cannot be guessed back. A look reads two rows, after the day's salt where this process has not read
 * it; a failure writes both, one unit each.
 */
export function dynamoTries(client: DynamoDBDocumentClient, table: string, newSalt: () => string): Tries {
  const place = { client, table, newSalt };
  let known: { day: number; salt: string } | undefined;

  /** Undefined while nobody has failed today: then there is nothing to count, and a look need not write. */
  async function saltOf(day: number): Promise<string | undefined> {
    if (known?.day === day) return known.salt;
    const salt = await readSalt(place, day);
    if (salt !== undefined) known = { day, salt };
    return salt;
  }

  return {
    async failuresBefore(attempt) {
      const salt = await saltOf(dayOf(attempt));
      return salt === undefined ? none : readFailures(place, namesOf(attempt, salt));
    },
    async fail(attempt) {
      const day = dayOf(attempt);
      // A look has been taken before, so a salt that is not known by now was not there.
      const salt = known?.day === day ? known.salt : await makeSalt(place, day);
      known = { day, salt };
      return countFailure(place, namesOf(attempt, salt));
    },
  };
}

const dayOf = ({ atMs }: Try) => Math.floor(atMs / dayMs);

interface Names {
  readonly codeKey: ReturnType<typeof keys.code>;
  readonly addressKey: ReturnType<typeof keys.address>;
  /** Attribute of the code's row that counts this address. */
  readonly here: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** Thirty-six bits tell the addresses at one code apart and keep its row below one unit. */
function namesOf({ officeId, code, address, atMs }: Try, salt: string): Names {
  const secret = (text: string, characters: number) =>
    createHmac("sha256", salt).update(text).digest("base64url").slice(0, characters);
  const from = secret(`address ${addressOf(address)}`, 16);
  const { number, endsAtMs } = windowAt(atMs);
  return {
    codeKey: keys.code(officeId, secret(`code ${code}`, 16), number),
    addressKey: keys.address(from, number),
    here: `a${from.slice(0, 6)}`,
    expiresAt: Math.ceil(endsAtMs / 1000),
  };
}

async function readFailures({ client, table }: Place, { codeKey, addressKey, here }: Names): Promise<Failures> {
  // Consistent: the fifth guess must not be forgotten by the sixth.
  const [ofCode, ofAddress] = await Promise.all(
    [codeKey, addressKey].map((Key) => client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))),
  );
  return failuresIn(ofCode?.Item, ofAddress?.Item, here);
}

async function countFailure({ client, table }: Place, names: Names): Promise<Failures> {
  const [ofCode, ofAddress] = await Promise.all([
    client.send(new UpdateCommand(oneMore(table, names.codeKey, names.expiresAt, ["n", names.here]))),
    client.send(new UpdateCommand(oneMore(table, names.addressKey, names.expiresAt, ["n"]))),
  ]);
  return failuresIn(ofCode.Attributes, ofAddress.Attributes, names.here);
}

function oneMore(table: string, Key: Record<string, string>, expiresAt: number, counts: readonly string[]) {
  return {
    TableName: table,
    Key,
    UpdateExpression: `SET expiresAt = :end ADD ${counts.map((_, index) => `#c${index} :one`).join(", ")}`,
    ExpressionAttributeNames: Object.fromEntries(counts.map((name, index) => [`#c${index}`, name])),
    ExpressionAttributeValues: { ":end": expiresAt, ":one": 1 },
    ReturnValues: "UPDATED_NEW" as const,
  };
}

type Item = Record<string, unknown> | undefined;

function failuresIn(ofCode: Item, ofAddress: Item, here: string): Failures {
  const count = (value: unknown) => (value === undefined ? 0 : Count.parse(value));
  return { here: count(ofCode?.[here]), code: count(ofCode?.["n"]), address: count(ofAddress?.["n"]) };
}

async function readSalt({ client, table }: Place, day: number): Promise<string | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: keys.salt(day), ConsistentRead: true }));
  return Item && Salt.parse(Item).salt;
}

/** Whoever is first makes it; everybody else gets theirs. */
async function makeSalt({ client, table, newSalt }: Place, day: number): Promise<string> {
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName: table,
      Key: keys.salt(day),
      UpdateExpression: "SET salt = if_not_exists(salt, :salt), expiresAt = :end",
      ExpressionAttributeValues: { ":salt": newSalt(), ":end": Math.ceil(((day + 1) * dayMs) / 1000) },
      ReturnValues: "ALL_NEW",
    }),
  );
  return Salt.parse(Attributes).salt;
}
