import { expect } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { slotAfter, slotFrom } from "#shared/rituals/ritual.ts";
import { officeOf } from "../journey.ts";
import { idOf } from "./a-lived-in-office.ts";
import type { AtSlack, Scene } from "./at-slack.ts";
import { writeSuggestion } from "./raising.ts";

const authors = ["Kim Yến", "Quang Phúc", "Hải Đăng"];
const words = "Phân công lại ca trưa cho công bằng hơn";

/** Held until there are enough, posted together at the office's hour; nothing that anybody is shown leads back to who wrote it. */
export async function writeWithoutAName({ office, sit }: Scene): Promise<void> {
  const before = office.slack.calls().length;
  const tokens: string[] = [];
  for (const name of authors) tokens.push(await write(await sit(name)));
  expect(callsAbout(office, before), "what was posted or shown before the hour").toEqual([]);
  await office.tick(nextRelease(office));
  await office.quiesce();
  await nobodyIsNamed(office, await sit("Bích Ngân"), before);
  const author = await sit("Kim Yến");
  await author.toHome();
  await author.press(author.home, "Tra bằng mã");
  const form = author.modal("Tra góp ý ẩn danh");
  await form.getByLabel("Mã của góp ý").fill(tokens[0] ?? "");
  await author.submit("Tra góp ý ẩn danh", "Tra");
  const found = author.modal("Góp ý ẩn danh");
  await found.getByText("Hiện nay: mới, chờ lãnh đạo trả lời").waitFor();
  await found.getByText("cách của người thứ 1").waitFor();
  await author.picture("sealed-look-up");
}

/** @returns the token that is shown once. */
async function write(author: AtSlack): Promise<string> {
  await author.toChannel("help");
  await writeSuggestion(author, `${words}, cách của người thứ ${authors.indexOf(author.name) + 1}`, "Ẩn danh");
  await author.modal("Xem lại trước khi gửi").getByText("Cả đơn vị · Ẩn danh").waitFor();
  await author.submit("Xem lại trước khi gửi", "Gửi");
  const shown = author.modal("Đã nhận góp ý");
  const token = await shown.getByRole("heading", { level: 3 }).textContent();
  await author.picture("sealed-token");
  await shown.getByRole("button", { name: "Tôi đã chép mã" }).click();
  return token ?? "";
}

/** What the bot posted or sent about it; the authors' own forms are theirs alone. */
function callsAbout({ slack }: LocalOffice, since: number): readonly string[] {
  const all = slack
    .calls()
    .slice(since)
    .map((call) => JSON.stringify(call));
  return all.filter((call) => call.includes(words) && call.includes("chat."));
}

function nextRelease(at: LocalOffice): Instant {
  const { office } = officeOf(at);
  const now = toInstant(Date.now());
  const today = localDate(now, office.calendar.zone);
  const first = slotFrom(today, office, "release");
  return first.dueAt > now ? first.dueAt : slotAfter(today, office, "release").dueAt;
}

async function nobodyIsNamed(office: LocalOffice, leader: AtSlack, since: number): Promise<void> {
  await leader.toChannel("endOfDay");
  const posted = leader.log.getByRole("listitem").filter({ hasText: words });
  await expect.poll(() => posted.count()).toBe(authors.length);
  await leader.picture("sealed-released");
  const shown = await Promise.all((await posted.all()).map((one) => one.innerHTML()));
  await leader.toMessages();
  const told = leader.log.getByRole("listitem").filter({ hasText: words });
  await expect.poll(() => told.count()).toBe(authors.length);
  shown.push(...(await Promise.all((await told.all()).map((one) => one.innerHTML()))));
  const called = callsAbout(office, since);
  expect(called.length).toBeGreaterThanOrEqual(2 * authors.length);
  for (const name of authors)
    for (const trace of [name, idOf(office, name)]) expect([...shown, ...called].join("\n")).not.toContain(trace);
}
