import { deskTexts } from "#shared/text/desk.ts";
import { type DeskView, deskPage } from "./layout.ts";

/**
 * What lies before the signer, longest wait first; many are signed in one action, and handed over by scanning. Whoever does not
 * sign has the scan alone.
 */
export function signingPage(view: DeskView): string {
  const texts = deskTexts[view.language].signing;
  const body = scan(view) + (view.maySign ? queue(view) : "");
  return deskPage(view, {
    title: view.maySign ? texts.title : texts.handOver,
    client: "signing",
    here: "signing",
    body,
  });
}

function scan({ language }: DeskView): string {
  const texts = deskTexts[language].signing;
  return `<p id="line" role="status" hidden></p>
<form id="scan" class="row"><p class="field"><label for="code">${texts.scan}</label><input id="code" name="code" autocomplete="off" spellcheck="false" maxlength="300"></p><p><button class="quiet">${texts.handOver}</button></p></form>
<p id="handed" role="status"></p>`;
}

function queue({ language }: DeskView): string {
  const texts = deskTexts[language].signing;
  return `<form id="signing"><p class="bar"><label><input type="checkbox" id="all"> ${texts.all}</label> <button id="sign" disabled>${texts.sign(0)}</button> <span id="count"></span></p>
<table><thead><tr><th scope="col"><span class="unseen">${texts.pick}</span></th><th scope="col">${texts.procedure}</th><th scope="col">${texts.code}</th><th scope="col">${texts.copies}</th><th scope="col">${texts.waited}</th><th scope="col">${texts.promised}</th><th scope="col">${texts.outcome}</th></tr></thead><tbody id="queue"></tbody></table>
<p id="empty" hidden>${texts.empty}</p></form>`;
}
