import * as z from "zod/mini";

const Json = z.record(z.string(), z.unknown());

/** The object that `text` is in JSON, or nothing. */
export function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    return Json.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
