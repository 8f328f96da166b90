import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { openApiDocument } from "#functions/http/openapi.ts";
import { routes } from "#test/kit/an-example-office.ts";
import { aDocument } from "./document.ts";

const operations = aDocument();

describe("the description of the API", () => {
  test("is OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(openApiDocument())));
    expect([errors, valid, validator.version]).toEqual([undefined, true, "3.1"]);
  });

  test("has every route there is, under its own name, and the citizens' one", () => {
    const described = operations.map(({ operationId, method, path }) => `${method} ${path} ${operationId}`);
    const known = routes.map(({ operation, method, path }) => `${method} ${path} ${operation}`);
    expect(described.sort()).toEqual([...known, "POST /v1/tracking track-dossier"].sort());
  });

  test.each(operations)("gives an example of everything $operationId needs", ({ parameters, requestBody }) => {
    for (const parameter of parameters.filter(({ required }) => required)) expect(parameter).toHaveProperty("example");
    for (const { example } of Object.values(requestBody?.content ?? {})) expect(example).toBeDefined();
  });

  test.each(operations)("says which key $operationId needs and how it refuses", ({ path, security, responses }) => {
    expect(security).toEqual(path === "/v1/tracking" ? [] : [{ officeKey: [] }]);
    for (const range of ["4XX", "5XX"]) {
      expect(responses[range]?.content).toHaveProperty(["application/problem+json", "schema", "$ref"]);
    }
  });

  test.each(routes)(
    "says how $operation answers a repeat, and with which version",
    ({ operation, method, status, reply }) => {
      const { responses, parameters } =
        operations.find(({ operationId }) => operationId === operation) ?? expect.unreachable();
      const done = Object.keys(responses).filter((code) => code.startsWith("2"));
      expect(done).toEqual(status === 200 ? ["200"] : ["200", String(status)]);
      const writes = method !== "GET";
      expect(parameters.some(({ name }) => name === "Idempotency-Key")).toBe(writes);
      for (const code of done) {
        const { headers = {} } = responses[code] ?? {};
        expect("Idempotency-Replayed" in headers).toBe(writes);
        expect("ETag" in headers).toBe("version" in ((reply as unknown as { shape?: object }).shape ?? {}));
      }
    },
  );

  test("takes no field that is not described", () => {
    for (const { requestBody } of operations) {
      const json = requestBody?.content["application/json"];
      if (json !== undefined) expect(json.schema).toMatchObject({ additionalProperties: false });
    }
  });
});
