import { DomainError } from "#shared/kernel/errors.ts";

/** A one-time link that lets nobody in. What the person does is the same each time: ask for a new one. */
export class LinkNotUsable extends DomainError {
  override name = "LinkNotUsable";
  readonly why: "unknown" | "used" | "late";
  constructor(why: LinkNotUsable["why"]) {
    super("unauthorised", `link-${why}`, words[why]);
    this.why = why;
  }
}

const words = {
  unknown: "This is no link of ours; ask for a new one with /quay in Slack",
  used: "This link was used before; ask for a new one with /quay in Slack",
  late: "This link held for a minute and is over; ask for a new one with /quay in Slack",
};

/** No session, or one that is over: twelve hours went by, somebody left, or the person is no longer on the office's list. */
export class SessionEnded extends DomainError {
  override name = "SessionEnded";
  constructor() {
    super("unauthorised", "session-ended", "Nobody is signed in here any more; enter again with /quay in Slack");
  }
}

/** Known to Slack or to the organisation, but not on this office's list of staff. */
export class NotOnStaff extends DomainError {
  override name = "NotOnStaff";
  constructor() {
    super(
      "forbidden",
      "not-on-staff",
      "Your account is not on this office's list of staff; its administrator can add it",
    );
  }
}
