import { Duration, Stack } from "aws-cdk-lib";
import { EventSourceMapping, FilterCriteria, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Construct } from "constructs";
import type { FunctionId } from "../bundles/catalogue.ts";
import { acknowledge } from "./acknowledge.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import type { OfficeTable } from "./office-table.ts";
import { ServiceFunction, type ServiceFunctionProps } from "./service-function.ts";

export interface Following {
  /** Longest wait while changes are gathered into one batch. */
  readonly window: Duration;
  /** Only rows with this sort key. */
  readonly sk?: string;
}

/** Follows what happens in tables: in order per row, a poisoned change is cut out of its batch and reported, never lost in silence. */
export class StreamFunction extends ServiceFunction {
  readonly failures: DeadLetterQueue;

  constructor(scope: Construct, id: FunctionId, props: ServiceFunctionProps) {
    super(scope, id, props);
    this.failures = new DeadLetterQueue(this, "Failures", props);
  }

  follows(table: OfficeTable, { window, sk }: Following): this {
    this.may(["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"], [table.streamArn]);
    this.#mayListStreams(table);
    new EventSourceMapping(this, `Follows${table.node.id}`, {
      target: this.lambda,
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: window,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(this.failures),
      ...(sk !== undefined && { filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: [sk] } } } })] }),
    });
    return this;
  }

  /** Lambda asks for this before it takes the mapping; the action knows all streams of one table or none. */
  #mayListStreams(table: OfficeTable): void {
    const arn = Stack.of(table).exportValue(table.tableArn);
    this.may(["dynamodb:ListStreams"], [`${arn}/stream/*`]);
    const { "Fn::ImportValue": name } = Stack.of(this).resolve(arn);
    acknowledge(this.role, {
      [`AwsSolutions-IAM5[Resource::${name}/stream/*]`]:
        "ListStreams takes no narrower resource than one table's streams.",
    });
  }
}
