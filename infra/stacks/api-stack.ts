import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { FrontDoor } from "../constructs/front-door.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { StreamFunction } from "../constructs/stream-function.ts";
import type { Stage } from "../stage.ts";
import type { DataStack } from "./data-stack.ts";

export interface ApiStackProps {
  readonly stage: Stage;
  readonly data: DataStack;
}

/** More exact than the API's own address, so these win. */
const exchangeRoutes = [
  "POST /v1/offices/{officeId}/imports",
  "GET /v1/offices/{officeId}/exports/{proxy+}",
  "GET /v1/offices/{officeId}/procedures",
  "GET /v1/offices/{officeId}/dossiers/{code}/promise",
  "GET /v1/offices/{officeId}/dossiers/{code}/forms/{form}",
  "ANY /v1/offices/{officeId}/messages/{proxy+}",
];

/** Records in, figures out: the offices' API, what citizens reach, and the day's totals. */
export class ApiStack extends Stack {
  readonly door: FrontDoor;
  readonly #stage: Stage;
  readonly #data: DataStack;

  constructor(scope: Construct, id: string, { stage, data }: ApiStackProps) {
    super(scope, id);
    this.#stage = stage;
    this.#data = data;
    this.door = new FrontDoor(this, "Door", {
      stage,
      throttle: stage.throttles.offices,
      errorImpact: "Counters cannot record dossiers and citizens cannot see theirs.",
      authentication:
        "Office keys are rows that the function reads; an authorizer would add a cold start to each first call.",
    });
    const api = this.#api();
    const open = this.#public();
    this.door.leadsTo(api, ["ANY /v1/offices/{proxy+}"]);
    this.door.leadsTo(this.#exchange(), exchangeRoutes);
    this.door.leadsTo(this.#desk(), ["GET /desk", "ANY /desk/{proxy+}"]);
    this.door.leadsTo(open, ["GET /v1/openapi.json", "POST /v1/tracking", "GET /t", "POST /t"]);
    this.#project();
    new CfnOutput(this, "Url", { value: this.door.url, description: "Where counters, citizens and the city reach us" });
  }

  #api(): ServiceFunction {
    return (
      new ServiceFunction(this, "Api", {
        stage: this.#stage,
        timeout: Duration.seconds(10),
        errorImpact: "An officer cannot receive, move or hand back a dossier: the citizen at the counter waits.",
      })
        .readsAndWrites(this.#data.dossiers, "DOSSIERS_TABLE")
        .reads(this.#data.people, "PEOPLE_TABLE")
        // Readings, and nothing else: a fault here cannot make a key or change an office.
        .keeps(["*#overload"], this.#data.people, "PEOPLE_TABLE")
        // Applicants go in; the API gives none out.
        .keeps(["*#*"], this.#data.citizens, "CITIZENS_TABLE")
        .knows("PUBLIC_BASE_URL", this.door.url)
    );
  }

  #exchange(): ServiceFunction {
    return (
      new ServiceFunction(this, "Exchange", {
        stage: this.#stage,
        // Thousands of rows in one call.
        timeout: Duration.seconds(29),
        errorImpact: "The office's own software cannot hand over its dossiers or fetch ours; the counters go on.",
      })
        .readsAndWrites(this.#data.dossiers, "DOSSIERS_TABLE")
        .inBatches(this.#data.dossiers)
        .reads(this.#data.people, "PEOPLE_TABLE")
        .readsMany(["*#suggestions"], this.#data.people)
        // Who applied, for one form at a time; and what became of messages.
        .looksUp(["*#*"], this.#data.citizens, "CITIZENS_TABLE")
        .keeps(["*#messages"], this.#data.citizens, "CITIZENS_TABLE")
        .knows("PUBLIC_BASE_URL", this.door.url)
    );
  }

  #desk(): ServiceFunction {
    return (
      new ServiceFunction(this, "Desk", {
        stage: this.#stage,
        timeout: Duration.seconds(10),
        errorImpact: "Officers cannot receive, sign or print at the counter pages: citizens wait.",
      })
        .readsAndWrites(this.#data.dossiers, "DOSSIERS_TABLE")
        .reads(this.#data.people, "PEOPLE_TABLE")
        .readsMany(["*#suggestions"], this.#data.people)
        .readsAndWrites(this.#data.citizens, "CITIZENS_TABLE")
        // A link or a sign-in is claimed by the write that uses it up; nothing here lists who is signed in.
        .looksUp(["*#sessions", "*#evening-links"], this.#data.sessions, "SESSIONS_TABLE")
        .keeps(["*#links", "*#sessions", "*#sign-ins", "*#evening-links"], this.#data.sessions, "SESSIONS_TABLE")
        // What staff without Slack answer in the evening, and what has to follow it: nothing else of the office's own.
        .keeps(["*#answers", "*#suggestions", "*#timers"], this.#data.people, "PEOPLE_TABLE")
        .knows("PUBLIC_BASE_URL", this.door.url)
    );
  }

  #public(): ServiceFunction {
    return (
      new ServiceFunction(this, "Public", {
        stage: this.#stage,
        timeout: Duration.seconds(10),
        // Strangers may crowd here; what they take must not be missing at the counters.
        reservedConcurrency: this.#stage.concurrency.citizens,
        errorImpact: "Citizens cannot see where their dossier stands.",
      })
        // Dossiers by their code (`H` and the province), and what the office is called.
        .looksUp(["*#H*"], this.#data.dossiers, "DOSSIERS_TABLE")
        .looksUp(["*#office"], this.#data.people, "PEOPLE_TABLE")
        // Tries at a code, so that nobody guesses for long.
        .looksUp(["*#tries"], this.#data.sessions, "SESSIONS_TABLE")
        .keeps(["*#tries"], this.#data.sessions, "SESSIONS_TABLE")
    );
  }

  #project(): ServiceFunction {
    return new StreamFunction(this, "Project", {
      stage: this.#stage,
      timeout: Duration.seconds(60),
      errorImpact:
        "The day's totals are too low; the dossiers themselves are safe. Fix the cause, then `npm run recount`.",
    })
      .keeps(["*#totals#*", "*#incoming"], this.#data.dossiers, "DOSSIERS_TABLE")
      .looksUp(["*#office"], this.#data.people, "PEOPLE_TABLE")
      .follows(this.#data.dossiers, { window: this.#stage.totalsWindow, sk: "dossier" });
  }
}
