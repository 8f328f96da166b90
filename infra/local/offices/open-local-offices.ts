import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createApiKey, openOffice } from "#infra/operate/open-office.ts";
import type { Office } from "#shared/offices/office.ts";
import type { SlackWorkspace } from "../slack/workspace.ts";

/** One office that is open, and a key for its HTTP API with every scope. */
export interface OpenedLocalOffice {
  readonly office: Office;
  readonly apiKey: string;
}

export interface Opening {
  readonly database: DynamoDBClient;
  readonly peopleTable: string;
  readonly slack: SlackWorkspace;
  /** Stands in for the gateway that an office names. */
  readonly gatewayUrl?: string;
  /** Of an office whose data is made up; others get a random one. */
  readonly trackingKey?: (officeId: string) => string;
}

/** Gives each office its channels and people in the local Slack, opens it and makes a key. */
export async function openLocalOffices(offices: readonly Office[], opening: Opening): Promise<OpenedLocalOffice[]> {
  const now = new Date();
  const people = { client: DynamoDBDocumentClient.from(opening.database), table: opening.peopleTable };
  const opened: OpenedLocalOffice[] = [];
  for (const given of offices) {
    const office = withGateway(await settleInSlack(given, opening.slack), opening.gatewayUrl);
    await openOffice(office, people, now, opening.trackingKey?.(office.id));
    opened.push({ office, apiKey: await createApiKey(office.id, people, now) });
  }
  return opened;
}

function withGateway(office: Office, url: string | undefined): Office {
  if (office.messaging?.gateway === undefined || url === undefined) return office;
  return { ...office, messaging: { ...office.messaging, gateway: { url } } };
}

/** The office with ids of the local workspace: channels and people named for it, since two offices may share a workspace. */
async function settleInSlack(office: Office, slack: SlackWorkspace): Promise<Office> {
  const channel = (purpose: string) => slack.ensureChannel(`${office.kind.replace("_", "-")}-${office.id}-${purpose}`);
  const channels = {
    endOfDay: await channel("cuoi-ngay"),
    help: await channel("chi-vien"),
    onCall: await channel("truc"),
  };
  const staff: Office["staff"] = [];
  for (const person of office.staff) {
    staff.push({ ...person, slackUser: await slack.ensureUser(person.name, person.role) });
  }
  const departments = office.departments.map(({ channel: _theirs, ...department }) => department);
  const local = (theirs: string) => staff[office.staff.findIndex(({ slackUser }) => slackUser === theirs)]?.slackUser;
  const people = (office.onCall?.people ?? []).flatMap((theirs) => local(theirs) ?? []);
  return {
    ...office,
    departments,
    staff,
    ...(office.onCall && { onCall: { ...office.onCall, people } }),
    slack: { team: slack.team, channels },
  };
}
