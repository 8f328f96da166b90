import type { IncomingMessage, ServerResponse } from "node:http";
import type { SlackArgs } from "../api-call.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import type { Fault } from "../fault.ts";
import type { WorkspaceParts } from "../parts.ts";
import { readArguments } from "./arguments.ts";
import type { CallRecord } from "./call-record.ts";
import { meetFault, sendRateLimited } from "./meet-fault.ts";
import { answerMethod } from "./methods.ts";
import { sendAnswer } from "./send-answer.ts";

/** What stands between the app and the methods. */
export interface WebApiOptions {
  readonly parts: WorkspaceParts;
  readonly record: CallRecord;
  readonly takeFault: (method: string) => Fault | undefined;
}

/** Answers `/api/{method}`: records the call, lets it meet its fault, then does what Slack would do. */
export function webApi({ parts, record, takeFault }: WebApiOptions) {
  return async (request: IncomingMessage, response: ServerResponse, method: string): Promise<void> => {
    const { token, args } = await readArguments(request);
    const call = record.add(method, args);
    const fault = takeFault(method);
    const seconds = secondsToWait(parts, method, args, fault);
    if (fault !== undefined && meetFault(response, fault)) return call.end(nameOf(fault));
    if (seconds !== undefined) {
      call.end("ratelimited");
      return sendRateLimited(response, seconds);
    }
    const answer = refuseToken(parts, token) ?? (await answerMethod(parts, method, args));
    call.end(fault === undefined ? outcomeOf(answer) : nameOf(fault));
    return fault === undefined ? sendAnswer(response, answer) : void response.socket?.destroy();
  };
}

/** A wait that a test laid out counts like one of Slack's own. */
function secondsToWait({ limits, ...parts }: WorkspaceParts, method: string, args: SlackArgs, fault?: Fault) {
  const channel = channelOf(parts, method, args);
  const seconds = limits.waitFor(method, channel);
  if (fault?.kind === "rate-limited") limits.told(method, channel, fault.retryAfterSeconds);
  return seconds;
}

function nameOf(fault: Fault): string {
  return fault.kind === "refuse" ? fault.error : fault.kind;
}

function outcomeOf(answer: SlackAnswer): string {
  return answer.ok ? "ok" : (answer.error ?? "error");
}

/** Where a message goes: messages are limited by channel, and a person's id and the id of their direct message are one. */
function channelOf(
  { directory }: Pick<WorkspaceParts, "directory">,
  method: string,
  args: SlackArgs,
): string | undefined {
  return method === "chat.postMessage" ? directory.placeOf(String(args["channel"])) : undefined;
}

/** The engine would take any token for its administrator's. */
function refuseToken({ app }: WorkspaceParts, token: string | undefined): SlackAnswer | undefined {
  if (token === undefined) return { ok: false, error: "not_authed" };
  return token === app.botToken ? undefined : { ok: false, error: "invalid_auth" };
}
