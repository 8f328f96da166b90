import { join } from "node:path";
import type { LocalFunction } from "../functions/execution-environment.ts";
import type { Checked } from "../template/checked-resources.ts";
import { account, region, type Values } from "../template/values.ts";
import { cdkIdOf, physicalName } from "./names.ts";

type FunctionResource = Checked<"AWS::Lambda::Function">;

/** More environments of one function than this only wait for the same two cores. */
const mostEnvironments = 4;

/** Makes every function known by name and ARN, before anything refers to it. */
export function nameFunctions(resources: readonly FunctionResource[], values: Values): void {
  for (const resource of resources) {
    const name = physicalName(resource);
    values.know(resource, { ref: name, attributes: { Arn: arnOf(name) } });
  }
}

/** Where functions find their code and the engines. */
interface Places {
  /** Folder of the assets. */
  readonly assets: string;
  readonly endpoints: Readonly<Record<string, string>>;
  /** Last change to each value of the template's environment. */
  readonly finish: (value: string) => string;
}

/**
 * The functions with their bundles and environments. Besides what the template says they get only what Lambda sets, and
 * the SDK's standard variables that lead to the engines.
 */
export function describeFunctions(
  resources: readonly FunctionResource[],
  values: Values,
  places: Places,
): LocalFunction[] {
  return resources.map((resource) => {
    const { Code, Handler, Environment, Timeout, MemorySize, ReservedConcurrentExecutions } = resource.properties;
    const name = physicalName(resource);
    const variables = Object.entries(Environment?.Variables ?? {}).map(
      ([key, value]) => [key, places.finish(values.text(resource.stack, value))] as const,
    );
    return {
      id: cdkIdOf(resource),
      name,
      arn: arnOf(name),
      bundle: join(places.assets, `asset.${Code.S3Key.replace(".zip", "")}`, "index.mjs"),
      exportName: Handler.replace("index.", ""),
      environment: {
        ...lambdaVariables(name, Handler, MemorySize),
        ...places.endpoints,
        ...Object.fromEntries(variables),
      },
      timeoutSeconds: Timeout,
      memoryMb: MemorySize,
      concurrency: Math.min(ReservedConcurrentExecutions ?? mostEnvironments, mostEnvironments),
    };
  });
}

function lambdaVariables(name: string, handler: string, memoryMb: number): Record<string, string> {
  return {
    TZ: ":UTC",
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: `${memoryMb}`,
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    _HANDLER: handler,
  };
}

function arnOf(name: string): string {
  return `arn:aws:lambda:${region}:${account}:function:${name}`;
}
