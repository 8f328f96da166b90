import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Language } from "#shared/offices/office.ts";

/** The browser's first language that we have, else Vietnamese: for whoever is not known yet. */
export function languageOf({ headers }: APIGatewayProxyEventV2): Language {
  const wished = (headers["accept-language"] ?? "").split(",", 20);
  const known = wished.map((tag) => Language.safeParse(tag.trim().slice(0, 2).toLowerCase()));
  return known.find(({ success }) => success)?.data ?? "vi";
}
