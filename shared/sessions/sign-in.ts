import type { Clock } from "#shared/kernel/clock.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { hashBearer, type RandomBits, readBearer, writeBearer } from "./bearer.ts";
import { NoOrganisation, type Organisation, SignInOver } from "./organisation.ts";
import { after, type Sessions, type SignIns, signInSeconds } from "./session.ts";
import { NotOnStaff } from "./session-errors.ts";
import { type Entered, startSession } from "./start-session.ts";

interface Deps {
  readonly organisation: Organisation;
  readonly signIns: SignIns;
  readonly sessions: Pick<Sessions, "put">;
  readonly offices: Pick<Offices, "get">;
  readonly random: RandomBits;
  readonly clock: Clock;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
}

/**
 * Sends somebody to the organisation's sign-in. One write.
 * @returns where to, and the secret that this browser alone keeps until it comes back.
 * @throws NoOrganisation for an office that has none or does not exist, ProviderUnavailable
 */
export async function beginSignIn(officeId: string, deps: Deps): Promise<{ address: URL; browser: string }> {
  const { organisation, signIns, random, clock, redirectUri } = deps;
  const office = await deps.offices.get(officeId).catch((error: unknown) => {
    throw error instanceof OfficeNotFound ? new NoOrganisation() : error;
  });
  if (office.oidc === undefined) throw new NoOrganisation();
  const browser = writeBearer(officeId, random());
  const passage = { redirectUri, state: random(), nonce: random(), verifier: random() };
  const address = await organisation.addressOf(office.oidc, passage);
  const { nonce, verifier } = passage;
  const validUntil = after(clock(), signInSeconds);
  await signIns.put(officeId, hashBearer(browser), hashBearer(passage.state), { nonce, verifier, validUntil });
  return { address, browser };
}

/**
 * Lets in whoever comes back from the organisation's sign-in, if this browser began it and the subject is on the list of staff.
 * It is used up first: a second return, or one after a lost answer, begins anew.
 * @throws SignInOver, SignInRefused, ProviderUnavailable, NotOnStaff
 */
export async function finishSignIn(browser: string, parameters: URLSearchParams, deps: Deps): Promise<Entered> {
  const { organisation, signIns, sessions, offices, random, clock, redirectUri } = deps;
  const bearer = readBearer(browser);
  if (bearer === undefined) throw new SignInOver();
  const now = clock();
  const state = parameters.get("state") ?? "";
  const claim = { by: random(), at: now };
  const signIn = await signIns.claim(bearer.officeId, bearer.hash, hashBearer(state), claim);
  const office = signIn && (await offices.get(bearer.officeId));
  if (signIn === undefined || office?.oidc === undefined) throw new SignInOver();
  const { nonce, verifier } = signIn;
  const subject = await organisation.subjectOf(office.oidc, { redirectUri, state, nonce, verifier }, parameters);
  const staff = office.staff.find((one) => one.subject === subject);
  if (staff === undefined) throw new NotOnStaff();
  return startSession({ staff, office }, { provenAt: now, now }, { sessions, random });
}
