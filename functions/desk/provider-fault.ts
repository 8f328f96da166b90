import {
  HTTP_REQUEST_FORBIDDEN,
  INVALID_SERVER_METADATA,
  MISSING_SERVER_METADATA,
  OperationProcessingError,
  RESPONSE_IS_NOT_CONFORM,
  RESPONSE_IS_NOT_JSON,
  ResponseBodyError,
} from "oauth4webapi";

const notAProvider = new Set([
  HTTP_REQUEST_FORBIDDEN,
  INVALID_SERVER_METADATA,
  MISSING_SERVER_METADATA,
  RESPONSE_IS_NOT_CONFORM,
  RESPONSE_IS_NOT_JSON,
]);

/** Whether the provider was out of reach or did not speak as one, so that nothing is known about the person. */
export function isProviderFault(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500;
  if (error instanceof OperationProcessingError) return notAProvider.has(error.code ?? "");
  if (!(error instanceof Error)) return false;
  // What fetch throws: no connection, or no answer in time.
  return error.name === "TimeoutError" || error.name === "AbortError" || error.message === "fetch failed";
}
