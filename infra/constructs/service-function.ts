import { type Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { EnvName } from "#shared/platform/env.ts";
import { bundleFolder } from "../build.ts";
import type { FunctionId } from "../bundles/catalogue.ts";
import type { Stage } from "../stage.ts";
import { acknowledge } from "./acknowledge.ts";
import type { OfficeTable } from "./office-table.ts";

export interface ServiceFunctionProps {
  readonly stage: Stage;
  /** What people lose while it fails, in words for whoever is woken; it becomes the alarm's text. */
  readonly errorImpact: string;
  readonly timeout: Duration;
  /** Most simultaneous runs, taken out of the account's pool. */
  readonly reservedConcurrency?: number | undefined;
}

const keysLike = (keys: readonly string[]) => ({ "ForAllValues:StringLike": { "dynamodb:LeadingKeys": keys } });
const reads = ["dynamodb:GetItem", "dynamodb:Query"];
const writes = ["dynamodb:PutItem", "dynamodb:UpdateItem"];
// What DynamoDB asks a key for in the name of whoever reads and writes (its guide, "Encryption at rest: how it uses AWS KMS").
const openings = ["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext"];
const reencryptions = ["ReEncryptFrom", "ReEncryptTo"];

/**
 * One Lambda on its bundle (`infra/bundles/catalogue.ts` knows the entry file of each id). Its verbs grant and name at once:
 * what a function was not given it can neither reach nor find. No verb deletes a row; rows that end do so by `expiresAt`.
 */
export class ServiceFunction extends Construct {
  readonly errorImpact: string;
  readonly lambda: Lambda;
  readonly role: Role;

  constructor(
    scope: Construct,
    id: FunctionId,
    { stage, errorImpact, timeout, reservedConcurrency }: ServiceFunctionProps,
  ) {
    super(scope, id);
    this.errorImpact = errorImpact;
    const logGroup = new LogGroup(this, "Log", { retention: stage.logRetention, removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(this.role);
    this.lambda = new Lambda(this, "Function", {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(bundleFolder(id)),
      memorySize: 512,
      timeout,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.DISABLED,
      ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
    });
    this.#explain();
  }

  /** Reads rows of a table and of its indexes. */
  reads(table: OfficeTable, name: EnvName): this {
    return this.may(reads, [table.tableArn, ...table.indexArns]).knows(name, table.tableName);
  }

  readsAndWrites(table: OfficeTable, name: EnvName): this {
    return this.reads(table, name).may(writes, [table.tableArn]);
  }

  /** Reads single rows whose partition key is like one of `keys` (`*` stands for any text); lists nothing. */
  looksUp(keys: readonly string[], table: OfficeTable, name: EnvName): this {
    return this.may(["dynamodb:GetItem"], [table.tableArn], keysLike(keys)).knows(name, table.tableName);
  }

  /** Writes only rows whose partition key is like one of `keys`; reads nothing. */
  keeps(keys: readonly string[], table: OfficeTable, name: EnvName): this {
    return this.may(writes, [table.tableArn], keysLike(keys)).knows(name, table.tableName);
  }

  /** Changes only these attributes, of rows whose partition key is like one of `keys`, and sees no others. */
  sets(attributes: readonly string[], keys: readonly string[], table: OfficeTable, name: EnvName): this {
    const conditions = {
      "ForAllValues:StringLike": { "dynamodb:LeadingKeys": keys },
      "ForAllValues:StringEquals": { "dynamodb:Attributes": ["pk", "sk", ...attributes] },
      StringEqualsIfExists: { "dynamodb:ReturnValues": ["NONE", "UPDATED_OLD", "UPDATED_NEW"] },
    };
    return this.may(["dynamodb:UpdateItem"], [table.tableArn], conditions).knows(name, table.tableName);
  }

  /** Reads a hundred rows in one round trip, of those whose partition key is like one of `keys`. */
  readsMany(keys: readonly string[], table: OfficeTable): this {
    return this.may(["dynamodb:BatchGetItem"], [table.tableArn], keysLike(keys));
  }

  /** Reads a hundred rows and makes twenty-five conditional writes in one round trip, each counted as one. */
  inBatches(table: OfficeTable): this {
    return this.may(["dynamodb:BatchGetItem", "dynamodb:PartiQLInsert", "dynamodb:PartiQLUpdate"], [table.tableArn]);
  }

  sends(queue: Queue, name: EnvName): this {
    return this.may(["sqs:SendMessage"], [queue.queueArn]).knows(name, queue.queueUrl);
  }

  /** Opens what tables and queues keep under a key, by way of these services alone. */
  opens(key: Key): this {
    const actions = [...openings, ...reencryptions].map((action) => `kms:${action}`);
    return this.may(actions, [key.keyArn], this.#through("dynamodb", "sqs"));
  }

  /** Puts messages under a key, into queues alone. SQS asks senders for both. */
  seals(key: Key): this {
    return this.may(["kms:GenerateDataKey", "kms:Decrypt"], [key.keyArn], this.#through("sqs"));
  }

  #through(...services: readonly string[]): Record<string, unknown> {
    const { region } = Stack.of(this);
    return { StringEquals: { "kms:ViaService": services.map((service) => `${service}.${region}.amazonaws.com`) } };
  }

  knows(name: EnvName, value: string): this {
    this.lambda.addEnvironment(name, value);
    return this;
  }

  protected may(actions: string[], resources: string[], conditions?: Record<string, unknown>): this {
    this.role.addToPolicy(new PolicyStatement({ actions, resources, ...(conditions && { conditions }) }));
    return this;
  }

  #explain(): void {
    acknowledge(this.lambda, {
      "Serverless-LambdaTracing": "Log lines carry request ids; tracing would need a wildcard grant in every role.",
      "Serverless-LambdaDLQ":
        "Whatever calls it keeps its own failures: the caller's answer, the queue's or the mapping's dead letters.",
      "Serverless-LambdaAsyncFailureDestination": "Not called asynchronously; the clock's function has a destination.",
    });
  }
}
