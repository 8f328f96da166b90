import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Stage } from "../stage.ts";
import { acknowledge } from "./acknowledge.ts";

/** Where alarms of this account speak; an e-mail goes to the stage's address, other ears (pager, chat) subscribe by hand. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { alarmEmail }: Stage) {
    super(scope, id, { enforceSSL: true, displayName: "Benang" });
    // The policy that enforces TLS replaces the topic's default one, which let CloudWatch in.
    this.addToResourcePolicy(
      new PolicyStatement({
        actions: ["sns:Publish"],
        resources: [this.topicArn],
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    if (alarmEmail === undefined) return;
    const subscription = this.addSubscription(new EmailSubscription(alarmEmail));
    acknowledge(subscription, {
      "Serverless-SNSRedrivePolicy":
        "A lost e-mail leaves nothing to redrive: the alarm stays red and mails again when it changes.",
    });
  }
}
