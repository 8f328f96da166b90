import { Duration } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { EventInvokeConfig } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import type { Construct } from "constructs";
import type { FunctionId } from "../bundles/catalogue.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import { ServiceFunction, type ServiceFunctionProps } from "./service-function.ts";

/** Runs every minute. A minute that was missed is caught up by the next, so nothing older than five minutes is tried again. */
export class ClockFunction extends ServiceFunction {
  readonly failures: DeadLetterQueue;

  constructor(scope: Construct, id: FunctionId, props: ServiceFunctionProps) {
    super(scope, id, props);
    this.failures = new DeadLetterQueue(this, "Failures", props);
    const patience = { retryAttempts: 2, maxEventAge: Duration.minutes(5) };
    new EventInvokeConfig(this, "Retries", {
      function: this.lambda,
      onFailure: new SqsDestination(this.failures),
      ...patience,
    });
    const target = new LambdaFunction(this.lambda, { deadLetterQueue: this.failures, ...patience });
    new Rule(this, "EveryMinute", { schedule: Schedule.rate(Duration.minutes(1)), targets: [target] });
  }
}
