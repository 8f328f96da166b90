import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { MessengerFunction } from "../constructs/messenger-function.ts";
import type { Stage } from "../stage.ts";
import { type DataStack, deliverTimeout } from "./data-stack.ts";

export interface PostStackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  /** Where citizens track, without a slash at the end. */
  readonly publicUrl: string;
}

/** What leaves for the outside but Slack: messages to citizens, status changes to the office's own software. */
export class PostStack extends Stack {
  constructor(scope: Construct, id: string, { stage, data, publicUrl }: PostStackProps) {
    super(scope, id);
    new MessengerFunction(this, "Deliver", {
      stage,
      timeout: deliverTimeout,
      errorImpact:
        "Citizens are not told that their result is ready, and the office's own software lags; the queue keeps it for four days.",
    })
      .reads(data.dossiers, "DOSSIERS_TABLE")
      .looksUp(["*#office"], data.people, "PEOPLE_TABLE")
      .keeps(["*#timers"], data.people, "PEOPLE_TABLE")
      .readsAndWrites(data.citizens, "CITIZENS_TABLE")
      // The personal link of a member of staff, whose hash alone is kept.
      .keeps(["*#evening-links"], data.sessions, "SESSIONS_TABLE")
      .knows("PUBLIC_BASE_URL", publicUrl)
      .knows("MESSAGE_CLOCK", stage.messageClock)
      .knows("OUTSIDE_REACH", stage.outsideReach)
      .writesToNumbers()
      .sendsMail()
      .worksThrough(data.deliveries, "DELIVERIES_QUEUE_URL", stage.concurrency.lanes);
  }
}
