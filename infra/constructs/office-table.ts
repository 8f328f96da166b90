import {
  AttributeType,
  Billing,
  type CfnGlobalTable,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import type { Stage } from "../stage.ts";
import { acknowledge } from "./acknowledge.ts";

export interface OfficeTableProps {
  readonly stage: Stage;
  /**
   * Sparse indexes `gsi1`, `gsi2`, … in this order, each with the columns that its rows carry besides the keys; a column
   * costs a write when it changes.
   */
  readonly indexes?: readonly (readonly string[])[];
  /** No stream: nothing is derived from its rows, and nobody but its functions sees them. */
  readonly quiet?: true;
  /** Rows are read by those alone who may use this key too; by whoever may read the table when absent. */
  readonly key?: Key;
}

const string = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * Rows of every office, the office id inside each partition key: dull keys `pk`, `sk`, sparse indexes, rows that end by
 * themselves at `expiresAt` (epoch seconds), and a stream with both images from which events are derived.
 * `TableV2`, so that a second region can be added later without replacing the table.
 */
export class OfficeTable extends TableV2 {
  readonly indexArns: readonly string[];
  readonly #streamArn: string | undefined;

  constructor(scope: Construct, id: string, { stage, indexes = [], quiet, key }: OfficeTableProps) {
    super(scope, id, {
      partitionKey: string("pk"),
      sortKey: string("sk"),
      billing: Billing.onDemand(),
      ...(indexes.length > 0 && { globalSecondaryIndexes: indexes.map(index) }),
      timeToLiveAttribute: "expiresAt",
      ...(!quiet && { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES }),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: stage.pointInTimeRecovery },
      deletionProtection: stage.protectsData,
      removalPolicy: stage.removalPolicy,
    });
    this.indexArns = indexes.map((_, number) => `${this.tableArn}/index/gsi${number + 1}`);
    this.#streamArn = this.tableStreamArn;
    if (key !== undefined) this.#encryptWith(key);
    if (!stage.pointInTimeRecovery)
      acknowledge(this, { "AwsSolutions-DDB3": "Made-up data; prod has point-in-time recovery." });
  }

  /** `TableEncryptionV2.customerManagedKey` wants to know the region, which our stacks learn only as they are deployed. */
  #encryptWith(key: Key): void {
    const table = this.node.defaultChild as CfnGlobalTable;
    table.addPropertyOverride("Replicas.0.SSESpecification", { KMSMasterKeyId: key.keyArn });
  }

  /** @throws Error for a quiet table. */
  get streamArn(): string {
    if (this.#streamArn === undefined) throw new Error(`${this.node.id} has no stream`);
    return this.#streamArn;
  }
}

function index(columns: readonly string[], number: number) {
  const name = `gsi${number + 1}`;
  return {
    indexName: name,
    partitionKey: string(`${name}pk`),
    sortKey: string(`${name}sk`),
    ...(columns.length === 0
      ? { projectionType: ProjectionType.KEYS_ONLY }
      : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...columns] }),
  };
}
