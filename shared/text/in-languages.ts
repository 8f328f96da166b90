import type { Language } from "#shared/offices/office.ts";

/**
 * What people read, in three languages. Vietnamese is the reference: a sentence that is missing in another does not compile. A module
 * per table, so that a bundle, and each part of one, holds only the sentences that it can say.
 */
export type InLanguages<Texts> = Readonly<Record<Language, Texts>>;
