import * as z from "zod/mini";
import { TrackingReply, TrackingRequest } from "../tracking/read-tracking.ts";
import { type OperationText, operationTexts } from "./openapi-examples.ts";
import type { Route } from "./route.ts";
import { apiRoutes } from "./routes.ts";

/** A route as the document needs it; `scope` is absent where no key is asked for. */
type Documented = Pick<Route, "operation" | "method" | "path" | "params" | "query" | "body" | "reply" | "status"> & {
  readonly scope?: Route["scope"];
};

const tracking: Documented = {
  operation: "track-dossier",
  method: "POST",
  path: "/v1/tracking",
  params: z.object({}),
  query: z.object({}),
  body: TrackingRequest,
  reply: TrackingReply,
  status: 200,
};

/** What an error looks like (RFC 9457); `fields` names what cannot be taken and says what would be right. */
const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  fields: z.optional(z.array(z.object({ field: z.string(), problem: z.string() }))),
});

/** The OpenAPI 3.1 document, written from the schemas that the handlers parse with. Build time only. */
export function openApiDocument(): object {
  // Schemas do not depend on what a route works with, so the document needs no tables.
  const routes: Documented[] = [...apiRoutes({} as Parameters<typeof apiRoutes>[0]), tracking];
  const strangers = Object.keys(operationTexts).filter((name) => !routes.some(({ operation }) => operation === name));
  if (strangers.length > 0) throw new Error(`No route for the described operations ${strangers.join(", ")}`);
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Benang",
      version: "1.0.0",
      description: "The back office of a ward's public-administration service centre.",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      securitySchemes: { officeKey: { type: "http", scheme: "bearer", description: "An API key of the office" } },
      schemas: { Problem: schemaOf(Problem) },
    },
  };
}

function operation(route: Documented): object {
  const text = operationTexts[route.operation];
  if (text === undefined) throw new Error(`Operation ${route.operation} is not described`);
  return {
    operationId: route.operation,
    summary: text.summary,
    ...(text.description !== undefined && { description: text.description }),
    security: route.scope === undefined ? [] : [{ officeKey: [] }],
    parameters: [
      ...parameters(route.params, "path", text.path),
      ...parameters(route.query, "query", text.query),
      ...headers(route),
    ],
    ...(route.body !== undefined && { requestBody: requestBody(route.body, text) }),
    responses: {
      [route.status]: { description: "Done", content: json(route.reply) },
      "4XX": problemResponse("Refused: `type` names why, `fields` what to mend"),
      "5XX": problemResponse("A fault of ours; the same request with the same key may be sent again"),
    },
  };
}

function requestBody(schema: z.ZodMiniType, { body }: OperationText): object {
  return { required: true, content: { "application/json": { schema: schemaOf(schema, "input"), example: body } } };
}

function parameters(
  schema: z.ZodMiniType,
  place: "path" | "query",
  examples: Readonly<Record<string, string>> = {},
): object[] {
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
    ...(examples[name] !== undefined && { example: examples[name] }),
  }));
}

function headers({ operation, method, path, scope }: Documented): object[] {
  if (method === "GET" || scope === undefined) return [];
  const schema = { type: "string", minLength: 1, maxLength: 200 };
  const key = { name: "Idempotency-Key", in: "header", required: true, schema, example: `example-${operation}` };
  const ifMatch = { name: "If-Match", in: "header", required: false, schema: { type: "string" } };
  return path.includes("{code}") ? [key, ifMatch] : [key];
}

function problemResponse(description: string): object {
  return { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
}

function json(schema: z.ZodMiniType): object {
  return { "application/json": { schema: schemaOf(schema) } };
}

function schemaOf(schema: z.ZodMiniType, io: "input" | "output" = "output"): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
