import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { sessionSeconds, signInSeconds } from "#shared/sessions/session.ts";

/** The session; no script reads it and no other site makes the browser send it. */
const session = "desk";
/** What a browser keeps while it is at the organisation's sign-in: it has to come along when that site sends it back. */
const signIn = "desk-sign-in";
/** The office that was entered last, to offer its sign-in the next time; no secret. */
const office = "desk-office";

const year = 365 * 24 * 60 * 60;

export interface DeskCookies {
  readonly session: string | undefined;
  readonly signIn: string | undefined;
  readonly office: string | undefined;
}

export function readCookies({ cookies = [] }: APIGatewayProxyEventV2): DeskCookies {
  const value = (name: string) => cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
  return { session: value(session), signIn: value(signIn), office: value(office) };
}

export function sessionCookies(id: string, officeId: string): string[] {
  return [
    cookie(session, id, { path: "/desk", site: "Strict", seconds: sessionSeconds }),
    cookie(office, officeId, { path: "/desk", site: "Lax", seconds: year }),
  ];
}

export const sessionOver = () => cookie(session, "", { path: "/desk", site: "Strict", seconds: 0 });

export function signInCookie(secret: string, seconds = signInSeconds): string {
  return cookie(signIn, secret, { path: "/desk/signed-in", site: "Lax", seconds });
}

export const signInOver = () => signInCookie("", 0);

interface Attributes {
  readonly path: string;
  readonly site: "Strict" | "Lax";
  readonly seconds: number;
}

function cookie(name: string, value: string, { path, site, seconds }: Attributes): string {
  return `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; Secure; SameSite=${site}`;
}
