import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { NothingToTrack } from "#shared/dossiers/track-dossier.ts";
import { Language } from "#shared/offices/office.ts";
import { invalid } from "../http/problems.ts";
import { readBody } from "../http/read-body.ts";
import type { Reply } from "../http/route.ts";
import { readTracking, TrackingRequest } from "./read-tracking.ts";
import { pageHeaders, trackingPage } from "./tracking-page.ts";

type Deps = Parameters<typeof readTracking>[1];

export async function trackByJson(event: APIGatewayProxyEventV2, deps: Deps): Promise<Reply> {
  const asked = TrackingRequest.safeParse(readBody(event));
  if (!asked.success) throw invalid("body", asked.error);
  return { status: 200, body: await readTracking(asked.data, deps) };
}

export function trackingForm(event: APIGatewayProxyEventV2): Reply {
  return { status: 200, body: trackingPage(languageOf(event), undefined), headers: pageHeaders };
}

/** The form of the page; what is not found is said on the page, with 404. */
export async function trackByForm(event: APIGatewayProxyEventV2, deps: Deps): Promise<Reply> {
  const form = new URLSearchParams(Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8").toString());
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
