import { Validations } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** Says of one construct why findings of cdk-nag are right as they are: rule id → reason. */
export function acknowledge(construct: Construct, reasons: Readonly<Record<string, string>>): void {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
}
