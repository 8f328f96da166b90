import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Stage } from "../stage.ts";

export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, _props: { readonly stage: Stage }) {
    super(scope, id);
  }
}
