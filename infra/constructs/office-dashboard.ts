import { type Alarm, AlarmStatusWidget, Dashboard, GraphWidget, type IWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { FrontDoor } from "./front-door.ts";
import type { ServiceFunction } from "./service-function.ts";

export interface OfficeDashboardProps {
  readonly doors: readonly FrontDoor[];
  readonly functions: readonly ServiceFunction[];
  readonly jobs: Queue;
  readonly alarms: readonly Alarm[];
}

const half = 12;
const whole = 24;

/** One page from what people feel (doors) to why (functions, the way to Slack). */
export class OfficeDashboard extends Construct {
  constructor(scope: Construct, id: string, { doors, functions, jobs, alarms }: OfficeDashboardProps) {
    super(scope, id);
    const errors = functions.map(({ node, lambda }) => lambda.metricErrors({ label: node.id }));
    const durations = functions.map(({ node, lambda }) => lambda.metricDuration({ label: node.id, statistic: "p99" }));
    new Dashboard(this, "Page", {
      widgets: [
        [new AlarmStatusWidget({ title: "What is wrong", alarms: [...alarms], width: whole })],
        ...doors.map(doorRow),
        [
          new GraphWidget({ title: "Errors", left: errors, width: half }),
          new GraphWidget({ title: "Duration, p99", left: durations, width: half }),
        ],
        [
          new GraphWidget({
            title: "On the way to Slack",
            left: [jobs.metricApproximateNumberOfMessagesVisible()],
            right: [jobs.metricApproximateAgeOfOldestMessage()],
            width: whole,
          }),
        ],
      ],
    });
  }
}

function doorRow({ node, api }: FrontDoor): IWidget[] {
  const requests = new GraphWidget({
    title: `${node.id}: requests`,
    left: [api.metricCount(), api.metricClientError(), api.metricServerError()],
    width: half,
  });
  const latency = [api.metricLatency({ statistic: "p50" }), api.metricLatency({ statistic: "p99" })];
  return [requests, new GraphWidget({ title: `${node.id}: latency`, left: latency, width: half })];
}
