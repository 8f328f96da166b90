import { type Logger, LogLevel } from "@slack/bolt";

const nothing = () => undefined;

/** Bolt would log whole bodies at one level and errors with what people wrote at another; the door says what happened instead. */
export const quietLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};
