import * as z from "zod/mini";
import { exchangeRoutes } from "../exchange/routes.ts";
import { TrackingRequest } from "../tracking/read-tracking.ts";
import { TrackingReply } from "../tracking/tracking-reply.ts";
import { operationTexts } from "./openapi-examples.ts";
import { type Documented, operation, schemaOf } from "./openapi-operation.ts";
import { apiRoutes } from "./routes.ts";

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

/**
 * The OpenAPI 3.1 document, written from the schemas that the handlers parse with. Build time only.
 * @throws Error for an operation without a text, or a text without an operation.
 */
export function openApiDocument(): object {
  // Schemas do not depend on what a route works with, so the document needs no tables.
  const routes: Documented[] = [
    ...apiRoutes({} as Parameters<typeof apiRoutes>[0]),
    ...exchangeRoutes({} as Parameters<typeof exchangeRoutes>[0]),
    tracking,
  ];
  const strangers = Object.keys(operationTexts).filter((name) => !routes.some((route) => route.operation === name));
  if (strangers.length > 0) throw new Error(`No route for the described operations ${strangers.join(", ")}`);
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
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
