import type { Instant } from "#shared/kernel/clock.ts";
import type { PersonalLink } from "#shared/sessions/personal-link.ts";

/** Who mails a personal link: its row says whether somebody has. Each call is one conditional write. */
export interface EveningMail {
  /** Makes the link where it is not there, and claims its mail. `done`: sent, or in doubt for the second time. */
  claim(officeId: string, hash: string, link: PersonalLink, at: Instant): Promise<"ours" | "taken" | "done">;
  /** It was sent, or will never be. */
  conclude(officeId: string, hash: string, at: Instant): Promise<void>;
  /** It was certainly not sent. */
  release(officeId: string, hash: string): Promise<void>;
}
