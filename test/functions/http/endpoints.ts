import type * as z from "zod/mini";
import { operationTexts } from "#functions/http/openapi-examples.ts";
import { TrackingRequest } from "#functions/tracking/read-tracking.ts";
import type { Answer, Sent } from "#test/kit/an-api.ts";
import { type anExampleOffice, exampleOf, routes } from "#test/kit/an-example-office.ts";

type ExampleOffice = Awaited<ReturnType<typeof anExampleOffice>>;

/** An address that takes a JSON body, with the example of the document. */
export interface Endpoint {
  readonly name: string;
  readonly schema: z.ZodMiniType;
  readonly example: Record<string, unknown>;
  /** Sends the example changed by `sent`. */
  readonly send: (office: ExampleOffice, sent: Sent) => Promise<Answer>;
}

const signedIn = routes.flatMap((route): Endpoint[] => {
  if (route.body === undefined || route.text !== undefined) return [];
  const { method, path, sent } = exampleOf(route);
  const { body, ...rest } = sent;
  return [
    {
      name: route.operation,
      schema: route.body,
      example: body as Endpoint["example"],
      send: (office, more) => office.send(method, path, { ...rest, ...more }),
    },
  ];
});

/** Every POST there is. */
export const endpoints: readonly Endpoint[] = [
  ...signedIn,
  {
    name: "track-dossier",
    schema: TrackingRequest,
    example: operationTexts["track-dossier"]?.body as Endpoint["example"],
    send: ({ citizens }, sent) => citizens.send("POST", "/v1/tracking", sent),
  },
];
