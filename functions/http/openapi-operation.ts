import * as z from "zod/mini";
import { operationTexts } from "./openapi-examples.ts";
import type { Route } from "./route.ts";

/** A route as the document needs it; `scope` is absent where no key is asked for. */
export type Documented = Pick<
  Route,
  "operation" | "method" | "path" | "params" | "query" | "body" | "reply" | "status"
> & {
  readonly scope?: Route["scope"];
};

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/** The schema as JSON Schema; `input` is what is sent, before defaults are filled in. */
export function schemaOf(schema: z.ZodMiniType, io: "input" | "output" = "output"): ObjectSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest as ObjectSchema;
}

/** One operation of the document. @throws Error when nothing is said of it. */
export function operation(route: Documented): object {
  const text = operationTexts[route.operation];
  if (text === undefined) throw new Error(`Operation ${route.operation} is not described`);
  const { summary, description, path, query, body } = text;
  return {
    operationId: route.operation,
    summary,
    ...(description !== undefined && { description }),
    security: route.scope === undefined ? [] : [{ officeKey: [] }],
    parameters: [
      ...parameters(route.params, "path", path),
      ...parameters(route.query, "query", query),
      ...headers(route),
    ],
    ...(route.body !== undefined && {
      requestBody: { required: true, ...json(schemaOf(route.body, "input"), { example: body }) },
    }),
    responses: responses(route),
  };
}

function parameters(schema: z.ZodMiniType, place: "path" | "query", examples: Record<string, string> = {}): object[] {
  const { properties = {}, required = [] } = schemaOf(schema, "input");
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
    ...(examples[name] !== undefined && { example: examples[name] }),
  }));
}

/** Machines that write say which intention it is; citizens only read. */
const hasKey = ({ method, scope }: Documented) => method !== "GET" && scope !== undefined;

function headers(route: Documented): object[] {
  if (!hasKey(route)) return [];
  const schema = { type: "string", minLength: 1, maxLength: 200 };
  const example = `example-${route.operation}`;
  const key = { name: "Idempotency-Key", in: "header", required: true, schema, example };
  const ifMatch = { name: "If-Match", in: "header", required: false, schema: { type: "string" } };
  return route.path.includes("{code}") ? [key, ifMatch] : [key];
}

function responses(route: Documented): object {
  const done = { ...json(schemaOf(route.reply)), headers: answerHeaders(route) };
  const repeat = { ...done, description: "The request had been carried out before; nothing was done now" };
  return {
    ...(hasKey(route) && route.status !== 200 && { 200: repeat }),
    [route.status]: { ...done, description: "Done" },
    "4XX": problem("Refused: `type` names why, `fields` what to mend"),
    "5XX": problem("A fault of ours; the same request with the same key may be sent again"),
  };
}

/** What has a version carries it as its ETag. */
function answerHeaders(route: Documented): object {
  const text = (description: string) => ({ description, schema: { type: "string" } });
  const isVersioned = schemaOf(route.reply).properties?.["version"] !== undefined;
  return {
    ...(isVersioned && { ETag: text("The version, for If-Match") }),
    ...(hasKey(route) && { "Idempotency-Replayed": text("`true` when the request had been carried out before") }),
  };
}

function json(schema: object, more: object = {}): object {
  return { content: { "application/json": { schema, ...more } } };
}

function problem(description: string): object {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description, content: { "application/problem+json": { schema } } };
}
