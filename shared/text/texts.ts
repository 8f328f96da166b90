import type { Language } from "#shared/offices/office.ts";
import * as en from "./en.ts";
import * as id from "./id.ts";
import * as vi from "./vi.ts";

/** One table per feature, so that a bundle holds only the sentences that it can say. */
export const overloadTexts: Record<Language, typeof vi.overload> = {
  vi: vi.overload,
  en: en.overload,
  id: id.overload,
};
export const endOfDayTexts: Record<Language, typeof vi.endOfDay> = {
  vi: vi.endOfDay,
  en: en.endOfDay,
  id: id.endOfDay,
};
export const onCallTexts: Record<Language, typeof vi.onCall> = { vi: vi.onCall, en: en.onCall, id: id.onCall };
export const morningTexts: Record<Language, typeof vi.morning> = { vi: vi.morning, en: en.morning, id: id.morning };
export const signingTexts: Record<Language, typeof vi.signing> = { vi: vi.signing, en: en.signing, id: id.signing };
export const apologyTexts: Record<Language, typeof vi.apologies> = {
  vi: vi.apologies,
  en: en.apologies,
  id: id.apologies,
};
export const apologyFormTexts: Record<Language, typeof vi.apologyForm> = {
  vi: vi.apologyForm,
  en: en.apologyForm,
  id: id.apologyForm,
};
export const receptionFormTexts: Record<Language, typeof vi.receptionForm> = {
  vi: vi.receptionForm,
  en: en.receptionForm,
  id: id.receptionForm,
};
export const receptionTexts: Record<Language, typeof vi.reception> = {
  vi: vi.reception,
  en: en.reception,
  id: id.reception,
};
export const deskLinkTexts: Record<Language, typeof vi.deskLink> = {
  vi: vi.deskLink,
  en: en.deskLink,
  id: id.deskLink,
};
export const dossierCardTexts: Record<Language, typeof vi.dossierCard> = {
  vi: vi.dossierCard,
  en: en.dossierCard,
  id: id.dossierCard,
};
export const trackingTexts: Record<Language, typeof vi.tracking> = {
  vi: vi.tracking,
  en: en.tracking,
  id: id.tracking,
};
export const deskTexts: Record<Language, typeof vi.desk> = { vi: vi.desk, en: en.desk, id: id.desk };
export const deskDoorTexts: Record<Language, typeof vi.deskDoor> = {
  vi: vi.deskDoor,
  en: en.deskDoor,
  id: id.deskDoor,
};
export const messageTexts: Record<Language, typeof vi.messages> = { vi: vi.messages, en: en.messages, id: id.messages };
export const promiseTexts: Record<Language, typeof vi.promise> = { vi: vi.promise, en: en.promise, id: id.promise };
