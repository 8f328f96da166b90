import { describe, expect, test } from "vitest";
import type { Called } from "#functions/desk/pages/client/desk-calls.ts";
import {
  type Shelf,
  sendWaiting,
  shelve,
  unshelve,
  type Waiting,
} from "#functions/desk/pages/client/reception-queue.ts";

function aShelf(...kept: Waiting[]): Shelf {
  let waiting: readonly Waiting[] = kept;
  return {
    read: () => waiting,
    write: (next) => {
      waiting = next;
    },
  };
}

const a = (key: string): Waiting => ({ key, label: key, body: { procedure: "2.000815" } });
const line = (answers: Record<string, Called<string>>) => {
  const asked: string[] = [];
  const send = async ({ key }: Waiting): Promise<Called<string>> => {
    asked.push(key);
    return answers[key] ?? { kind: "unreachable" };
  };
  return { asked, send };
};
const answered = (body: string): Called<string> => ({ kind: "answered", body });

describe("receptions that wait for the line", () => {
  test("go out oldest first and leave the shelf once the office has them", async () => {
    const shelf = aShelf(a("one"), a("two"));
    const { asked, send } = line({ one: answered("0001"), two: answered("0002") });
    const got: string[] = [];
    expect(await sendWaiting({ shelf, send, received: ({ key }, code) => got.push(`${key} ${code}`) })).toBe(
      "answered",
    );
    expect([asked, got, shelf.read()]).toEqual([["one", "two"], ["one 0001", "two 0002"], []]);
  });

  test.each(["unreachable", "signed-out"] as const)("stay where the line ends: %s", async (kind) => {
    const shelf = aShelf(a("one"), a("two"));
    const { asked, send } = line({ one: { kind }, two: answered("0002") });
    expect(await sendWaiting({ shelf, send, received: () => expect.unreachable() })).toBe(kind);
    expect([asked, shelf.read().map(({ key }) => key)]).toEqual([["one"], ["one", "two"]]);
  });

  test("are tried again under the same key, so a lost answer makes no second dossier", async () => {
    const shelf = aShelf(a("one"));
    const first = line({});
    await sendWaiting({ shelf, send: first.send, received: () => expect.unreachable() });
    const again = line({ one: answered("0001") });
    await sendWaiting({ shelf, send: again.send, received: () => undefined });
    expect([first.asked, again.asked, shelf.read()]).toEqual([["one"], ["one"], []]);
  });

  test("that the office refuses keep the reason, hold nobody up and are not sent again by themselves", async () => {
    const shelf = aShelf(a("one"), a("two"));
    const fields = [{ field: "copies", problem: "must be given" }];
    const { asked, send } = line({ one: { kind: "refused", detail: "No", fields }, two: answered("0002") });
    await sendWaiting({ shelf, send, received: () => undefined });
    expect(shelf.read()).toEqual([{ ...a("one"), refused: { detail: "No", fields } }]);
    await sendWaiting({ shelf, send, received: () => undefined });
    expect(asked).toEqual(["one", "two"]);
  });

  test("are on the shelf once, however often they are put there, and can be taken off", () => {
    const shelf = aShelf();
    shelve(shelf, a("one"));
    shelve(shelf, { ...a("one"), label: "again" });
    expect(shelf.read()).toEqual([{ ...a("one"), label: "again" }]);
    unshelve(shelf, "one");
    expect(shelf.read()).toEqual([]);
  });

  test("that came while one was being sent are kept", async () => {
    const shelf = aShelf(a("one"));
    const send = async (): Promise<Called<string>> => {
      shelve(shelf, a("two"));
      return answered("0001");
    };
    await sendWaiting({ shelf, send, received: () => undefined });
    expect(shelf.read().map(({ key }) => key)).toEqual(["two"]);
  });
});
