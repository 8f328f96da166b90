import * as z from "zod/mini";
import type { OpenedLocalOffice } from "../local-office.ts";
import { StepFailed } from "./step.ts";

/** What the day reads of a dossier's answers. */
export const DossierAnswer = z.object({
  code: z.string(),
  status: z.string(),
  version: z.int(),
  receivedAt: z.string(),
  promisedAt: z.string(),
  urgent: z.boolean(),
  onTime: z.optional(z.boolean()),
});
export type DossierAnswer = z.infer<typeof DossierAnswer>;

/** The HTTP API as a counter's program uses it. */
export interface OfficeApi {
  readonly officeId: string;
  /** @param key the same intention has the same one. @throws StepFailed when the answer is not 200 or 201. */
  post<Answer extends z.ZodMiniType>(path: string, key: string, body: object, answer: Answer): Promise<z.infer<Answer>>;
  get<Answer extends z.ZodMiniType>(path: string, answer: Answer): Promise<z.infer<Answer>>;
}

export function officeApi(baseUrl: string, { office, apiKey }: OpenedLocalOffice): OfficeApi {
  const call = async (method: "GET" | "POST", path: string, headers: Record<string, string>, body?: object) => {
    const response = await fetch(`${baseUrl}/v1/offices/${office.id}${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new StepFailed(`${method} ${path} was answered ${response.status}: ${text.slice(0, 300)}`);
    return JSON.parse(text) as unknown;
  };
  return {
    officeId: office.id,
    post: async (path, key, body, answer) => answer.parse(await call("POST", path, { "idempotency-key": key }, body)),
    get: async (path, answer) => answer.parse(await call("GET", path, {})),
  };
}
