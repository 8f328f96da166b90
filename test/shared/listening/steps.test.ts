import { describe, expect, test } from "vitest";
import { emptySession, heardIn, type Session, Session as SessionSchema, unheardIn } from "#shared/listening/session.ts";
import {
  addCommitment,
  addNote,
  askToSpeak,
  begin,
  callAgain,
  end,
  extend,
  goOn,
  inviteNext,
  letBe,
  pass,
  type Step,
  settle,
} from "#shared/listening/steps.ts";

const minute = (of: number) => new Date(Date.parse("2026-11-20T09:15:00.000Z") + of * 60_000).toISOString();
const agenda = ["GY-AA001", "GY-AA002", "GY-AA003"].map((id) => ({ id, why: "oldest" as const, unheard: 0 }));
const called: Session = {
  ...emptySession({ date: "2026-11-20", at: minute(0), minutes: 10 }),
  agenda,
  leader: "U0FIRST",
  second: "U0SECOND",
};
const by = (user: string, at = minute(2), leads = false) => ({ user, at, leads });
const running = begin(by("U0FIRST"))(called);
const ended = end(by("U0FIRST", minute(9)))(running);
const moved = pass(minute(20), "2026-11-21")(called);
const note = { id: "V1", by: "U0LAN", text: "Bà con chờ lâu" };
const commitment = { ...note, owner: "U0LAN", due: "2026-11-27" };

/** Made twice a step changes nothing the second time, and every row that comes of it can be stored. */
function once(step: Step, session: Session): Session {
  const next = step(session);
  expect(step(next)).toBe(next);
  expect(SessionSchema.parse(next)).toEqual(next);
  return next;
}
const refuses = (step: Step, session: Session, fact: string) =>
  expect(() => step(session)).toThrow(expect.objectContaining({ fact: `listening-${fact}` }));

describe("a session begins", () => {
  test("when its leader says so, and lasts as long as was set when it was called", () => {
    expect(once(begin(by("U0FIRST")), called)).toMatchObject({
      state: "running",
      startedAt: minute(2),
      endsAt: minute(12),
      version: 2,
    });
  });
  test("by the second leader only after five minutes, and by nobody else", () => {
    refuses(begin(by("U0SECOND", minute(4))), called, "not-yet-yours");
    expect(once(begin(by("U0SECOND", minute(5))), called).startedBy).toBe("U0SECOND");
    refuses(begin(by("U0OTHER", minute(6), true)), called, "not-yours");
  });
  test("once: whoever presses a moment later changes nothing", () => {
    expect(begin(by("U0SECOND", minute(3)))(running)).toBe(running);
    refuses(begin(by("U0FIRST")), ended, "over");
    refuses(begin(by("U0FIRST")), moved, "over");
  });
  test("within twenty minutes, or it is moved and said where to", () => {
    expect(pass(minute(19.9), "2026-11-21")(called)).toBe(called);
    expect(once(pass(minute(20), "2026-11-21"), called)).toMatchObject({
      state: "moved",
      moved: { why: "nobody", to: "2026-11-21" },
    });
    expect(heardIn(moved)).toEqual([]);
    expect(unheardIn(moved)).toEqual(agenda);
  });
});

describe("while it runs", () => {
  test("everybody may ask to speak, before it begins too, in the order of asking, each once until they have spoken", () => {
    const one = once(askToSpeak(by("U0LAN")), called);
    const two = once(askToSpeak(by("U0MINH")), begin(by("U0FIRST"))(one));
    expect(two.speakers).toEqual(["U0LAN", "U0MINH"]);
    const asked = once(inviteNext(by("U0FIRST"), 0), two);
    expect(asked.invited).toBe(1);
    expect(askToSpeak(by("U0LAN"))(asked).speakers).toEqual(["U0LAN", "U0MINH", "U0LAN"]);
    expect(inviteNext(by("U0FIRST"), 2)({ ...asked, invited: 2 }).invited).toBe(2);
    refuses(askToSpeak(by("U0LAN")), ended, "over");
  });
  test("sixty may wait, and no more", () => {
    const full = { ...running, speakers: Array.from({ length: 60 }, (_, index) => `U0${index}`) };
    refuses(askToSpeak(by("U0LAN")), full, "full");
  });
  test("a double press goes on by one item, and stops behind the last", () => {
    const next = once(goOn(by("U0FIRST"), 0), running);
    expect(next.current).toBe(1);
    expect(heardIn(next).map(({ id }) => id)).toEqual(["GY-AA001", "GY-AA002"]);
    expect(unheardIn(next).map(({ id }) => id)).toEqual(["GY-AA003"]);
    const through = goOn(by("U0FIRST"), 2)({ ...next, current: 2 });
    expect(goOn(by("U0FIRST"), 3)(through)).toBe(through);
    expect(unheardIn(through)).toEqual([]);
  });
  test("its leaders lead it on, and nobody else does", () => {
    for (const step of [goOn(by("U0LAN"), 0), inviteNext(by("U0LAN"), 0), extend(by("U0LAN")), end(by("U0LAN"))]) {
      refuses(step, running, "not-yours");
      refuses(step, called, "not-running");
    }
    expect(goOn(by("U0BOSS", minute(3), true), 0)(running).current).toBe(1);
  });
  test("a form is one note or one commitment, however often it is handed in", () => {
    expect(once(addNote(note, minute(3)), running).notes).toEqual([note]);
    expect(once(addCommitment(commitment, minute(3)), running).commitments).toEqual([commitment]);
    const many = Array.from({ length: 20 }, (_, index) => ({ ...commitment, id: `V${index + 5}` }));
    refuses(addNote(note, minute(3)), { ...running, notes: many }, "full");
    refuses(addCommitment(commitment, minute(3)), { ...running, commitments: many.slice(0, 12) }, "full");
    refuses(addNote(note, minute(3)), ended, "over");
    refuses(addCommitment(commitment, minute(1)), called, "not-running");
  });
});

describe("a session ends", () => {
  test("when a leader says so", () => {
    expect(once(end(by("U0SECOND", minute(8))), running)).toMatchObject({ state: "ended", endedAt: minute(8) });
    refuses(end(by("U0FIRST")), moved, "over");
  });
  test("by itself a quarter of an hour after its minutes", () => {
    expect(pass(minute(26.9), undefined)(running)).toBe(running);
    expect(once(pass(minute(27), undefined), running).state).toBe("ended");
  });
  test("five minutes later when it was extended: once, from its end or from now if that has passed", () => {
    expect(once(extend(by("U0FIRST", minute(11))), running).endsAt).toBe(minute(17));
    const late = once(extend(by("U0FIRST", minute(20))), running);
    expect(late.endsAt).toBe(minute(25));
    expect(pass(minute(39), undefined)(late)).toBe(late);
    expect(pass(minute(40), undefined)(late).state).toBe("ended");
  });
  test("and is settled once", () => {
    expect(once(settle, ended)).toMatchObject({ settled: true, version: ended.version + 1 });
  });
});

describe("a session that was called", () => {
  test("can be let be by who leads, until it has begun", () => {
    expect(once(letBe(by("U0BOSS", minute(1), true), "2026-11-24"), called)).toMatchObject({
      moved: { why: "skipped", by: "U0BOSS" },
    });
    refuses(letBe(by("U0LAN"), undefined), called, "not-yours");
    refuses(letBe(by("U0BOSS", minute(1), true), "2026-11-24"), running, "begun");
  });
  test("can be called again after it was moved, and not while it stands", () => {
    expect(once(callAgain(called), moved)).toEqual({ ...called, version: moved.version + 1 });
    expect(callAgain(called)(ended)).toBe(ended);
  });
  test("a press that comes late does not turn the clock back", () => {
    expect(askToSpeak(by("U0LAN", minute(1)))(running).lastAt).toBe(minute(2));
  });
});
