import { describe, expect, test } from "vitest";
import { matchRoute, type Route } from "#infra/local/http/routes.ts";

const routes: Route[] = [
  { key: "ANY /v1/offices/{proxy+}", functionId: "Api" },
  { key: "GET /v1/offices/{office}", functionId: "Office" },
  { key: "GET /v1/openapi.json", functionId: "Public" },
  { key: "POST /t", functionId: "Public" },
  { key: "GET /t", functionId: "Page" },
];

describe("the route of a request", () => {
  test.each([
    ["GET", "/v1/offices/27163/dossiers", "Api", { proxy: "27163/dossiers" }],
    ["GET", "/v1/offices/27163", "Office", { office: "27163" }],
    ["POST", "/v1/offices/27163", "Api", { proxy: "27163" }],
    ["GET", "/t", "Page", {}],
    ["POST", "/t", "Public", {}],
  ])("%s %s leads to %s", (method, path, functionId, parameters) => {
    expect(matchRoute(routes, method, path)).toMatchObject({ functionId, parameters });
  });

  test.each([
    ["PUT", "/t"],
    ["GET", "/v1/openapixjson"],
    ["GET", "/v1/offices/"],
    ["GET", "/v2/offices/27163"],
  ])("%s %s leads nowhere", (method, path) => {
    expect(matchRoute(routes, method, path)).toBeUndefined();
  });
});
