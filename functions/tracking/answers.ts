import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { NothingToTrack } from "#shared/dossiers/track-dossier.ts";
import { Language } from "#shared/offices/office.ts";
import { readBody, readText } from "../http/read-body.ts";
import { refusedFields } from "../http/refused-fields.ts";
import type { Reply } from "../http/route.ts";
import { readTracking, TrackingRequest } from "./read-tracking.ts";
import { pageHeaders, trackingPage } from "./tracking-page.ts";

type Deps = Parameters<typeof readTracking>[1];

export async function trackByJson(event: APIGatewayProxyEventV2, deps: Deps): Promise<Reply> {
  const asked = TrackingRequest.safeParse(readBody(event), { reportInput: true });
  if (!asked.success) throw refusedFields("body", asked.error);
  return { status: 200, body: await readTracking(asked.data, deps) };
}

export function trackingForm(event: APIGatewayProxyEventV2): Reply {
  return { status: 200, body: trackingPage(languageOf(event), undefined), headers: pageHeaders };
}

/** The form of the page; what is not found is said on the page, with 404. */
export async function trackByForm(event: APIGatewayProxyEventV2, deps: Deps): Promise<Reply> {
  const form = new URLSearchParams(readText(event, /^application\/x-www-form-urlencoded\s*(;|$)/i, "of a form"));
  const asked = { code: (form.get("code") ?? "").slice(0, 64), secret: (form.get("secret") ?? "").slice(0, 64) };
  const language = languageOf(event);
  try {
    return { status: 200, body: trackingPage(language, await readTracking(asked, deps)), headers: pageHeaders };
  } catch (error) {
    if (!(error instanceof NothingToTrack)) throw error;
    return { status: 404, body: trackingPage(language, "not-found"), headers: pageHeaders };
  }
}

/** The language that was chosen, else the browser's first that we have, else Vietnamese. */
function languageOf({ queryStringParameters, headers }: APIGatewayProxyEventV2): Language {
  const wished = [queryStringParameters?.["lang"], ...(headers["accept-language"] ?? "").split(",")];
  const known = wished.map((tag) => Language.safeParse((tag ?? "").trim().slice(0, 2).toLowerCase()));
  return known.find(({ success }) => success)?.data ?? "vi";
}
