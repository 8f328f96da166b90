import { Stack } from "aws-cdk-lib";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { acknowledge } from "./acknowledge.ts";
import { QueueFunction } from "./queue-function.ts";

/** Works through a queue and writes to people outside. */
export class MessengerFunction extends QueueFunction {
  /** SMS to any number, and to no topic. */
  writesToNumbers(): this {
    this.may(["sns:Publish"], ["*"]);
    const topics = Stack.of(this).formatArn({ service: "sns", region: "*", account: "*", resource: "*" });
    this.role.addToPolicy(new PolicyStatement({ effect: Effect.DENY, actions: ["sns:Publish"], resources: [topics] }));
    acknowledge(this.role, {
      "AwsSolutions-IAM5[Resource::*]":
        "A telephone number is no resource: SNS takes nothing narrower for an SMS. Topics are denied.",
    });
    return this;
  }

  /** Mail from the senders that this account has proved to own. */
  sendsMail(): this {
    const senders = Stack.of(this).formatArn({ service: "ses", resource: "identity", resourceName: "*" });
    this.may(["ses:SendEmail"], [senders]);
    acknowledge(this.role, {
      "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]":
        "Each office brings a sender of its own, after the deployment; SES takes those only whose owner has proved it.",
    });
    return this;
  }
}
