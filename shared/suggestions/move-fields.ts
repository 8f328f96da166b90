import * as z from "zod/mini";
import { type Sensitive, sensitiveIn } from "./sensitive.ts";

/** Where a leader takes a suggestion. */
export const MoveTo = z.enum(["acknowledged", "planned", "done", "declined", "merged", "forwarded"]);
export type MoveTo = z.infer<typeof MoveTo>;

const words = (most: number) => z.optional(z.string().check(z.maxLength(most)));

/** What a leader says with a move; which of it is needed depends on the move. */
export const MoveFields = z.object({
  /** The plan, what was done, the reason, or a word with it. */
  note: words(500),
  basis: words(300),
  whom: words(200),
  evidence: words(500),
  /** The suggestion that it is part of. */
  into: words(20),
  /** Who will do it: a Slack user id. */
  owner: words(30),
  /** Local date until when. */
  due: z.optional(z.iso.date()),
});
export type MoveFields = z.infer<typeof MoveFields>;
export type MoveField = keyof MoveFields;

/** What is wrong with a field. */
export type FieldFault =
  | { readonly fault: "missing" }
  | { readonly fault: "too-short"; readonly least: number }
  | { readonly fault: "no-evidence" }
  | { readonly fault: "sensitive"; readonly found: readonly Sensitive[] };

/** Characters of a reason or of what was done: less says nothing. */
export const leastWords = 10;

const needed: Readonly<Record<MoveTo, readonly MoveField[]>> = {
  acknowledged: [],
  planned: ["note", "due"],
  done: ["note"],
  declined: ["note", "basis"],
  merged: ["into"],
  forwarded: ["whom"],
};
const explained: readonly MoveTo[] = ["planned", "done", "declined"];

/** The address of a message in Slack, or a dossier's code (Circular 03/2025/TT-VPCP): neither says who a citizen is. */
const evidenceShape = /^(?:https:\/\/[a-z0-9-]+\.slack\.com\/archives\/\S+|H\d{2}(?:\.\d{2,5}){1,2}-\d{6}-\d{4,6})$/i;

/** What is wrong with the fields of a move; empty when nothing is. */
export function faultsOf(to: MoveTo, fields: MoveFields): Partial<Record<MoveField, FieldFault>> {
  const missing = needed[to].filter((name) => (fields[name] ?? "").trim() === "");
  const short = explained.includes(to) && Array.from((fields.note ?? "").trim()).length < leastWords;
  const { evidence } = fields;
  return {
    ...(short && { note: { fault: "too-short", least: leastWords } }),
    ...Object.fromEntries(missing.map((name) => [name, { fault: "missing" }])),
    ...(evidence !== undefined && !evidenceShape.test(evidence.trim()) && { evidence: { fault: "no-evidence" } }),
    ...sensitiveFaults(fields),
  };
}

function sensitiveFaults(fields: MoveFields): Partial<Record<MoveField, FieldFault>> {
  const written = (["note", "basis", "whom"] as const).flatMap((name) => {
    const found = sensitiveIn(fields[name] ?? "");
    return found.length === 0 ? [] : [[name, { fault: "sensitive", found }] as const];
  });
  return Object.fromEntries(written);
}
