/** Every function: its CDK id, which is also its folder below `dist/functions`, and the file that it starts from. */
export const entries = {
  Api: "functions/api.ts",
  Exchange: "functions/exchange.ts",
  Desk: "functions/desk.ts",
  Public: "functions/public.ts",
  Deliver: "functions/deliver.ts",
  Relay: "functions/relay.ts",
  Project: "functions/project.ts",
  Tick: "functions/tick.ts",
  SlackReceiver: "bot/receiver.ts",
  SlackWorker: "bot/worker.ts",
  Seal: "functions/seal.ts",
} as const;

export type FunctionId = keyof typeof entries;

export const functionIds = Object.keys(entries) as FunctionId[];
