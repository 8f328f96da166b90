import {
  InternalServerError,
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  ResourceNotFoundException,
  ThrottlingException,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { apiHandler } from "#functions/http/api-handler.ts";
import { ask } from "#test/kit/an-api.ts";
import { anExampleOffice, exampleOf, routes } from "#test/kit/an-example-office.ts";
import { dynamoClient } from "#test/kit/dynamodb.ts";
import { expectNothingStored, refusedFieldsOf } from "./refusal.ts";

let office: Awaited<ReturnType<typeof anExampleOffice>>;
beforeAll(async () => {
  office = await anExampleOffice();
});

const because = { message: "Table Dossiers-secret-name of account 123456789012", $metadata: {} };
const unavailable = Object.assign(new Error(because.message), { $metadata: { httpStatusCode: 503 } });
const timedOut = Object.assign(new Error(because.message), { name: "TimeoutError" });
const unreachable = Object.assign(new Error(because.message), { code: "ECONNREFUSED" });

/** What is left of a fault after the SDK has tried three times. */
function failing(error: Error) {
  const instance = office.another();
  instance.client.middlewareStack.add(
    () => async () => {
      throw error;
    },
    { step: "initialize", priority: "high", name: "fails" },
  );
  return instance;
}

describe.each(routes)("$operation", (route) => {
  const { method, path, sent } = exampleOf(route);

  test.each([
    ["throttles", new ThrottlingException(because)],
    ["has no throughput left", new ProvisionedThroughputExceededException({ ...because, $fault: "client" } as never)],
    ["is at its limit of requests", new RequestLimitExceeded(because)],
    ["fails", new InternalServerError({ ...because, $metadata: { httpStatusCode: 500 } })],
    ["is not available", unavailable],
    ["does not answer", timedOut],
    ["cannot be reached", unreachable],
  ])("answers 503 and when to try again while the database %s", (_, error) =>
    expectNothingStored(office.tables, async () => {
      const answer = await failing(error).send(method, path, sent);
      refusedFieldsOf(answer, [503]);
      expect(answer.headers["retry-after"]).toBe("1");
      expect(JSON.stringify(answer.body)).not.toMatch(/secret-name|account/);
    }),
  );

  test("answers a fault of ours with a blank 500", () =>
    expectNothingStored(office.tables, async () => {
      for (const error of [new ResourceNotFoundException(because), new TypeError(because.message)]) {
        const answer = await failing(error).send(method, path, sent);
        expect([answer.status, answer.body.type]).toEqual([500, "urn:benang:problem:internal"]);
        expect(JSON.stringify(answer.body)).not.toMatch(/secret-name|account|TypeError|\.ts/);
      }
    }));
});

test("a database that is really not there is a 503", async () => {
  const client = DynamoDBDocumentClient.from(dynamoClient("http://127.0.0.1:1"));
  const handler = apiHandler({ ...office.tables, client, publicBaseUrl: "", nowMs: () => 0 });
  const answer = await ask(handler, "GET", "/v1/offices/26842", { apiKey: office.apiKey });
  refusedFieldsOf(answer, [503]);
});

test("the function that was told so works again with the next request", async () => {
  const instance = failing(unavailable);
  const { method, path, sent } = exampleOf({
    operation: "receive-dossier",
    method: "POST",
    path: "/v1/offices/{officeId}/dossiers",
  });
  expect((await instance.send(method, path, sent)).status).toBe(503);
  instance.client.middlewareStack.remove("fails");
  expect((await instance.send(method, path, sent)).status).toBe(201);
});
