/** Refusals of AWS, and ends of a connection, that pass by themselves; what AWS calls its own fault is told by status. */
const passing = new Set([
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "ThrottlingException",
  "TimeoutError",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
]);

/** Whether the caller may simply send the same request again with the same key: nothing about the request is wrong. */
export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, code, $metadata } = error as Error & { code?: unknown; $metadata?: { httpStatusCode?: number } };
  return passing.has(name) || passing.has(String(code)) || ($metadata?.httpStatusCode ?? 0) >= 500;
}
