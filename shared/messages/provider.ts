import type { Occasion } from "#shared/deliveries/delivery.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Channel } from "./message.ts";
import type { Worded } from "./templates.ts";

/** One message as a provider gets it. */
export interface Outgoing {
  /** Ours; it says which dossier and step, and comes back in status reports. */
  readonly id: string;
  /** Number in E.164, or e-mail address. Nothing but a provider may see it. */
  readonly to: string;
  readonly code: string;
  readonly template: Occasion;
  readonly templateVersion: number;
  readonly language: string;
  readonly words: Worded;
}

/** Whoever brings messages of one channel to citizens: AWS SNS, SES, a gateway for Zalo. */
export interface Provider {
  /**
   * Whether it drops a message whose id it has had before. SNS and SES have no such thing: whoever dies, or loses the answer,
   * between their "yes" and our record of it sends once more. Two at most: a third time is not tried.
   */
  readonly dropsRepeats: boolean;
  /** Within ten seconds, and never repeated here. @returns the provider's name for it. @throws ProviderTrouble */
  send(office: OpenedOffice, message: Outgoing): Promise<string>;
}

/** What a mail is in the end. */
export interface Letter extends Pick<Outgoing, "id" | "to"> {
  readonly words: Pick<Worded, "subject" | "text">;
}

/** Whoever brings mail, to citizens and to staff. */
export interface Letters extends Provider {
  /** As `Provider.send`. */
  send(office: OpenedOffice, letter: Letter): Promise<string>;
}

export type Providers = Readonly<Record<Channel, Provider>>;

/**
 * `permanent`: this address takes nothing, ever. `temporary`: later. `technical`: our account or settings are wrong; later too,
 * but somebody has to do something.
 */
export type TroubleKind = "permanent" | "temporary" | "technical";

/** A provider did not take a message, or did not say so. Its text holds nothing of the message. */
export class ProviderTrouble extends Error {
  override name = "ProviderTrouble";
  readonly kind: TroubleKind;
  /** Kebab-case or the provider's own name of it. */
  readonly code: string;
  /** It may have taken the message all the same. */
  readonly mayHaveHappened: boolean;
  constructor(kind: TroubleKind, code: string, mayHaveHappened = false) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
    this.mayHaveHappened = mayHaveHappened;
  }
}
