import * as z from "zod/mini";
import { operationTexts } from "./openapi-examples.ts";
import type { Route } from "./route.ts";

/** A route as the document needs it; `scope` is absent where no key is asked for. */
export type Documented = Pick<
  Route,
  "operation" | "method" | "path" | "params" | "query" | "body" | "text" | "reply" | "replyTypes" | "status"
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
      requestBody: { required: true, content: bodyContent(route, route.body, body) },
    }),
    responses: responses(route),
  };
}

/** A body that is no JSON is a text of one of its types, with an example of each. */
function bodyContent({ text }: Documented, schema: z.ZodMiniType, example: unknown): object {
  if (text === undefined) return json(schemaOf(schema, "input"), { example }).content;
  const examples = example as Readonly<Record<string, string>>;
  return texts(text.types, (type) => ({ example: examples[type] }));
}

function replyContent({ reply, replyTypes }: Documented): object {
  return replyTypes === undefined ? json(schemaOf(reply)).content : texts(replyTypes);
}

function texts(types: readonly string[], more: (type: string) => object = () => ({})): object {
  return Object.fromEntries(types.map((type) => [type, { schema: { type: "string" }, ...more(type) }]));
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
  const done = { content: replyContent(route), headers: answerHeaders(route) };
  const repeat = { ...done, description: "The request had been carried out before; nothing was done now" };
  return {
    ...(hasKey(route) && route.status !== 200 && { 200: repeat }),
    [route.status]: { ...done, description: "Done" },
    "4XX": problem("Refused: `type` names why, `fields` what to mend"),
    "5XX": problem("A fault of ours; the same request with the same key may be sent again"),
  };
}

/** A list that is no JSON has no place of its own for the cursor. */
const hasPages = ({ query, replyTypes }: Documented) =>
  replyTypes !== undefined && schemaOf(query, "input").properties?.["cursor"] !== undefined;

/** What has a version carries it as its ETag. */
function answerHeaders(route: Documented): object {
  const text = (description: string) => ({ description, schema: { type: "string" } });
  const isVersioned = schemaOf(route.reply).properties?.["version"] !== undefined;
  return {
    ...(hasPages(route) && {
      "Next-Cursor": text("Give it back as `cursor` for the next page; absent on the last one"),
    }),
    ...(isVersioned && { ETag: text("The version, for If-Match") }),
    ...(hasKey(route) && { "Idempotency-Replayed": text("`true` when the request had been carried out before") }),
  };
}

function json(schema: object, more: object = {}) {
  return { content: { "application/json": { schema, ...more } } };
}

function problem(description: string): object {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description, content: { "application/problem+json": { schema } } };
}
