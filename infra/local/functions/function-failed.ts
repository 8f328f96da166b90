/** A function threw, ran out of time or died: what Lambda returns with `X-Amz-Function-Error`. */
export class FunctionFailed extends Error {
  override name = "FunctionFailed";
  readonly functionId: string;
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];

  constructor(functionId: string, errorType: string, errorMessage: string, trace: readonly string[] = []) {
    super(`${functionId}: ${errorType}: ${errorMessage}`);
    this.functionId = functionId;
    this.errorType = errorType;
    this.errorMessage = errorMessage;
    this.trace = trace;
  }
}
