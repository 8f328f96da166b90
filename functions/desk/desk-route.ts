import type * as z from "zod/mini";
import type { Clock } from "#shared/kernel/clock.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import type { Actor, Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Reply } from "../http/route.ts";

/** Who works on dossiers. An administrator looks after the office's settings and sees no citizen's data. */
export const counter: readonly Staff["role"][] = ["officer", "head", "signer", "leader"];
export const everybody: readonly Staff["role"][] = [...counter, "admin"];

/** A request of somebody who is in, after everything outside has been parsed. */
export interface DeskCall<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly staff: Staff;
  readonly office: OpenedOffice;
  readonly actor: Actor;
  /** From Idempotency-Key and body; on a read it means nothing. */
  readonly request: RequestId;
  readonly ifVersion: number | undefined;
  readonly clock: Clock;
}

type Schema = z.ZodMiniType;

export interface DeskRoute {
  /** The verb, the same in use case, test and log. */
  readonly operation: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Roles that may; everybody else is told so. */
  readonly roles: readonly Staff["role"][];
  /** In what a refusal is written: a page for people, a problem for scripts. */
  readonly speaks: "html" | "json";
  /** The same again comes to the same, so it needs no Idempotency-Key. */
  readonly repeatable?: true;
  readonly params: Schema;
  readonly query: Schema;
  readonly body: Schema | undefined;
  readonly handle: (call: DeskCall<unknown, unknown, unknown>) => Promise<Reply>;
}

interface DeskRouteOf<P extends Schema, Q extends Schema, B extends Schema>
  extends Omit<DeskRoute, "params" | "query" | "body" | "handle"> {
  readonly params: P;
  readonly query: Q;
  readonly body?: B;
  readonly handle: (call: DeskCall<z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<Reply>;
}

/** Forgets the types of a route after they have been checked against its schemas, so that routes fit one list. */
export function deskRoute<P extends Schema, Q extends Schema, B extends Schema>(
  definition: DeskRouteOf<P, Q, B>,
): DeskRoute {
  return { ...definition, body: definition.body, handle: definition.handle as DeskRoute["handle"] };
}
