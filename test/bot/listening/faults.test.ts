import { beforeAll, describe, expect, test } from "vitest";
import { killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { aListeningWard, date, type ListeningWard, minute } from "./a-listening-ward.ts";

let workspace: StaffedWard;
beforeAll(async () => {
  // A hundred wards live through the same afternoon within seconds.
  workspace = await aStaffedWard({ limits: "none" });
});
let ward: ListeningWard;
let wards = 10_000;

const steps = {
  call: () => ({ type: "listening.call", officeId: ward.officeId, date, at: minute(0) }) as const,
  begin: () => ({ type: "listening.step", ...ward.pressed("Bích Ngân", minute(2)), step: "begin", from: 0 }) as const,
  speak: () => ({ type: "listening.step", ...ward.pressed("Thu Lan", minute(2)), step: "speak", from: 0 }) as const,
  next: () => ({ type: "listening.step", ...ward.pressed("Bích Ngân", minute(3)), step: "next", from: 0 }) as const,
  note: () =>
    ({ type: "listening.note", ...ward.pressed("Thu Lan", minute(3)), viewId: "V1", text: "Chờ lâu" }) as const,
  end: () => ({ type: "listening.step", ...ward.pressed("Bích Ngân", minute(9)), step: "end", from: 0 }) as const,
  "give up": () => ({ type: "listening.look", officeId: ward.officeId, date, at: minute(20) }) as const,
};
/** Steps that go wrong, and those that were taken before; the other buttons do what these do. */
const before = {
  call: [],
  begin: ["call"],
  speak: ["call"],
  end: ["call", "begin", "next", "note"],
  "give up": ["call"],
} as const satisfies Record<string, readonly (keyof typeof steps)[]>;
type Name = keyof typeof before;

/** Right after which request the process dies, or whose answer is lost. */
type Fault = { readonly kill: number } | { readonly lose: number };

/** A ward in which a process dies, or an answer gets lost, in the middle of a step, and another process gets the job twice. */
async function lived(name: Name, fault: Fault = { lose: -1 }) {
  wards += 1;
  ward = await aListeningWard({}, { ward: workspace, officeId: String(wards) });
  const [first] = await ward.raise({ text: "Máy lấy số" }, { text: "Ghế chờ" }, { text: "Mẫu đơn" });
  for (const earlier of before[name]) await ward.run(steps[earlier]());
  if (name === "end") await ward.commit("Bích Ngân", "Minh Tuấn", { item: first?.id });
  const dying = ward.aProcess();
  if ("kill" in fault) killAt(dying.client, fault.kill, "after");
  else loseAnswerAt(dying.client, fault.lose);
  await ward.run(steps[name](), { by: dying }).catch(() => undefined);
  const writes = dying.calls.flatMap(({ operation }, index) => (/Put|Update/.test(operation) ? [index + 1] : []));
  // Whoever takes the job over comes after the claim of the one that died has run out.
  await ward.run(steps[name](), { by: ward.aProcess(30), times: 2 });
  return { writes, outcome: await outcome() };
}

/** What the tables and the channel say of a session, whichever process took its steps how often. */
async function outcome() {
  const session = await ward.session();
  const open = await ward.suggestions.listOpen(ward.officeId);
  return {
    session: { ...session, version: 0 },
    suggestions: open.map(({ id, state, unheard, commitment, history }) => ({
      id,
      state,
      unheard,
      commitment,
      history,
    })),
    shown: await ward.shown(),
    minutes: await ward.minutes(),
  };
}

describe("a process may die after any write, and its answer be lost", () => {
  test.each(Object.keys(before) as Name[])(
    "of '%s', and whoever comes next makes the rest of it",
    {
      timeout: 180_000,
    },
    async (name) => {
      const { writes, outcome: whole } = await lived(name);
      expect(writes.length).toBeGreaterThan(0);
      for (const write of writes) {
        for (const fault of [{ kill: write }, { lose: write }]) {
          expect((await lived(name, fault)).outcome, JSON.stringify(fault)).toEqual(whole);
        }
      }
    },
  );
});
