import * as z from "zod/mini";
import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { LocalOffice } from "../local-office.ts";
import type { SlackMessage } from "../slack/message.ts";
import type { OfficeApi } from "./office-api.ts";
import { type Step, StepFailed } from "./step.ts";

const Wait = z.object({ expectedWaitMinutes: z.nullable(z.number()), overloaded: z.boolean() });
const helpButton = "overload.offer-help";
const minutesPerPerson = 5;

export interface OverloadScene {
  readonly local: LocalOffice;
  readonly office: Office;
  readonly api: OfficeApi;
  readonly date: string;
  readonly at: (minute: number) => Instant;
}

/** The queue before justice: rises to an overload around ten, colleagues come to help, it clears. Others stay calm. */
export function overloadSteps(scene: OverloadScene): Step[] {
  const [busy, ...calm] = scene.office.departments.toSorted((one) => (one.id === "justice" ? -1 : 0));
  if (busy === undefined) return [];
  const { raiseAtMinutes, clearAtMinutes } = scene.office.overload;
  /** How many must wait for a wait of so many minutes. */
  const waiting = (minutes: number) => Math.floor((minutes * Math.max(busy.counters, 1)) / minutesPerPerson);
  const reading = (minute: number, people: number, overloaded: boolean) =>
    readingStep(scene, { department: busy, minute, waiting: people, overloaded });
  return [
    ...calm.map((department) => readingStep(scene, { department, minute: 9 * 60, waiting: 2, overloaded: false })),
    reading(8 * 60, 2, false),
    reading(9 * 60, waiting(clearAtMinutes), false),
    reading(9.5 * 60, waiting(raiseAtMinutes) - 1, false),
    reading(10 * 60, waiting(raiseAtMinutes * 1.5) + 1, true),
    helpStep(scene, busy.id, 10 * 60 + 4),
    reading(10.5 * 60, waiting(raiseAtMinutes) - 1, true),
    reading(11 * 60, waiting(clearAtMinutes), false),
    standDownStep(scene, 11 * 60 + 1),
  ];
}

interface QueueAt {
  readonly department: Office["departments"][number];
  readonly minute: number;
  readonly waiting: number;
  readonly overloaded: boolean;
}

function readingStep({ api, date, at }: OverloadScene, { department, minute, waiting, overloaded }: QueueAt): Step {
  return {
    at: at(minute),
    lane: `${api.officeId}/queue/${department.id}`,
    what: `read the queue of ${department.id} of ${api.officeId}`,
    act: async () => {
      const reading = {
        department: department.id,
        at: at(minute),
        waiting: Math.max(waiting, 0),
        openCounters: Math.max(department.counters, 1),
        minutesPerPerson,
      };
      const answer = await api.post("/counters/readings", `day-${date}-${department.id}-${minute}`, reading, Wait);
      if (answer.overloaded !== overloaded)
        throw new StepFailed(`${department.id} is ${overloaded ? "not " : ""}overloaded`);
      if (!overloaded) return undefined;
      return `${api.officeId}: ${waiting} people wait at ${department.name}, for ${Math.ceil(answer.expectedWaitMinutes ?? 0)} minutes`;
    },
  };
}

/** Two colleagues of another department press the button, through Slack's signed requests. */
function helpStep({ local, office, at }: OverloadScene, department: string, minute: number): Step {
  return {
    at: at(minute),
    lane: `${office.id}/help`,
    alone: true,
    what: `help ${department} of ${office.id}`,
    act: async () => {
      await local.quiesce();
      const alert = await theAlert(local, office);
      const helpers = office.staff.filter((person) => person.department !== department).slice(0, 2);
      for (const { slackUser } of helpers) {
        const { status } = await local.slack.press(slackUser, office.slack.channels.help, alert.ts, helpButton);
        if (status !== 200) throw new StepFailed(`the button was answered ${status}`);
      }
      await local.quiesce();
      const shown = JSON.stringify(await theAlert(local, office));
      const missing = helpers.find(({ slackUser }) => !shown.includes(slackUser));
      if (missing !== undefined) throw new StepFailed(`${missing.name} offered help and the alert does not say so`);
      return `${office.id}: ${helpers.map(({ name }) => name).join(" and ")} come to help`;
    },
  };
}

function standDownStep({ local, office, at }: OverloadScene, minute: number): Step {
  return {
    at: at(minute),
    lane: `${office.id}/help`,
    alone: true,
    what: `stand down at ${office.id}`,
    act: async () => {
      await local.quiesce();
      const alert = await theAlert(local, office);
      if (JSON.stringify(alert).includes(helpButton)) throw new StepFailed("the alert still asks for help");
      return `${office.id}: the queue has cleared, the alert says thank you`;
    },
  };
}

/** The one message of the day in the office's help channel. */
async function theAlert(local: LocalOffice, office: Office): Promise<SlackMessage> {
  const alerts = (await local.slack.messages(office.slack.channels.help)).filter(
    ({ user }) => user === local.slack.botUserId,
  );
  const [alert] = alerts;
  if (alert === undefined || alerts.length > 1)
    throw new StepFailed(`${alerts.length} alerts stand in the help channel`);
  return alert;
}
