import { describe, expect, test } from "vitest";
import { isAllowed, statusAfter } from "#shared/dossiers/moves.ts";
import { statuses } from "#shared/dossiers/status.ts";
import { shortestCourse } from "#shared/exchange/shortest-course.ts";

describe("the shortest course between two statuses", () => {
  test.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))(
    "from %s to %s is legal at every step",
    (from, to) => {
      let status = from;
      for (const move of shortestCourse(from, to) ?? []) {
        expect([move, isAllowed(move, status)]).toEqual([move, true]);
        status = statusAfter(move, status);
      }
      if (shortestCourse(from, to) !== undefined) expect(status).toBe(to);
    },
  );

  test("leads to every status from nothing", () => {
    expect(
      Object.fromEntries(statuses.map((status) => [status, shortestCourse(undefined, status)?.join(" ")])),
    ).toEqual({
      submitted: "submit",
      accepted: "receive",
      refused: "submit refuse",
      inProcess: "receive start-work",
      supplementRequested: "receive request-supplement",
      paymentRequired: "receive request-payment",
      withdrawn: "receive withdraw",
      stopped: "receive stop",
      resultReady: "receive start-work finish",
      returned: "receive start-work finish return",
    });
  });

  test("leads nowhere from an end, and from a result back to work", () => {
    for (const end of ["refused", "withdrawn", "stopped", "returned"] as const) {
      expect(statuses.filter((to) => shortestCourse(end, to) !== undefined)).toEqual([end]);
    }
    expect(shortestCourse("resultReady", "inProcess")).toEqual(["send-back"]);
    expect(shortestCourse("supplementRequested", "returned")).toEqual(["resume", "finish", "return"]);
    expect(shortestCourse("inProcess", "accepted")).toBeUndefined();
  });
});
