import { type MoveName, moves } from "#shared/dossiers/moves.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { madeUpApplicant } from "./made-up-applicant.ts";
import { DossierAnswer, type OfficeApi } from "./office-api.ts";
import type { PlannedDossier, PlannedMove } from "./plan-dossiers.ts";
import { type Step, StepFailed } from "./step.ts";

/** What a move is called on the screen. */
const words: Partial<Record<MoveName, string>> = {
  accept: "accepted",
  refuse: "refused",
  "start-work": "begun",
  "send-back": "sent back",
  "request-supplement": "waiting for papers",
  "request-payment": "waiting for payment",
  resume: "resumed",
  withdraw: "withdrawn",
  stop: "stopped",
  finish: "finished",
  return: "handed over",
};
/** The order on the screen. */
export const told = ["received", "handed in online", ...Object.values(words)];

/** How often each thing happened, for the line on the screen. */
export type Tally = Map<string, number>;

export interface DossierDay {
  readonly api: OfficeApi;
  /** Local date; part of every request's key. */
  readonly date: string;
  /** The instant of a minute after midnight on the office's wall. */
  readonly at: (minute: number) => Instant;
  readonly tally: Tally;
}

/** The steps of one dossier, through the HTTP API. @param number tells it apart within the day. */
export function dossierSteps(dossier: PlannedDossier, number: number, day: DossierDay): Step[] {
  const { api, date, at, tally } = day;
  const lane = `${api.officeId}/${number}`;
  let code = "";
  const key = (step: string | number) => `day-${date}-${number}-${step}`;
  const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);

  const receive: Step = {
    at: at(dossier.minute),
    lane,
    what: `receive dossier ${number} of ${api.officeId}`,
    act: async () => {
      const { procedure, channel, submitted } = dossier;
      const applicant = madeUpApplicant(number);
      const body = {
        procedure,
        channel,
        receivedAt: at(dossier.minute),
        ...(submitted && { submitted }),
        ...(applicant && { applicant }),
      };
      const received = await api.post("/dossiers", key("receive"), body, DossierAnswer);
      expectStatus(received, submitted ? "submitted" : "accepted");
      code = received.code;
      count(submitted ? "handed in online" : "received");
      return undefined;
    },
  };
  const move = ({ move: name, minute }: PlannedMove, index: number): Step => ({
    at: at(minute),
    lane,
    what: `${name} dossier ${number} of ${api.officeId}`,
    act: async () => {
      if (code === "") throw new StepFailed("it was never received");
      const [path, body] = name === "return" ? ["return", {}] : ["moves", { move: name }];
      const moved = await api.post(
        `/dossiers/${code}/${path}`,
        key(index),
        { ...body, occurredAt: at(minute) },
        DossierAnswer,
      );
      expectStatus(moved, moves[name].to);
      count(words[name] ?? name);
      return undefined;
    },
  });
  return [receive, ...dossier.moves.map(move)];
}

/** @throws StepFailed */
export function expectStatus({ code, status }: DossierAnswer, wanted: string): void {
  if (status !== wanted) throw new StepFailed(`dossier ${code} is ${status} and should be ${wanted}`);
}
