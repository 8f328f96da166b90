import type { Channel } from "#shared/dossiers/dossier.ts";
import { type DossierStatus, statuses } from "#shared/dossiers/status.ts";

/** `KenhThucHien`: 1 across the counter, 2 through the national portal, 3 by public post. */
export const channels: readonly Channel[] = ["direct", "online", "post"];

/** 1 to 10, as the ten statuses are numbered in the national synchronisation interface. */
export const statusNumber = (status: DossierStatus): number => statuses.indexOf(status) + 1;
export const channelNumber = (channel: Channel): number => channels.indexOf(channel) + 1;
