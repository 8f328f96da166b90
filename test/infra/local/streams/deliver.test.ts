import type { DynamoDBRecord } from "aws-lambda";
import { describe, expect, test } from "vitest";
import { type DeliveryPolicy, deliver } from "#infra/local/streams/deliver.ts";

const policy: DeliveryPolicy = {
  maximumRetryAttempts: 1,
  bisectBatchOnFunctionError: true,
  reportBatchItemFailures: true,
  maximumRecordAgeInSeconds: -1,
};
const numbered = (numbers: string): DynamoDBRecord[] =>
  Array.from(numbers, (SequenceNumber) => ({ dynamodb: { SequenceNumber, ApproximateCreationDateTime: 0 } }));
const numbersOf = (records: readonly DynamoDBRecord[]) =>
  records.map(({ dynamodb }) => dynamodb?.SequenceNumber).join("");

/** A function that cannot take the records in `poison`; `calls` is what it was given, `given up` what nobody could take. */
async function delivering(
  numbers: string,
  poison: string,
  how: "throws" | "reports",
  changes: Partial<DeliveryPolicy> = {},
) {
  const calls: string[] = [];
  const givenUp: string[] = [];
  await deliver(numbered(numbers), {
    ...policy,
    ...changes,
    stopped: new AbortController().signal,
    invoke: async (records) => {
      const batch = numbersOf(records);
      calls.push(batch);
      const bad = batch.split("").filter((number) => poison.includes(number));
      if (bad.length > 0 && how === "throws") throw new Error("poisoned");
      return { batchItemFailures: bad.map((itemIdentifier) => ({ itemIdentifier })) };
    },
    giveUp: async (records) => {
      givenUp.push(numbersOf(records));
    },
  });
  return { calls, givenUp };
}

describe("a batch of a stream", () => {
  test("is done when the function reports no failure", async () => {
    expect(await delivering("12345", "", "reports")).toEqual({ calls: ["12345"], givenUp: [] });
  });

  test("goes on from the first reported failure, and only the poisoned record is given up", async () => {
    expect(await delivering("12345", "3", "reports")).toEqual({
      calls: ["12345", "345", "34", "3", "3", "4", "5"],
      givenUp: ["3"],
    });
  });

  test("is halved when the function throws, until the poisoned record stands alone", async () => {
    expect(await delivering("1234", "2", "throws")).toEqual({
      calls: ["1234", "12", "1", "2", "2", "34"],
      givenUp: ["2"],
    });
  });

  test("is given up as a whole where nothing is halved", async () => {
    expect(await delivering("123", "2", "throws", { bisectBatchOnFunctionError: false })).toEqual({
      calls: ["123", "123"],
      givenUp: ["123"],
    });
  });

  test("is tried once more for each allowed attempt, and again after it got further", async () => {
    const changes = { bisectBatchOnFunctionError: false, maximumRetryAttempts: 2 };
    expect(await delivering("123", "3", "reports", changes)).toEqual({
      calls: ["123", "3", "3"],
      givenUp: ["3"],
    });
  });

  test("fails as a whole when a reported number is not in it", async () => {
    const calls: string[] = [];
    await deliver(numbered("12"), {
      ...policy,
      maximumRetryAttempts: 0,
      bisectBatchOnFunctionError: false,
      stopped: new AbortController().signal,
      invoke: async (records) => {
        calls.push(numbersOf(records));
        return { batchItemFailures: [{ itemIdentifier: "" }] };
      },
      giveUp: async (records) => {
        calls.push(`gave up ${numbersOf(records)}`);
      },
    });
    expect(calls).toEqual(["12", "gave up 12"]);
  });

  test("that fails is given up once its oldest record is too old", async () => {
    const changes = { bisectBatchOnFunctionError: false, maximumRetryAttempts: -1, maximumRecordAgeInSeconds: 60 };
    expect(await delivering("1", "1", "throws", changes)).toEqual({ calls: ["1"], givenUp: ["1"] });
  });

  test("is neither done nor given up when the host stops in between", async () => {
    const stop = new AbortController();
    const delivery = deliver(numbered("1"), {
      ...policy,
      maximumRetryAttempts: -1,
      stopped: stop.signal,
      invoke: async () => {
        stop.abort();
        throw new Error("not now");
      },
      giveUp: async () => expect.unreachable("nothing may be given up"),
    });
    await expect(delivery).rejects.toThrow("aborted");
  });
});
