import { DomainError } from "#shared/kernel/errors.ts";
import type { Oidc } from "#shared/offices/office.ts";

/** What one sign-in carries through the provider and back. */
export interface Passage {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The organisation's own sign-in: OpenID Connect, authorisation code with PKCE, as a public client. */
export interface Organisation {
  /** Where the browser goes to sign in. @throws ProviderUnavailable */
  addressOf(oidc: Oidc, passage: Passage): Promise<URL>;
  /**
   * The subject whom the provider vouches for, out of an ID token that was checked in full.
   * @param parameters with which the browser came back. @throws ProviderUnavailable, SignInRefused
   */
  subjectOf(oidc: Oidc, passage: Passage, parameters: URLSearchParams): Promise<string>;
}

/** The provider does not answer, or not as a provider does; it passes, or an administrator has to see to it. */
export class ProviderUnavailable extends Error {
  override name = "ProviderUnavailable";
}

/** The provider, or what it sent, does not let this person in. */
export class SignInRefused extends DomainError {
  override name = "SignInRefused";
  constructor() {
    super("unauthorised", "sign-in-refused", "The organisation's sign-in did not succeed; begin it again");
  }
}

/** The browser came back with a sign-in that it did not begin, that is over, or that was used before. */
export class SignInOver extends DomainError {
  override name = "SignInOver";
  constructor() {
    super("unauthorised", "sign-in-over", "This sign-in is over or was begun in another browser; begin it again");
  }
}

/** The office has no sign-in of its own; its staff come in by links from Slack. */
export class NoOrganisation extends DomainError {
  override name = "NoOrganisation";
  constructor() {
    super("not-found", "no-sign-in", "This office has no sign-in of its own; enter with /quay in Slack");
  }
}
