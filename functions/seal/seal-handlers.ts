import type { Offices } from "#shared/offices/offices.ts";
import { keepSealed } from "#shared/sealed/keep-sealed.ts";
import type { Sealing } from "#shared/sealed/sealing.ts";
import type { TokenDeps } from "./token-answer.ts";
import type { UnsealingDeps } from "./unsealing-answer.ts";

export type SealDeps = TokenDeps & UnsealingDeps & { readonly offices: Pick<Offices, "get"> };

/**
 * Does what a person did in a form, and answers there; each bears being done again. Keeping is what most calls are about: the forms are
 * loaded by whoever asks for one. @throws whatever was in the way
 */
export async function handleSealing(sealing: Sealing, deps: SealDeps): Promise<void> {
  const office = await deps.offices.get(sealing.officeId);
  switch (sealing.type) {
    case "seal.submit":
      await keepSealed(sealing, office, deps);
      return;
    case "seal.look-up":
    case "seal.answer":
      return (await import("./token-answer.ts")).tokenAnswer(sealing, office, deps);
    default:
      return (await import("./unsealing-answer.ts")).unsealingAnswer(sealing, office, deps);
  }
}
