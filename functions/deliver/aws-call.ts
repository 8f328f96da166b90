import { ProviderTrouble, type TroubleKind } from "#shared/messages/provider.ts";

/** One try of ten seconds: a second by the SDK could be a second SMS, and the queue tries again anyway. */
export const oneTry = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;

/** Names of errors by what they mean for the message. */
export type Sorting = Readonly<Record<Exclude<TroubleKind, "temporary">, ReadonlySet<string>>>;

interface AwsError {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/**
 * What an AWS client threw, sorted. An answer with a status is a "no": nothing was sent. Without an answer it is only certain when
 * there was no connection.
 */
export function awsTrouble(error: unknown, sorting: Sorting): ProviderTrouble {
  const { name = "Error", code, $metadata } = (error ?? {}) as AwsError;
  if (sorting.permanent.has(name)) return new ProviderTrouble("permanent", name);
  if (sorting.technical.has(name)) return new ProviderTrouble("technical", name);
  const answered = $metadata?.httpStatusCode !== undefined;
  const unreached = code !== undefined && beforeSending.has(code);
  return new ProviderTrouble("temporary", code ?? name, !answered && !unreached);
}

const beforeSending = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
