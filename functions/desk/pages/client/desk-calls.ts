import type { DeskOffice } from "../desk-office.ts";

/** What became of a call: an answer, a refusal in words, no session any more, or no line. */
export type Called<T> =
  | { readonly kind: "answered"; readonly body: T }
  | { readonly kind: "refused"; readonly detail: string; readonly fields: readonly FieldProblem[] }
  | { readonly kind: "signed-out" }
  | { readonly kind: "unreachable" };

export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/** Milliseconds; longer than a cold start, shorter than an officer's patience. */
const timeoutMs = 12_000;

/** One call to the desk, made once: who calls knows whether it may be made again. */
export async function call<T>(path: string, post?: { body: unknown; key?: string }): Promise<Called<T>> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (post !== undefined) headers["content-type"] = "application/json";
  if (post?.key !== undefined) headers["idempotency-key"] = post.key;
  try {
    const answer = await fetch(path, {
      method: post === undefined ? "GET" : "POST",
      headers,
      credentials: "same-origin",
      signal: AbortSignal.timeout(timeoutMs),
      ...(post !== undefined && { body: JSON.stringify(post.body) }),
    });
    return await understood<T>(answer);
  } catch {
    return { kind: "unreachable" };
  }
}

async function understood<T>(answer: Response): Promise<Called<T>> {
  if (answer.ok) return { kind: "answered", body: (await answer.json()) as T };
  if (answer.status === 401) return { kind: "signed-out" };
  // Too many at once and faults of ours pass; the same call may be made again.
  if (answer.status === 429 || answer.status >= 500) return { kind: "unreachable" };
  const problem = (await answer.json().catch(() => ({}))) as { detail?: string; fields?: FieldProblem[] };
  return { kind: "refused", detail: problem.detail ?? answer.statusText, fields: problem.fields ?? [] };
}

export const readOffice = () => call<DeskOffice>("/desk/office.json");
