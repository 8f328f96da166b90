import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { LocalOffice } from "../local-office.ts";
import { expectStatus } from "./dossier-steps.ts";
import { DossierAnswer, type OfficeApi } from "./office-api.ts";
import { type Step, StepFailed } from "./step.ts";

const deathRegistration = "1.000656";
const hourMs = 3_600_000;
const handedOverAfter = 31;

export interface NightScene {
  readonly local: LocalOffice;
  readonly office: Office;
  readonly api: OfficeApi;
  readonly date: string;
  readonly at: (minute: number) => Instant;
}

/** A family comes at night: promised within the hour (Law 60/2014 art. 34), shown to those on call, handed over in time. */
export function nightStep(scene: NightScene): Step {
  const { office, at } = scene;
  const minute = 21 * 60 + 20;
  return {
    at: at(minute),
    lane: `${office.id}/night`,
    alone: true,
    what: `the night death registration of ${office.id}`,
    act: async () => {
      const code = await receive(scene, minute);
      await move(scene, code, "start-work", minute + 4);
      await move(scene, code, "finish", minute + 27);
      const returned = await move(scene, code, "return", minute + handedOverAfter);
      if (returned.onTime !== true) throw new StepFailed(`${code} was not on time`);
      await scene.local.quiesce();
      await shownToThoseOnCall(scene, code);
      return `${office.id}: a death is registered at night, ${code}, and the extract handed over after ${handedOverAfter} minutes`;
    },
  };
}

async function receive({ api, date, at }: NightScene, minute: number): Promise<string> {
  const body = { procedure: deathRegistration, channel: "direct", receivedAt: at(minute) };
  const received = await api.post("/dossiers", `day-${date}-night-receive`, body, DossierAnswer);
  const promisedInMs = Date.parse(received.promisedAt) - Date.parse(received.receivedAt);
  if (!received.urgent || promisedInMs > hourMs) throw new StepFailed(`promised only for ${received.promisedAt}`);
  return received.code;
}

async function move(
  { api, date, at }: NightScene,
  code: string,
  name: "start-work" | "finish" | "return",
  minute: number,
) {
  const [path, body, status] = {
    "start-work": ["moves", { move: name }, "inProcess"] as const,
    finish: ["moves", { move: name }, "resultReady"] as const,
    return: ["return", {}, "returned"] as const,
  }[name];
  const request = { ...body, occurredAt: at(minute) };
  const moved = await api.post(`/dossiers/${code}/${path}`, `day-${date}-night-${name}`, request, DossierAnswer);
  expectStatus(moved, status);
  return moved;
}

async function shownToThoseOnCall({ local, office }: NightScene, code: string): Promise<void> {
  const messages = await local.slack.messages(office.slack.channels.onCall);
  const about = messages.filter(({ text }) => text.includes(code));
  if (about.length !== 1) throw new StepFailed(`${about.length} messages to those on call name ${code}`);
}
