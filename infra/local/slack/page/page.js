// Keeps the page up to date and sends forms without leaving it. Without this file every form still works.
const body = document.body;
const notice = document.getElementById("notice");
let version = body.dataset.version;

/** Puts new markup (made and escaped by the server) into a part; keeps the focus and, at the end of a log, the end. */
function show(id, markup) {
  const part = document.getElementById(id);
  if (!part || part.innerHTML === markup) return;
  const atEnd = part.scrollHeight - part.scrollTop - part.clientHeight < 80;
  const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
  part.innerHTML = markup;
  if (focused) document.getElementById(focused)?.focus();
  if (atEnd) part.scrollTop = part.scrollHeight;
}

async function refresh() {
  const answer = await fetch(`${body.dataset.state}&since=${version}`);
  body.classList.remove("offline");
  if (answer.status !== 200) return;
  const state = await answer.json();
  version = state.version;
  for (const [id, markup] of Object.entries(state.parts)) show(id, markup);
}

async function send(form, submitter) {
  const fields = new URLSearchParams(new FormData(form));
  if (submitter) submitter.disabled = true;
  try {
    const answer = await fetch(form.getAttribute("action"), {
      method: "POST",
      body: fields,
      headers: { accept: "application/json" },
    });
    const told = answer.ok ? (await answer.json()).notice : await answer.text();
    notice.textContent = told;
    if (told === "") for (const box of form.querySelectorAll("textarea")) box.value = "";
  } catch {
    notice.textContent = "Văn phòng trên máy này không trả lời.";
  }
  if (submitter) submitter.disabled = false;
  await refresh().catch(() => {});
}

document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("method") !== "post") return;
  event.preventDefault();
  void send(event.target, event.submitter);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.tagName !== "TEXTAREA") return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

document.getElementById("as")?.addEventListener("change", (event) => event.target.form.submit());
body.classList.add("live");
for (const log of document.querySelectorAll(".log")) log.scrollTop = log.scrollHeight;
setInterval(() => {
  if (!document.hidden) refresh().catch(() => body.classList.add("offline"));
}, 1000);
