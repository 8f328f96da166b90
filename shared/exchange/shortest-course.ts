import { type MoveName, moves, statusAfter } from "#shared/dossiers/moves.ts";
import { type DossierStatus, statuses } from "#shared/dossiers/status.ts";

/** Moves that a record of statuses tells of; laying before the signer, extending and refunding leave no trace in it. */
const told: readonly MoveName[] = [
  "accept",
  "refuse",
  "start-work",
  "send-back",
  "request-supplement",
  "request-payment",
  "resume",
  "withdraw",
  "stop",
  "finish",
  "return",
];

/**
 * The fewest legal moves that lead from one status to another, from nothing to the first of a dossier. Records of other
 * software hold statuses and no steps: what lies between two of them is taken to have gone the shortest way.
 * @returns no move for the same status, undefined where no way leads
 */
export function shortestCourse(from: DossierStatus | undefined, to: DossierStatus): readonly MoveName[] | undefined {
  return courses.get(from)?.get(to);
}

type Courses = ReadonlyMap<DossierStatus, readonly MoveName[]>;

const courses: ReadonlyMap<DossierStatus | undefined, Courses> = new Map([
  [
    undefined,
    coursesOf(
      new Map([
        ["accepted", ["receive"]],
        ["submitted", ["submit"]],
      ]),
    ),
  ],
  ...statuses.map((status) => [status, coursesOf(new Map([[status, []]]))] as const),
]);

/** Breadth first; a map keeps the order in which it was filled, also while it is gone through. */
function coursesOf(known: Map<DossierStatus, readonly MoveName[]>): Courses {
  for (const [status, course] of known) {
    for (const move of told) {
      const next = statusAfter(move, status);
      const from: readonly DossierStatus[] = moves[move].from;
      if (from.includes(status) && !known.has(next)) known.set(next, [...course, move]);
    }
  }
  return known;
}
