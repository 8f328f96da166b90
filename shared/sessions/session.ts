import * as z from "zod/mini";
import type { Instant } from "#shared/kernel/clock.ts";
import { toInstant } from "#shared/kernel/clock.ts";

/** Long enough to click in Slack, too short to be found later. */
export const linkSeconds = 60;
/** A working day with its breaks; nobody is signed in the next morning. */
export const sessionSeconds = 12 * 60 * 60;
/** Time to type a password and a second factor at the organisation's sign-in. */
export const signInSeconds = 10 * 60;

/** A link that lets one member of staff in once. */
export const Link = z.object({
  slackUser: z.string(),
  madeAt: z.iso.datetime(),
  validUntil: z.iso.datetime(),
});
export type Link = z.infer<typeof Link>;

/** A browser in which a member of staff is at work. */
export const Session = z.object({
  slackUser: z.string(),
  /** When the person showed who they are: the link was asked for, or the organisation vouched for them. */
  provenAt: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  endedAt: z.optional(z.iso.datetime()),
});
export type Session = z.infer<typeof Session>;

/** What has to be remembered while somebody is at the organisation's sign-in (RFC 6749, RFC 7636, OpenID Connect Core). */
export const SignIn = z.object({
  nonce: z.string(),
  verifier: z.string(),
  validUntil: z.iso.datetime(),
});
export type SignIn = z.infer<typeof SignIn>;

/** `by` tells one attempt from another, so that a repeat after a lost answer knows its own claim. */
export interface Claim {
  readonly by: string;
  readonly at: Instant;
}

export interface Links {
  /** The same again changes nothing. @param hash of the token. */
  put(officeId: string, hash: string, link: Link): Promise<void>;
  /** One conditional write: of any number of claims one gets the link, the others are told why not. */
  claim(officeId: string, hash: string, claim: Claim): Promise<Link | "unknown" | "used" | "late">;
}

export interface Sessions {
  put(officeId: string, hash: string, session: Session): Promise<void>;
  /** The session and since when nothing older counts for this person, read beside each other and consistently. */
  get(
    officeId: string,
    hash: string,
    slackUser: string,
  ): Promise<{ session: Session | undefined; allEndedAt: Instant | undefined }>;
  end(officeId: string, hash: string, at: Instant): Promise<void>;
  /** Whatever was proven until `at` counts no more: every session and every link that was not used yet. One write. */
  endAll(officeId: string, slackUser: string, at: Instant): Promise<void>;
}

export interface SignIns {
  /** @param hash of what the browser keeps. @param stateHash of what travels through the provider. */
  put(officeId: string, hash: string, stateHash: string, signIn: SignIn): Promise<void>;
  /** Once, by the browser that began it and with its own state; undefined otherwise. */
  claim(officeId: string, hash: string, stateHash: string, claim: Claim): Promise<SignIn | undefined>;
}

export function after(at: Instant, seconds: number): Instant {
  return toInstant(Date.parse(at) + seconds * 1000);
}
