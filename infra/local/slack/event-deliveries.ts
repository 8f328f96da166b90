import { randomBytes } from "node:crypto";
import type { Delivery } from "./delivery.ts";
import type { InFlight } from "./in-flight.ts";
import type { RequestUrl } from "./request-url.ts";
import type { SlackApp } from "./slack-app.ts";

/** Sends events and repeats those that the app did not take, as slack.dev's Events API says: at once, after 1 and after 5 minutes. */
export interface EventDeliveries {
  /** Sends `event`, if the app asked for its kind, and returns its id without waiting. */
  send(event: Readonly<Record<string, unknown>>): string;
  /** @throws Error when no event has this id. */
  again(eventId: string, attempt?: number): Promise<Delivery>;
  /** Calls off every repetition that waits. */
  stop(): void;
}

const retryAfterMs = [0, 60_000, 300_000];

export function eventDeliveries(options: {
  readonly app: SlackApp;
  readonly url: RequestUrl;
  readonly later: (ms: number, act: () => void) => () => void;
  readonly work: InFlight;
  readonly wants: (event: Readonly<Record<string, unknown>>) => boolean;
}): EventDeliveries {
  const { app, url, later, work, wants } = options;
  const bodies = new Map<string, string>();
  const waiting = new Set<() => void>();

  const attempt = async (id: string, body: string, number: number, reason?: string) => {
    const headers =
      number === 0 ? {} : { "x-slack-retry-num": String(number), "x-slack-retry-reason": reason ?? "http_timeout" };
    return url.post({ kind: "event", id, attempt: number, contentType: "application/json", body, headers });
  };
  const deliver = async (id: string, body: string, number = 0, reason?: string): Promise<void> => {
    const { failure, noRetry } = await attempt(id, body, number, reason);
    const wait = retryAfterMs[number];
    if (failure === undefined || wait === undefined || (noRetry === true && failure !== "http_timeout")) return;
    const callOff = later(wait, () => {
      waiting.delete(callOff);
      void work.track(deliver(id, body, number + 1, failure));
    });
    waiting.add(callOff);
  };
  return {
    send(event) {
      const id = `Ev${randomBytes(5).toString("hex").toUpperCase()}`;
      const body = JSON.stringify(envelope(app, id, event));
      bodies.set(id, body);
      if (wants(event)) void work.track(deliver(id, body));
      return id;
    },
    async again(eventId, number = 1) {
      const body = bodies.get(eventId);
      if (body === undefined) throw new Error(`No event ${eventId} was sent`);
      return attempt(eventId, body, number);
    },
    stop() {
      for (const callOff of waiting) callOff();
    },
  };
}

/** The outer event of docs.slack.dev/apis/events-api. Text is plain UTF-8, the harder case for a receiver than `\u` escapes. */
function envelope(app: SlackApp, eventId: string, event: Readonly<Record<string, unknown>>) {
  return {
    token: app.verificationToken,
    team_id: app.team,
    context_team_id: app.team,
    context_enterprise_id: null,
    api_app_id: app.appId,
    event,
    type: "event_callback",
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: app.team, user_id: app.botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
}
