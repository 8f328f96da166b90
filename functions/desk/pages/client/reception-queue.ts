import type { Called, FieldProblem } from "./desk-calls.ts";

/** A reception as it was typed, waiting to be sent under its own key: however often it is sent, it is one dossier. */
export interface Waiting {
  readonly key: string;
  /** What the officer recognises it by, such as the procedure and the hour. */
  readonly label: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Why the office refused it, once it has; then it waits for the officer. */
  readonly refused?: { readonly detail: string; readonly fields: readonly FieldProblem[] } | undefined;
}

/** Where waiting receptions are kept on this machine; every tab of the page sees the same. */
export interface Shelf {
  read(): readonly Waiting[];
  write(waiting: readonly Waiting[]): void;
}

interface Sending<Reply> {
  readonly shelf: Shelf;
  readonly send: (waiting: Waiting) => Promise<Called<Reply>>;
  readonly received: (waiting: Waiting, reply: Reply) => void;
}

/** Puts a reception on the shelf before it is sent, so that nothing typed is lost with the line or the tab. */
export function shelve(shelf: Shelf, waiting: Waiting): void {
  shelf.write([...without(shelf, waiting.key), waiting]);
}

export function unshelve(shelf: Shelf, key: string): void {
  shelf.write(without(shelf, key));
}

/**
 * Sends what waits, oldest first, and takes off the shelf what was received. Stops where the line or the session ends;
 * what the office refuses stays with the reason and holds nobody up. Callers see to it that only one runs at a time.
 */
export async function sendWaiting<Reply>({ shelf, send, received }: Sending<Reply>): Promise<Called<Reply>["kind"]> {
  for (const waiting of shelf.read().filter(({ refused }) => refused === undefined)) {
    const called = await send(waiting);
    if (called.kind === "unreachable" || called.kind === "signed-out") return called.kind;
    if (called.kind === "refused") {
      const { detail, fields } = called;
      shelve(shelf, { ...waiting, refused: { detail, fields } });
      continue;
    }
    unshelve(shelf, waiting.key);
    received(waiting, called.body);
  }
  return "answered";
}

function without(shelf: Shelf, key: string): Waiting[] {
  return shelf.read().filter((waiting) => waiting.key !== key);
}
