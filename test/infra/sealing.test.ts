import { beforeAll, describe, expect, test } from "vitest";
import { type Resource, type Statement, synthesized } from "./synthesized.ts";

let statements: Statement[];
let of: (type: string) => Resource[];
beforeAll(async () => {
  ({ statements, of } = await synthesized("prod"));
});

const touching = (name: string) => statements.filter(({ resources }) => resources.some((arn) => arn.includes(name)));
const roles = (found: readonly Statement[]) => [...new Set(found.map(({ role }) => role))].sort();
const throughOf = ({ condition }: Statement) => JSON.stringify(Object(condition).StringEquals?.["kms:ViaService"]);
const logicalId = (type: string, name: string) => of(type).find(({ id }) => id.startsWith(name))?.id ?? name;

describe("who wrote without a name", () => {
  test("is known to one function: no other role names the table at all", () => {
    expect(
      roles(touching(`AttSealed`).filter(({ actions }) => actions.some((one) => one.startsWith("dynamodb")))),
    ).toEqual(["Seal"]);
  });

  test("is opened by one function's role, and only by way of the table and the queues themselves", () => {
    const withKey = touching("SealKey");
    expect(roles(withKey)).toEqual(["Seal", "SlackReceiver"]);
    const opening = withKey.filter(({ role }) => role === "Seal");
    expect(opening.map(({ actions }) => [...actions].sort())).toEqual([
      [
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey",
        "kms:GenerateDataKeyWithoutPlaintext",
        "kms:ReEncryptFrom",
        "kms:ReEncryptTo",
      ],
    ]);
    expect(opening.map(throughOf).join()).toMatch(/dynamodb\..*sqs\./);
  });

  test("leaves the receiver under the key and by one queue, which nobody else may write to: whoever could would speak for anybody", () => {
    const sealing = touching("SealKey").filter(({ role }) => role === "SlackReceiver");
    expect(sealing.map(({ actions }) => [...actions].sort())).toEqual([["kms:Decrypt", "kms:GenerateDataKey"]]);
    expect(sealing.map(throughOf).join()).toMatch(/sqs\./);
    expect(sealing.map(throughOf).join()).not.toMatch(/dynamodb/);
    const senders = statements.filter(({ actions }) => actions.includes("sqs:SendMessage"));
    const to = (queue: string) => roles(senders.filter(({ resources }) => resources.join().includes(`Att${queue}`)));
    expect([to("Sealings"), to("Releases")]).toEqual([["SlackReceiver"], ["SlackWorker"]]);
  });

  test("may not be read by its keeper's way into the other tables: suggestions, timers and what an office is called", () => {
    const people = touching("AttPeople").filter(({ role }) => role === "Seal");
    expect(people.map(({ actions, condition }) => [actions, Object(condition)["ForAllValues:StringLike"]])).toEqual([
      [["dynamodb:GetItem"], { "dynamodb:LeadingKeys": ["*#office", "*#suggestions"] }],
      [["dynamodb:PutItem", "dynamodb:UpdateItem"], { "dynamodb:LeadingKeys": ["*#suggestions", "*#timers"] }],
    ]);
    for (const table of ["Dossiers", "Citizens", "Sessions"]) {
      expect(touching(`Att${table}`).filter(({ role }) => role === "Seal")).toEqual([]);
    }
  });

  test("lies under a key of its own, which turns, and outlives its stack", () => {
    const [key, ...others] = of("KMS::Key");
    expect(others).toEqual([]);
    expect(key).toMatchObject({ deletion: "Retain", properties: { EnableKeyRotation: true } });
    const keyArn = { "Fn::GetAtt": [key?.id, "Arn"] };
    const table = of("DynamoDB::GlobalTable").find(({ id }) => id.startsWith("Sealed"));
    expect(table?.properties.Replicas[0].SSESpecification).toEqual({ KMSMasterKeyId: keyArn });
    expect(table?.properties.StreamSpecification).toBeUndefined();
    for (const name of ["Sealings", "DeadSealings"]) {
      const queue = of("SQS::Queue").find(({ id }) => id === logicalId("SQS::Queue", name));
      expect(queue?.properties).toMatchObject({ KmsMasterKeyId: keyArn });
    }
    for (const other of of("DynamoDB::GlobalTable").filter(({ id }) => id !== table?.id)) {
      expect(other.properties.Replicas[0].SSESpecification).toBeUndefined();
    }
  });

  test("is set aside after eight tries, where an alarm tells whoever redrives it not to look inside", () => {
    const queue = of("SQS::Queue").find(({ id }) => id === logicalId("SQS::Queue", "Sealings"));
    expect(queue?.properties).toMatchObject({ VisibilityTimeout: 180, RedrivePolicy: { maxReceiveCount: 8 } });
    const alarm = of("CloudWatch::Alarm").find(({ id }) => id.includes("DeadSealingsHold"));
    expect(alarm?.properties.AlarmDescription).toContain("without looking inside");
  });
});
