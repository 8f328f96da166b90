import type { AttributeValue, _Record as Record } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord, AttributeValue as EventValue } from "aws-lambda";

/** A record of the Streams API as Lambda hands it to a function: dates in epoch seconds, bytes as base64. */
export function eventRecord({ dynamodb = {}, ...record }: Record, streamArn: string): DynamoDBRecord {
  const { ApproximateCreationDateTime: at, Keys, OldImage, NewImage, ...rest } = dynamodb;
  return {
    ...(record as Omit<DynamoDBRecord, "dynamodb">),
    dynamodb: {
      ...(rest as DynamoDBRecord["dynamodb"]),
      ...(at === undefined ? {} : { ApproximateCreationDateTime: Math.floor(at.getTime() / 1000) }),
      ...(Keys === undefined ? {} : { Keys: image(Keys) }),
      ...(NewImage === undefined ? {} : { NewImage: image(NewImage) }),
      ...(OldImage === undefined ? {} : { OldImage: image(OldImage) }),
    },
    eventSourceARN: streamArn,
  };
}

function image(item: { [name: string]: AttributeValue }): { [name: string]: EventValue } {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plain(value)]));
}

function plain(value: AttributeValue): EventValue {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(plain) };
  if (value.M !== undefined) return { M: image(value.M) };
  return value as EventValue;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
