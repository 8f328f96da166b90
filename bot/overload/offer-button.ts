/** Action id of "I can help". */
export const offerHelpAction = "overload.offer-help";

interface Offered {
  readonly officeId: string;
  readonly department: string;
  /** Start of the episode, an instant in UTC. */
  readonly episode: string;
}

/** What the button brings back when it is pressed: which office, department and episode it stands for. */
export function writeOffer({ officeId, department, episode }: Offered): string {
  return [officeId, department, episode].join("/");
}

// No schema here: the receiver is small, and the worker parses the job that comes of it.
const offered = /^(\d{5})\/([a-z][a-z0-9-]{1,30})\/(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;

/** Undefined for what none of our buttons says. */
export function readOffer(value: string | undefined): Offered | undefined {
  const [, officeId, department, episode] = offered.exec(value ?? "") ?? [];
  if (officeId === undefined || department === undefined || episode === undefined) return undefined;
  return { officeId, department, episode };
}
