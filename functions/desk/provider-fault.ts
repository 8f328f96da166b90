type Library = typeof import("oauth4webapi");

/** Whether the provider was out of reach or did not speak as one, so that nothing is known about the person. */
export function isProviderFault(error: unknown, oauth: Library): boolean {
  if (error instanceof oauth.ResponseBodyError) return error.status >= 500;
  if (error instanceof oauth.OperationProcessingError) return notAProvider(oauth).includes(error.code);
  if (!(error instanceof Error)) return false;
  // What fetch throws: no connection, or no answer in time.
  return error.name === "TimeoutError" || error.name === "AbortError" || error.message === "fetch failed";
}

function notAProvider(oauth: Library): (string | undefined)[] {
  return [
    oauth.HTTP_REQUEST_FORBIDDEN,
    oauth.INVALID_SERVER_METADATA,
    oauth.MISSING_SERVER_METADATA,
    oauth.RESPONSE_IS_NOT_CONFORM,
    oauth.RESPONSE_IS_NOT_JSON,
  ];
}
