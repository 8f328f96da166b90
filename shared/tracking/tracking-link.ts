import { trackingSecret } from "#shared/dossiers/tracking-secret.ts";

/**
 * Where the citizen tracks a dossier. Code and secret stand behind `#`: a browser keeps that part to itself, so neither our
 * logs nor anybody on the way sees them.
 * @param publicBaseUrl where the public function is reached, without a slash at its end.
 */
export function trackingLink(publicBaseUrl: string, trackingKey: string, code: string) {
  const secret = trackingSecret(trackingKey, code);
  const page = `${publicBaseUrl}/t`;
  return { page, url: `${page}#${code}.${secret}`, secret };
}

/** The secret as it is printed and read aloud, `ABCD EFGH J`; the spaces do not count when it is typed. */
export function spokenSecret(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, "$1 ");
}
