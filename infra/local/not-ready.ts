/** What is missing or wrong on this machine and what to do about it, in one line that a person can act on. */
export class NotReady extends Error {
  override name = "NotReady";
}
