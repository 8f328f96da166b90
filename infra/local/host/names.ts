import type { Resource } from "../template/assembly.ts";

type Named = Pick<Resource, "stack" | "logicalId">;

/** The logical id without CDK's hash and without the word that a construct's inner resource adds: `ApiFunction6BF808ED` is `Api`. */
export function cdkIdOf({ logicalId }: Named): string {
  return logicalId.replace(/[0-9A-F]{8}$/, "").replace(/Function$/, "");
}

/** What CloudFormation would make up, without the random end: `Benang-local-Data-Dossiers`. */
export function physicalName(resource: Named): string {
  return `${resource.stack}-${cdkIdOf(resource)}`;
}
