import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { Stage } from "../stage.ts";
import { acknowledge } from "./acknowledge.ts";

export interface OfficeTableProps {
  readonly stage: Stage;
  /** Columns that index rows carry besides the keys; each costs a write when it changes. */
  readonly indexed?: readonly string[];
}

const string = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * Rows of every office, the office id inside each partition key: dull keys `pk`, `sk`, one sparse index `gsi1`,
 * rows that end by themselves at `expiresAt` (epoch seconds), and a stream with both images from which events are derived.
 * `TableV2`, so that a second region can be added later without replacing the table.
 */
export class OfficeTable extends TableV2 {
  readonly indexArn: string;
  readonly streamArn: string;

  constructor(scope: Construct, id: string, { stage, indexed }: OfficeTableProps) {
    super(scope, id, {
      partitionKey: string("pk"),
      sortKey: string("sk"),
      billing: Billing.onDemand(),
      globalSecondaryIndexes: [
        {
          indexName: "gsi1",
          partitionKey: string("gsi1pk"),
          sortKey: string("gsi1sk"),
          ...(indexed === undefined
            ? { projectionType: ProjectionType.KEYS_ONLY }
            : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...indexed] }),
        },
      ],
      timeToLiveAttribute: "expiresAt",
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: stage.pointInTimeRecovery },
      deletionProtection: stage.protectsData,
      removalPolicy: stage.removalPolicy,
    });
    this.indexArn = `${this.tableArn}/index/gsi1`;
    if (this.tableStreamArn === undefined) throw new Error(`${id} has no stream`);
    this.streamArn = this.tableStreamArn;
    if (!stage.pointInTimeRecovery)
      acknowledge(this, { "AwsSolutions-DDB3": "Made-up data; prod has point-in-time recovery." });
  }
}
