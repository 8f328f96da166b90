import type { Language } from "#shared/offices/office.ts";
import { apologies as enApologies } from "./en/apologies.ts";
import { apologyForm as enApologyForm } from "./en/apology-form.ts";
import { benang as enBenang } from "./en/benang.ts";
import { desk as enDesk } from "./en/desk.ts";
import { deskDoor as enDeskDoor } from "./en/desk-door.ts";
import { deskLink as enDeskLink } from "./en/desk-link.ts";
import { dossierCard as enDossierCard } from "./en/dossier-card.ts";
import { endOfDay as enEndOfDay } from "./en/end-of-day.ts";
import { home as enHome } from "./en/home.ts";
import { kudos as enKudos } from "./en/kudos.ts";
import { kudosForm as enKudosForm } from "./en/kudos-form.ts";
import { kudosReports as enKudosReports } from "./en/kudos-reports.ts";
import { kudosValues as enKudosValues } from "./en/kudos-values.ts";
import { eveningMail as enEveningMail } from "./en/evening-mail.ts";
import { eveningPage as enEveningPage } from "./en/evening-page.ts";
import { knowHow as enKnowHow } from "./en/know-how.ts";
import { listening as enListening } from "./en/listening.ts";
import { listeningForm as enListeningForm } from "./en/listening-form.ts";
import { messages as enMessages } from "./en/messages.ts";
import { morning as enMorning } from "./en/morning.ts";
import { onCall as enOnCall } from "./en/on-call.ts";
import { overload as enOverload } from "./en/overload.ts";
import { promise as enPromise } from "./en/promise.ts";
import { reception as enReception } from "./en/reception.ts";
import { receptionForm as enReceptionForm } from "./en/reception-form.ts";
import { setup as enSetup } from "./en/setup.ts";
import { signing as enSigning } from "./en/signing.ts";
import { suggestionForm as enSuggestionForm } from "./en/suggestion-form.ts";
import { suggestions as enSuggestions } from "./en/suggestions.ts";
import { tracking as enTracking } from "./en/tracking.ts";
import { apologies as idApologies } from "./id/apologies.ts";
import { apologyForm as idApologyForm } from "./id/apology-form.ts";
import { benang as idBenang } from "./id/benang.ts";
import { desk as idDesk } from "./id/desk.ts";
import { deskDoor as idDeskDoor } from "./id/desk-door.ts";
import { deskLink as idDeskLink } from "./id/desk-link.ts";
import { dossierCard as idDossierCard } from "./id/dossier-card.ts";
import { endOfDay as idEndOfDay } from "./id/end-of-day.ts";
import { home as idHome } from "./id/home.ts";
import { kudos as idKudos } from "./id/kudos.ts";
import { kudosForm as idKudosForm } from "./id/kudos-form.ts";
import { kudosReports as idKudosReports } from "./id/kudos-reports.ts";
import { kudosValues as idKudosValues } from "./id/kudos-values.ts";
import { eveningMail as idEveningMail } from "./id/evening-mail.ts";
import { eveningPage as idEveningPage } from "./id/evening-page.ts";
import { knowHow as idKnowHow } from "./id/know-how.ts";
import { listening as idListening } from "./id/listening.ts";
import { listeningForm as idListeningForm } from "./id/listening-form.ts";
import { messages as idMessages } from "./id/messages.ts";
import { morning as idMorning } from "./id/morning.ts";
import { onCall as idOnCall } from "./id/on-call.ts";
import { overload as idOverload } from "./id/overload.ts";
import { promise as idPromise } from "./id/promise.ts";
import { reception as idReception } from "./id/reception.ts";
import { receptionForm as idReceptionForm } from "./id/reception-form.ts";
import { setup as idSetup } from "./id/setup.ts";
import { signing as idSigning } from "./id/signing.ts";
import { suggestionForm as idSuggestionForm } from "./id/suggestion-form.ts";
import { suggestions as idSuggestions } from "./id/suggestions.ts";
import { tracking as idTracking } from "./id/tracking.ts";
import { apologies as viApologies } from "./vi/apologies.ts";
import { apologyForm as viApologyForm } from "./vi/apology-form.ts";
import { benang as viBenang } from "./vi/benang.ts";
import { desk as viDesk } from "./vi/desk.ts";
import { deskDoor as viDeskDoor } from "./vi/desk-door.ts";
import { deskLink as viDeskLink } from "./vi/desk-link.ts";
import { dossierCard as viDossierCard } from "./vi/dossier-card.ts";
import { endOfDay as viEndOfDay } from "./vi/end-of-day.ts";
import { home as viHome } from "./vi/home.ts";
import { kudos as viKudos } from "./vi/kudos.ts";
import { kudosForm as viKudosForm } from "./vi/kudos-form.ts";
import { kudosReports as viKudosReports } from "./vi/kudos-reports.ts";
import { kudosValues as viKudosValues } from "./vi/kudos-values.ts";
import { eveningMail as viEveningMail } from "./vi/evening-mail.ts";
import { eveningPage as viEveningPage } from "./vi/evening-page.ts";
import { knowHow as viKnowHow } from "./vi/know-how.ts";
import { listening as viListening } from "./vi/listening.ts";
import { listeningForm as viListeningForm } from "./vi/listening-form.ts";
import { messages as viMessages } from "./vi/messages.ts";
import { morning as viMorning } from "./vi/morning.ts";
import { onCall as viOnCall } from "./vi/on-call.ts";
import { overload as viOverload } from "./vi/overload.ts";
import { promise as viPromise } from "./vi/promise.ts";
import { reception as viReception } from "./vi/reception.ts";
import { receptionForm as viReceptionForm } from "./vi/reception-form.ts";
import { setup as viSetup } from "./vi/setup.ts";
import { signing as viSigning } from "./vi/signing.ts";
import { suggestionForm as viSuggestionForm } from "./vi/suggestion-form.ts";
import { suggestions as viSuggestions } from "./vi/suggestions.ts";
import { tracking as viTracking } from "./vi/tracking.ts";

/** What people read, in three languages. Vietnamese is the reference: a sentence that is missing in another does not compile. */
type InLanguages<Texts> = Readonly<Record<Language, Texts>>;

// One table per feature, so that a bundle holds only the sentences that it can say.
export const overloadTexts: InLanguages<typeof viOverload> = { vi: viOverload, en: enOverload, id: idOverload };
export const endOfDayTexts: InLanguages<typeof viEndOfDay> = { vi: viEndOfDay, en: enEndOfDay, id: idEndOfDay };
export const onCallTexts: InLanguages<typeof viOnCall> = { vi: viOnCall, en: enOnCall, id: idOnCall };
export const morningTexts: InLanguages<typeof viMorning> = { vi: viMorning, en: enMorning, id: idMorning };
export const signingTexts: InLanguages<typeof viSigning> = { vi: viSigning, en: enSigning, id: idSigning };
export const apologyTexts: InLanguages<typeof viApologies> = { vi: viApologies, en: enApologies, id: idApologies };
export const apologyFormTexts: InLanguages<typeof viApologyForm> = {
  vi: viApologyForm,
  en: enApologyForm,
  id: idApologyForm,
};
export const receptionFormTexts: InLanguages<typeof viReceptionForm> = {
  vi: viReceptionForm,
  en: enReceptionForm,
  id: idReceptionForm,
};
export const receptionTexts: InLanguages<typeof viReception> = { vi: viReception, en: enReception, id: idReception };
export const deskLinkTexts: InLanguages<typeof viDeskLink> = { vi: viDeskLink, en: enDeskLink, id: idDeskLink };
export const dossierCardTexts: InLanguages<typeof viDossierCard> = {
  vi: viDossierCard,
  en: enDossierCard,
  id: idDossierCard,
};
export const trackingTexts: InLanguages<typeof viTracking> = { vi: viTracking, en: enTracking, id: idTracking };
export const deskTexts: InLanguages<typeof viDesk> = { vi: viDesk, en: enDesk, id: idDesk };
export const deskDoorTexts: InLanguages<typeof viDeskDoor> = { vi: viDeskDoor, en: enDeskDoor, id: idDeskDoor };
export const knowHowTexts: InLanguages<typeof viKnowHow> = { vi: viKnowHow, en: enKnowHow, id: idKnowHow };
export const listeningTexts: InLanguages<typeof viListening> = { vi: viListening, en: enListening, id: idListening };
export const listeningFormTexts: InLanguages<typeof viListeningForm> = {
  vi: viListeningForm,
  en: enListeningForm,
  id: idListeningForm,
};
export const eveningMailTexts: InLanguages<typeof viEveningMail> = {
  vi: viEveningMail,
  en: enEveningMail,
  id: idEveningMail,
};
export const eveningPageTexts: InLanguages<typeof viEveningPage> = {
  vi: viEveningPage,
  en: enEveningPage,
  id: idEveningPage,
};
export const messageTexts: InLanguages<typeof viMessages> = { vi: viMessages, en: enMessages, id: idMessages };
export const promiseTexts: InLanguages<typeof viPromise> = { vi: viPromise, en: enPromise, id: idPromise };
export const kudosTexts: InLanguages<typeof viKudos> = { vi: viKudos, en: enKudos, id: idKudos };
export const kudosFormTexts: InLanguages<typeof viKudosForm> = { vi: viKudosForm, en: enKudosForm, id: idKudosForm };
export const kudosReportTexts: InLanguages<typeof viKudosReports> = {
  vi: viKudosReports,
  en: enKudosReports,
  id: idKudosReports,
};
export const kudosValueTexts: InLanguages<typeof viKudosValues> = {
  vi: viKudosValues,
  en: enKudosValues,
  id: idKudosValues,
};
export const suggestionTexts: InLanguages<typeof viSuggestions> = {
  vi: viSuggestions,
  en: enSuggestions,
  id: idSuggestions,
};
export const suggestionFormTexts: InLanguages<typeof viSuggestionForm> = {
  vi: viSuggestionForm,
  en: enSuggestionForm,
  id: idSuggestionForm,
};
export const homeTexts: InLanguages<typeof viHome> = { vi: viHome, en: enHome, id: idHome };
export const benangTexts: InLanguages<typeof viBenang> = { vi: viBenang, en: enBenang, id: idBenang };
export const setupTexts: InLanguages<typeof viSetup> = { vi: viSetup, en: enSetup, id: idSetup };
