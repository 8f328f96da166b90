import { Duration, Stack } from "aws-cdk-lib";
import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";
import type { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { AlarmTopic } from "../constructs/alarm-topic.ts";
import { ClockFunction } from "../constructs/clock-function.ts";
import { DeadLetterQueue } from "../constructs/dead-letter-queue.ts";
import { FrontDoor } from "../constructs/front-door.ts";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import { OfficeDashboard } from "../constructs/office-dashboard.ts";
import { OfficeTable } from "../constructs/office-table.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { StreamFunction } from "../constructs/stream-function.ts";
import type { Stage } from "../stage.ts";
import type { DataStack } from "./data-stack.ts";

export interface WatchStackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  /** Every stack whose functions, doors and queues are watched. */
  readonly over: readonly Stack[];
}

const period = Duration.minutes(5);
const soon = Duration.minutes(1);

/** Who is woken when it fails: an alarm for whatever the other stacks hold, so that none can be forgotten, and one dashboard. */
export class WatchStack extends Stack {
  readonly #topic: Topic;
  readonly #over: readonly Stack[];

  constructor(scope: Construct, id: string, { stage, data, over }: WatchStackProps) {
    super(scope, id);
    this.#topic = new AlarmTopic(this, "Alarms", stage);
    this.#over = over;
    for (const each of this.#all(ServiceFunction)) this.#function(each);
    for (const each of this.#all(StreamFunction)) this.#stream(each);
    for (const each of this.#all(ClockFunction)) this.#clock(each);
    for (const each of this.#all(DeadLetterQueue)) this.#deadLetters(each);
    for (const each of this.#all(FrontDoor)) this.#door(each);
    for (const each of this.#all(OfficeTable)) this.#table(each);
    this.#alarm(data.jobs, "Late", {
      metric: data.jobs.metricApproximateAgeOfOldestMessage({ period: soon }),
      impact:
        "Alerts and answers reach staff in Slack more than five minutes late. See the worker's log, then Slack's status.",
      from: 300,
    });
    new OfficeDashboard(this, "Dashboard", {
      doors: this.#all(FrontDoor),
      functions: this.#all(ServiceFunction),
      jobs: data.jobs,
      alarms: this.node.children.filter((child) => child instanceof ImpactAlarm),
    });
  }

  #function(watched: ServiceFunction): void {
    const { lambda, errorImpact, node } = watched;
    const fails = `${errorImpact} See the log of ${node.id}.`;
    this.#alarm(watched, "Fails", { metric: lambda.metricErrors({ period }), impact: fails, from: 1 });
    const refused = `${errorImpact} Lambda starts no more of ${node.id} at once: see its concurrency.`;
    this.#alarm(watched, "Refused", { metric: lambda.metricThrottles({ period }), impact: refused, from: 1 });
  }

  #stream(watched: StreamFunction): void {
    const metric = watched.lambda.metric("IteratorAge", { period, statistic: "max" });
    const from = Duration.minutes(5).toMilliseconds();
    this.#alarm(watched, "Lags", {
      metric,
      impact: `${watched.errorImpact} It is more than five minutes behind.`,
      from,
    });
  }

  #clock(watched: ClockFunction): void {
    const metric = watched.lambda.metricInvocations({ period });
    this.#alarm(watched, "Stands", {
      metric,
      impact: `${watched.errorImpact} The minute tick stands still.`,
      from: 1,
      silence: true,
    });
  }

  #deadLetters(watched: DeadLetterQueue): void {
    const metric = watched.metricApproximateNumberOfMessagesVisible({ period: soon });
    this.#alarm(watched, "Hold", {
      metric,
      impact: `${watched.errorImpact} Something was given up and lies here.`,
      from: 1,
    });
  }

  #door(watched: FrontDoor): void {
    const { api, errorImpact } = watched;
    this.#alarm(watched, "Fails", {
      metric: api.metricServerError({ period, statistic: "sum" }),
      impact: errorImpact,
      from: 1,
    });
    const metric = api.metricLatency({ period, statistic: "p99" });
    this.#alarm(watched, "Slow", {
      metric,
      impact: `Answers take longer than Slack and people wait. ${errorImpact}`,
      from: 2_500,
    });
  }

  #table(watched: OfficeTable): void {
    for (const what of ["Read", "Write"]) {
      const metric = watched.metric(`${what}ThrottleEvents`, { period, statistic: "sum" });
      const impact = `Counters wait: the table refuses part of each second's ${what.toLowerCase()}s, which are tried again.`;
      this.#alarm(watched, `${what}sRefused`, { metric, impact, from: 1 });
    }
  }

  #alarm(
    watched: Construct,
    what: string,
    { metric, ...props }: { metric: IMetric; impact: string; from: number; silence?: boolean },
  ): void {
    const place = watched.node.path.split("/").slice(1).join("");
    new ImpactAlarm(this, `${place}${what}`, { tells: this.#topic, metric, ...props });
  }

  #all<T extends Construct>(kind: abstract new (...given: never[]) => T): T[] {
    return this.#over
      .flatMap((stack) => stack.node.findAll())
      .filter((construct): construct is T => construct instanceof kind);
  }
}
