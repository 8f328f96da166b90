import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { ClockFunction } from "../constructs/clock-function.ts";
import { FrontDoor } from "../constructs/front-door.ts";
import { QueueFunction } from "../constructs/queue-function.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { StreamFunction } from "../constructs/stream-function.ts";
import type { Stage } from "../stage.ts";
import { type DataStack, sealTimeout, workerTimeout } from "./data-stack.ts";

export interface BotStackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  /** Where staff pages are, without a slash at the end. */
  readonly deskUrl: string;
}

/** What the worker may write of people: nothing of who they are, and no keys. */
const spoken = [
  "*#outbox",
  // How fast a workspace is written to: the one row that belongs to no office.
  "*#pace",
  "*#overload",
  "*#end-of-day",
  "*#threads",
  "*#answers",
  "*#suggestions",
  "*#listening",
  "*#kudos",
  "*#know-how",
  "*#preferences",
  "*#rituals",
  "*#timers",
  "*#on-call",
  "*#apologies",
];

/** All that leads into Slack or comes from it; without it the records go on. */
export class BotStack extends Stack {
  readonly door: FrontDoor;
  readonly #stage: Stage;
  readonly #data: DataStack;
  readonly #deskUrl: string;

  constructor(scope: Construct, id: string, { stage, data, deskUrl }: BotStackProps) {
    super(scope, id);
    this.#stage = stage;
    this.#data = data;
    this.#deskUrl = deskUrl;
    const receiver = this.#receiver();
    this.door = new FrontDoor(this, "SlackDoor", {
      stage,
      throttle: stage.throttles.slack,
      errorImpact: "Slack cannot hand over what staff press and write; after an hour of this it cuts the bot off.",
      authentication: "Slack signs each request; the function checks the signature before anything else.",
    }).leadsTo(receiver, ["POST /slack/events"]);
    this.#worker();
    this.#seal();
    this.#relay();
    this.#tick();
    new CfnOutput(this, "SlackEventsUrl", {
      value: `${this.door.url}/slack/events`,
      description: "Request URL of the Slack app",
    });
  }

  #receiver(): ServiceFunction {
    return (
      new ServiceFunction(this, "SlackReceiver", {
        stage: this.#stage,
        // Slack waits three seconds; what takes longer is tried again by Slack anyway.
        timeout: Duration.seconds(6),
        errorImpact: "Buttons and replies of staff in Slack do nothing; after an hour of this Slack cuts the bot off.",
      })
        .sends(this.#data.jobs, "JOBS_QUEUE_URL")
        // Who wrote without a name goes no other way than this.
        .sends(this.#data.sealings, "SEALINGS_QUEUE_URL")
        .seals(this.#data.sealKey)
        .knows("SLACK_SIGNING_SECRET", this.#stage.slackSecret("signingSecret"))
        .knows("SLACK_APP_ID", this.#stage.slackSecret("appId"))
        .knows("SLACK_TEAMS", this.#stage.slackSecret("teams"))
        // One call of its own: a modal must open within three seconds of the click.
        .knows("SLACK_API_URL", this.#stage.slackApiUrl)
        .knows("SLACK_BOT_TOKENS", this.#stage.slackSecret("botTokens"))
    );
  }

  #worker(): ServiceFunction {
    const { dossiers, people, jobs, deadJobs } = this.#data;
    return (
      new QueueFunction(this, "SlackWorker", {
        stage: this.#stage,
        timeout: workerTimeout,
        errorImpact:
          "Staff in Slack see no alerts, no evening thread and no answers; the queue keeps them for four days.",
      })
        .reads(dossiers, "DOSSIERS_TABLE")
        .reads(people, "PEOPLE_TABLE")
        .readsMany(["*#suggestions"], people)
        // A dossier lies under its code, whoever issued it; nothing else has a dot in its key.
        .keeps(["*#*.*-*", "*#codes"], dossiers, "DOSSIERS_TABLE")
        .keeps(["*#links"], this.#data.sessions, "SESSIONS_TABLE")
        .knows("DESK_URL", `${this.#deskUrl}/desk/enter`)
        .keeps(spoken, people, "PEOPLE_TABLE")
        // What administrators choose in Slack lies beside the office file, which nobody changes from there.
        .sets(["setup"], ["*#office"], people, "PEOPLE_TABLE")
        .sends(deadJobs, "JOBS_DEAD_LETTER_QUEUE_URL")
        .sends(jobs, "JOBS_QUEUE_URL")
        .sends(this.#data.releases, "RELEASES_QUEUE_URL")
        .knows("SLACK_API_URL", this.#stage.slackApiUrl)
        .knows("SLACK_BOT_TOKENS", this.#stage.slackSecret("botTokens"))
        .worksThrough(jobs, "JOBS_QUEUE_URL", this.#stage.concurrency.lanes)
    );
  }

  #seal(): ServiceFunction {
    const { people, sealed, sealKey, jobs } = this.#data;
    return (
      new QueueFunction(this, "Seal", {
        stage: this.#stage,
        timeout: sealTimeout,
        errorImpact:
          "Anonymous suggestions are neither kept nor released, and their codes open nothing; the queue keeps them for four days.",
      })
        .readsAndWrites(sealed, "SEALED_TABLE")
        .opens(sealKey)
        .looksUp(["*#office", "*#suggestions"], people, "PEOPLE_TABLE")
        // Suggestions without an author, and the clocks of those who owe an answer.
        .keeps(["*#suggestions", "*#timers"], people, "PEOPLE_TABLE")
        .sends(jobs, "JOBS_QUEUE_URL")
        // It answers in the form of whoever asked; the worker must not know who that was.
        .knows("SLACK_API_URL", this.#stage.slackApiUrl)
        .knows("SLACK_BOT_TOKENS", this.#stage.slackSecret("botTokens"))
        .worksThrough(this.#data.sealings, "SEALINGS_QUEUE_URL", this.#stage.concurrency.lanes)
        .worksThrough(this.#data.releases, "RELEASES_QUEUE_URL", this.#stage.concurrency.lanes)
    );
  }

  #relay(): ServiceFunction {
    const { dossiers, people, jobs } = this.#data;
    return new StreamFunction(this, "Relay", {
      stage: this.#stage,
      timeout: Duration.seconds(30),
      errorImpact: "Staff see no overload alerts and nobody on call hears of urgent dossiers.",
    })
      .looksUp(["*#office"], people, "PEOPLE_TABLE")
      .keeps(["*#timers"], people, "PEOPLE_TABLE")
      .sends(jobs, "JOBS_QUEUE_URL")
      .sends(this.#data.deliveries, "DELIVERIES_QUEUE_URL")
      .follows(dossiers, { window: Duration.seconds(0) })
      .follows(people, { window: Duration.seconds(0) });
  }

  #tick(): ServiceFunction {
    return new ClockFunction(this, "Tick", {
      stage: this.#stage,
      timeout: Duration.seconds(50),
      errorImpact: "Evening threads do not open and what is due goes unnoticed; the next minute that works catches up.",
    })
      .reads(this.#data.people, "PEOPLE_TABLE")
      .keeps(["*#rituals", "*#timers"], this.#data.people, "PEOPLE_TABLE")
      .sends(this.#data.jobs, "JOBS_QUEUE_URL")
      .sends(this.#data.deliveries, "DELIVERIES_QUEUE_URL");
  }
}
