import type { Dossiers } from "#shared/dossiers/dossier.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { Say } from "../slack/outbox.ts";
import type { Handlers } from "../slack/working.ts";
import { urgentDossierMessage } from "./dossier-message.ts";

interface Deps {
  readonly offices: Pick<Offices, "get">;
  readonly dossiers: Pick<Dossiers, "get">;
  readonly say: Say;
}

/** What the worker does for those on call: one message an urgent dossier, brought up to date where it stands. */
export function onCallHandlers({ offices, dossiers, say }: Deps): Pick<Handlers, "on-call.show-dossier"> {
  return {
    "on-call.show-dossier": async ({ officeId, code }) => {
      const [office, dossier] = await Promise.all([offices.get(officeId), dossiers.get(officeId, code)]);
      const { team, channels } = office.slack;
      const message = urgentDossierMessage(office, dossier);
      await say({ officeId, key: `on-call/${code}`, team, channel: channels.onCall, message });
    },
  };
}
