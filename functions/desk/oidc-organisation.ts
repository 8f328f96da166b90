import type { AuthorizationServer, Client } from "oauth4webapi";
import type { Oidc } from "#shared/offices/office.ts";
import { type Organisation, type Passage, ProviderUnavailable, SignInRefused } from "#shared/sessions/organisation.ts";
import { isProviderFault } from "./provider-fault.ts";

/** Loaded when somebody signs in and lies beside the bundle: most cold starts are of people who come in by a link. */
const library = () => import("oauth4webapi");
type Library = Awaited<ReturnType<typeof library>>;

/** Milliseconds; the three calls of one return have to fit into a request together. */
const timeoutMs = 2_500;
/** How long a warm function trusts what a provider says of itself; its keys are read anew after five minutes at most. */
const keepMs = 10 * 60_000;
/** Seconds by which the provider's clock may differ. */
const tolerance = 30;

/** Providers on a laptop have no certificate. */
const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/;
const reach = ({ allowInsecureRequests }: Library, issuer: string) => ({
  signal: AbortSignal.timeout(timeoutMs),
  [allowInsecureRequests]: loopback.test(issuer),
});

/**
 * Speaks to providers with oauth4webapi. Everything about a provider comes from its discovery document, never from a token:
 * endpoints, keys, algorithms. @param nowMs milliseconds, for how long that document is trusted.
 */
export function oidcOrganisation(nowMs: () => number): Organisation {
  const known = new Map<string, { until: number; server: Promise<AuthorizationServer> }>();

  function serverOf(issuer: string): Promise<AuthorizationServer> {
    const kept = known.get(issuer);
    if (kept !== undefined && kept.until > nowMs()) return kept.server;
    const server = discover(issuer);
    known.set(issuer, { until: nowMs() + keepMs, server });
    server.catch(() => known.delete(issuer));
    return server;
  }

  return {
    async addressOf({ issuer, clientId }, passage) {
      const { authorization_endpoint: endpoint } = await serverOf(issuer);
      const address = new URL(endpoint ?? issuer);
      const asked = {
        response_type: "code",
        client_id: clientId,
        redirect_uri: passage.redirectUri,
        scope: "openid",
        state: passage.state,
        nonce: passage.nonce,
        code_challenge: await (await library()).calculatePKCECodeChallenge(passage.verifier),
        code_challenge_method: "S256",
      };
      for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
      return address;
    },
    async subjectOf(oidc, passage, parameters) {
      const server = await serverOf(oidc.issuer);
      try {
        return await subjectOf(server, oidc, { passage, parameters });
      } catch (error) {
        throw isProviderFault(error, await library())
          ? new ProviderUnavailable("No token", { cause: error })
          : new SignInRefused();
      }
    },
  };
}

async function discover(issuer: string): Promise<AuthorizationServer> {
  const oauth = await library();
  try {
    const address = new URL(issuer);
    const described = await oauth.discoveryRequest(address, reach(oauth, issuer));
    const server = await oauth.processDiscoveryResponse(address, described);
    const endpoint = new URL(server.authorization_endpoint ?? "missing:");
    if (endpoint.protocol !== "https:" && !loopback.test(endpoint.href)) throw new Error("authorization_endpoint");
    return server;
  } catch (error) {
    // Whatever is wrong with it, the person at the counter can do nothing about it.
    throw new ProviderUnavailable("No discovery document", { cause: error });
  }
}

async function subjectOf(
  server: AuthorizationServer,
  { issuer, clientId }: Oidc,
  { passage, parameters }: { passage: Passage; parameters: URLSearchParams },
): Promise<string> {
  const oauth = await library();
  const client: Client = { client_id: clientId, [oauth.clockTolerance]: tolerance };
  const { redirectUri, state, nonce, verifier } = passage;
  const validated = oauth.validateAuthResponse(server, client, parameters, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    validated,
    redirectUri,
    verifier,
    reach(oauth, issuer),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  // The library leaves it to TLS in a code flow; we look at the signature as well.
  await oauth.validateApplicationLevelSignature(server, response, reach(oauth, issuer));
  const subject = oauth.getValidatedIdTokenClaims(tokens)?.sub;
  if (subject === undefined || subject === "") throw new SignInRefused();
  return subject;
}
