import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Instant } from "#shared/kernel/clock.ts";
import { Office } from "./office.ts";
import { OfficeNotFound } from "./office-errors.ts";
import { type ApiKey, type Offices, type OpenedOffice, scopes } from "./offices.ts";

export const officeKeys = {
  settings: (officeId: string) => ({ pk: `${officeId}#office`, sk: "settings" }),
  apiKey: (officeId: string, keyId: string) => ({ pk: `${officeId}#keys`, sk: keyId }),
  /** The only partition without an office: it is how the office of a Slack channel is found. */
  channel: (team: string, channel: string) => ({ pk: `slack#${team}`, sk: `channel#${channel}` }),
} as const;

const Settings = z.object({ settings: Office, trackingKey: z.string(), setup: z.optional(z.unknown()) });
const StoredKey = z.object({
  officeId: z.string(),
  keyId: z.string(),
  secretHash: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: z.iso.datetime(),
  revokedAt: z.optional(z.iso.datetime()),
});
const ChannelRow = z.object({ officeId: z.string() });

/** What only the office command and the local stack do. */
export interface OfficeRegister {
  /** Stores the settings; a tracking key that is there already stays. */
  put(office: Office, trackingKey: string): Promise<void>;
  linkChannels(office: Office): Promise<void>;
  putKey(key: ApiKey): Promise<void>;
  /** @throws Error when there is no such key. */
  revokeKey(officeId: string, keyId: string, at: Instant): Promise<void>;
}

/** Offices, API keys and the Slack directory in the People table. */
export function dynamoOffices(client: DynamoDBDocumentClient, table: string): Offices {
  const read = async (Key: { pk: string; sk: string }) =>
    (await client.send(new GetCommand({ TableName: table, Key }))).Item;

  return {
    async get(officeId): Promise<OpenedOffice> {
      const item = await read(officeKeys.settings(officeId));
      if (item === undefined) throw new OfficeNotFound(officeId);
      const { settings, ...beside } = Settings.parse(item);
      return { ...settings, ...beside };
    },
    async officeOfChannel(team, channel) {
      const item = await read(officeKeys.channel(team, channel));
      return item && ChannelRow.parse(item).officeId;
    },
    async key(officeId, keyId) {
      const item = await read(officeKeys.apiKey(officeId, keyId));
      return item && StoredKey.parse(item);
    },
  };
}

export function dynamoOfficeRegister(client: DynamoDBDocumentClient, table: string): OfficeRegister {
  return {
    async put(office, trackingKey) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: officeKeys.settings(office.id),
          UpdateExpression: "SET settings = :settings, trackingKey = if_not_exists(trackingKey, :key)",
          ExpressionAttributeValues: { ":settings": office, ":key": trackingKey },
        }),
      );
    },
    async linkChannels(office) {
      const { team } = office.slack;
      for (const channel of channelsOf(office)) {
        await client.send(
          new PutCommand({ TableName: table, Item: { ...officeKeys.channel(team, channel), officeId: office.id } }),
        );
      }
    },
    async putKey(key) {
      const Item = { ...officeKeys.apiKey(key.officeId, key.keyId), ...key };
      await client.send(new PutCommand({ TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" }));
    },
    async revokeKey(officeId, keyId, at) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: officeKeys.apiKey(officeId, keyId),
            UpdateExpression: "SET revokedAt = if_not_exists(revokedAt, :at)",
            ConditionExpression: "attribute_exists(pk)",
            ExpressionAttributeValues: { ":at": at },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        throw new Error(`Office ${officeId} has no API key ${keyId}`);
      }
    },
  };
}

/** Every Slack channel that the settings of an office name. */
export function channelsOf({ departments, slack }: Office): Set<string> {
  const { endOfDay, help, onCall } = slack.channels;
  return new Set([endOfDay, help, onCall, ...departments.flatMap(({ channel }) => channel ?? [])]);
}
