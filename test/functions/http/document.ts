import { openApiDocument } from "#functions/http/openapi.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly example?: string;
}

/** An operation as a reader of the document finds it. */
export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: object; example: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content: object; readonly headers?: object }>>;
}

/** The operations in the order in which they are read, from the document as it is served. */
export function aDocument(): Operation[] {
  const { paths } = JSON.parse(JSON.stringify(openApiDocument()));
  return Object.entries<Record<string, object>>(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => ({ path, method: method.toUpperCase(), ...operation }) as Operation,
    ),
  );
}
