import { httpPost, neverArrived } from "#shared/platform/http-post.ts";
import { callTimeoutMs } from "./call-slack.ts";
import type { Message } from "./message.ts";
import { LastingTrouble, PassingTrouble } from "./troubles.ts";

/**
 * Answers a slash command for the eyes of whoever typed it, wherever that was: the address comes with the command and takes five
 * answers within half an hour. Said at least once; after that time nobody waits for it any more and it is left.
 * @throws PassingTrouble, LastingTrouble
 */
export type Answer = (responseUrl: string, message: Message) => Promise<void>;

const slackOrigin = "https://hooks.slack.com";

/** @param apiUrl of the Web API: a local Slack answers at its own address. */
export function answerer(apiUrl: string): Answer {
  const origins = new Set([slackOrigin, new URL(apiUrl).origin]);
  return async (responseUrl, { text, blocks }) => {
    const url = new URL(responseUrl);
    if (!origins.has(url.origin)) throw new LastingTrouble("strange_response_url");
    const status = await post(url, { response_type: "ephemeral", replace_original: false, text, blocks });
    if (status === 429 || status >= 500) throw new PassingTrouble(`http-${status}`, { mayHaveHappened: true });
    if (status === 200 || status === 404 || status === 410) return;
    throw new LastingTrouble(`response_url_${status}`);
  };
}

async function post(url: URL, body: object): Promise<number> {
  const headers = { "content-type": "application/json; charset=utf-8" };
  try {
    return (await httpPost(url, headers, JSON.stringify(body), callTimeoutMs)).status;
  } catch (cause) {
    throw new PassingTrouble("no-answer", { mayHaveHappened: !neverArrived(cause), cause });
  }
}
