import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { OfficeId } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { Reply } from "../http/route.ts";
import { readCookies } from "./cookies.ts";
import { type Door, doorPage } from "./door-page.ts";
import { languageOf } from "./language-of.ts";
import { refusalOf } from "./refusal-of.ts";

/** A refusal on a page: what happened, and how to come in. */
export async function refusedPage(
  error: unknown,
  event: APIGatewayProxyEventV2,
  { offices }: { offices: Pick<Offices, "get"> },
): Promise<Reply> {
  const { headers, queryStringParameters: query = {} } = event;
  const signIn = await signInOffered(readCookies(event).office, offices);
  const language = languageOf(event);
  const { status, fact, words } = refusalOf(error, language);
  // Without the cookie nobody knows whether there was a session; the page looks once more before it says so.
  const again = fact === "session-ended" && headers["sec-fetch-site"] === "cross-site" && query["here"] === undefined;
  const hadSession = readCookies(event).session !== undefined;
  const said = fact === "session-ended" && !hadSession ? undefined : words;
  return doorPage({ language, status, words: said, signIn, again });
}

/** The sign-in of the office that this browser entered last, if it has one. */
async function signInOffered(officeId: string | undefined, offices: Pick<Offices, "get">): Promise<Door["signIn"]> {
  if (!OfficeId.safeParse(officeId).success || officeId === undefined) return undefined;
  const office = await offices.get(officeId).catch(() => undefined);
  return office?.oidc === undefined ? undefined : { id: office.id, name: office.name };
}
