import type * as z from "zod/mini";
import type { Clock } from "#shared/kernel/clock.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Scope } from "#shared/offices/offices.ts";

/** A signed-in request after everything outside has been parsed. */
export interface Call<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly actor: Actor;
  readonly scopes: ReadonlySet<Scope>;
  /** From Idempotency-Key and body; on a read it means nothing. */
  readonly request: RequestId;
  /** The version that If-Match names. */
  readonly ifVersion: number | undefined;
  /** When the gateway took the request. */
  readonly clock: Clock;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Each a whole Set-Cookie value. */
  readonly cookies?: readonly string[];
}

type Schema = z.ZodMiniType;

/** A body that is no JSON: `body` is then the schema of `{type, text}`. */
export interface TextBody {
  /** Media types, in lower case. */
  readonly types: readonly string[];
  readonly mostBytes: number;
}

/** Everything there is to know about one route: the handler runs it, the OpenAPI document is written from it. */
export interface Route {
  /** The verb, the same in use case, test and log: `receive-dossier`. */
  readonly operation: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly scope: Scope;
  readonly params: Schema;
  readonly query: Schema;
  readonly body: Schema | undefined;
  readonly text?: TextBody | undefined;
  readonly reply: Schema;
  /** Media types of an answer that is no JSON; `reply` is then a text. */
  readonly replyTypes?: readonly string[] | undefined;
  readonly status: number;
  readonly handle: (call: Call<unknown, unknown, unknown>) => Promise<Reply>;
}

interface RouteOf<P extends Schema, Q extends Schema, B extends Schema> {
  readonly operation: string;
  readonly method: Route["method"];
  readonly path: string;
  readonly scope: Scope;
  readonly params: P;
  readonly query: Q;
  readonly body?: B;
  readonly text?: TextBody;
  readonly reply: Schema;
  readonly replyTypes?: readonly string[];
  readonly status: number;
  readonly handle: (call: Call<z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<Reply>;
}

/** Forgets the types of a route after they have been checked against its schemas, so that routes fit one list. */
export function route<P extends Schema, Q extends Schema, B extends Schema>(definition: RouteOf<P, Q, B>): Route {
  return { ...definition, body: definition.body, handle: definition.handle as Route["handle"] };
}
