import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { NothingToTrack } from "#shared/dossiers/track-dossier.ts";
import { Language } from "#shared/offices/office.ts";
import { TooManyTries } from "#shared/tracking/tries.ts";
import { readBody, readText } from "../http/read-body.ts";
import { refusedFields } from "../http/refused-fields.ts";
import type { Reply } from "../http/route.ts";
import { pageHeaders } from "./page-shell.ts";
import { readTracking, type TrackingDeps, TrackingRequest } from "./read-tracking.ts";
import { trackingPage } from "./tracking-page.ts";

export async function trackByJson(event: APIGatewayProxyEventV2, deps: TrackingDeps): Promise<Reply> {
  const asked = TrackingRequest.safeParse(readBody(event), { reportInput: true });
  if (!asked.success) throw refusedFields("body", asked.error);
  return { status: 200, body: await readTracking(asked.data, from(event), deps) };
}

export function trackingForm(event: APIGatewayProxyEventV2): Reply {
  return { status: 200, body: trackingPage(languageOf(event), undefined), headers: pageHeaders };
}

/** The form of the page; what is not found is said on the page, with 404, and so is what was asked too often, with 429. */
export async function trackByForm(event: APIGatewayProxyEventV2, deps: TrackingDeps): Promise<Reply> {
  const form = new URLSearchParams(readText(event, /^application\/x-www-form-urlencoded\s*(;|$)/i, "of a form"));
  const asked = { code: (form.get("code") ?? "").slice(0, 64), secret: (form.get("secret") ?? "").slice(0, 64) };
  const language = languageOf(event);
  try {
    const found = await readTracking(asked, from(event), deps);
    return { status: 200, body: trackingPage(language, found), headers: pageHeaders };
  } catch (error) {
    return failedPage(language, error);
  }
}

function failedPage(language: Language, error: unknown): Reply {
  if (error instanceof NothingToTrack) {
    return { status: 404, body: trackingPage(language, "not-found"), headers: pageHeaders };
  }
  if (!(error instanceof TooManyTries)) throw error;
  const seconds = error.retryAfterSeconds;
  const body = trackingPage(language, { tooManyForSeconds: seconds });
  return { status: 429, body, headers: { ...pageHeaders, "retry-after": String(seconds) } };
}

function from({ requestContext }: APIGatewayProxyEventV2) {
  return { address: requestContext.http.sourceIp ?? "", atMs: requestContext.timeEpoch };
}

/** The language that was chosen, else the browser's first that we have, else Vietnamese. */
function languageOf({ queryStringParameters, headers }: APIGatewayProxyEventV2): Language {
  const wished = [queryStringParameters?.["lang"], ...(headers["accept-language"] ?? "").split(",")];
  const known = wished.map((tag) => Language.safeParse((tag ?? "").trim().slice(0, 2).toLowerCase()));
  return known.find(({ success }) => success)?.data ?? "vi";
}
