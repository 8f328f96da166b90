import { deskTexts } from "#shared/text/desk.ts";
import { deskDoorTexts } from "#shared/text/desk-door.ts";
import { type DeskView, deskPage } from "./pages/layout.ts";

/** Where the day begins: what there is to do, whose session it is, and how to end it everywhere. */
export function homePage(view: DeskView, worksOnDossiers: boolean, showsCodes = false): string {
  const door = deskDoorTexts[view.language];
  const desk = deskTexts[view.language];
  const ways = [
    ["/desk/reception", desk.reception.title, door.receptionHint],
    [
      "/desk/signing",
      view.maySign ? desk.signing.title : desk.signing.handOver,
      view.maySign ? door.signingHint : door.handOverHint,
    ],
    ["/desk/register", desk.register, door.registerHint],
  ] as const;
  const codes = `<p><a href="/desk/evening-codes">${door.eveningCodes}</a></p>`;
  const list = ways.map(
    ([href, label, hint]) => `<li><p><a href="${href}">${label}</a><span class="hint">${hint}</span></p></li>`,
  );
  const body = `${worksOnDossiers ? `<ul>${list.join("")}</ul>` : `<p>${door.refusals["role-may-not"]}</p>`}
${showsCodes ? codes : ""}
<form method="post" action="/desk/leave"><input type="hidden" name="everywhere" value="yes"><p>${door.until} <button class="quiet">${door.leaveEverywhere}</button></p></form>`;
  return deskPage(view, { title: door.greeting(view.staffName), here: "home", body });
}
