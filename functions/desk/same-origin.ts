import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { DomainError } from "#shared/kernel/errors.ts";

/**
 * A write comes from a page of ours: browsers name the page's origin in every POST, and nobody else's script can change it.
 * @throws DomainError forbidden
 */
export function assertSameOrigin({ headers }: APIGatewayProxyEventV2): void {
  const { origin, host } = headers;
  if (origin !== undefined && host !== undefined && URL.parse(origin)?.host === host) return;
  throw new DomainError("forbidden", "cross-origin", "Origin must be the host that is asked");
}
