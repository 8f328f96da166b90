import { strict as assert } from "node:assert";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { slotAfter } from "#shared/rituals/ritual.ts";
import { type Journey, officeOf, saidByBot } from "./journey.ts";

const words = ["Nên có ghế cho bà bầu", "Xin thêm quạt ở phòng chờ", "Mở cửa sớm mười lăm phút"];

export const withoutAName: Journey = {
  name: "three colleagues write without a name, learn by their tokens that it is held, and see it come out together",
  run: async (at) => {
    const { office } = officeOf(at);
    const authors = office.staff.filter(({ withoutSlack }) => withoutSlack !== true).slice(0, words.length);
    const tokens: string[] = [];
    for (const [index, { slackUser }] of authors.entries())
      tokens.push(await written(at, slackUser, words[index] ?? ""));
    assert.equal(new Set(tokens).size, words.length, "each has a token of their own");
    const [first] = authors;
    assert.ok(first);
    assert.match(await lookedUp(at, first.slackUser, tokens[0] ?? ""), /Góp ý đang được giữ/);
    await release(at);
    const shown = JSON.stringify(await saidByBot(at, office.slack.channels.endOfDay));
    for (const text of words) assert.equal(shown.split(`"${text}"`).length - 1, 1, `"${text}" came out once`);
    assert.match(await lookedUp(at, first.slackUser, tokens[0] ?? ""), /mới, chờ lãnh đạo trả lời/);
  },
};

/** @returns the token that was shown */
async function written(at: LocalOffice, user: string, text: string): Promise<string> {
  at.slack.openHome(user);
  await at.quiesce();
  await at.slack.pressInHome(user, "sealed.write");
  at.slack.type(user, { words: text });
  await at.slack.submitView(user);
  const [token] = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/.exec(formOf(at, user)) ?? [];
  assert.ok(token, "a token is shown");
  await at.slack.closeView(user);
  return token;
}

/** @returns what stands in the form once it is answered */
async function lookedUp(at: LocalOffice, user: string, token: string): Promise<string> {
  await at.slack.pressInHome(user, "sealed.look-up");
  at.slack.type(user, { token });
  await at.slack.submitView(user);
  await at.quiesce();
  const shown = formOf(at, user);
  await at.slack.closeView(user);
  return shown;
}

const formOf = (at: LocalOffice, user: string) => JSON.stringify(at.slack.modal(user)?.content ?? "");

/** Ten o'clock of a working day that no other journey plays in. */
async function release(at: LocalOffice): Promise<void> {
  const { office } = officeOf(at);
  const today = localDate(toInstant(Date.now()), office.calendar.zone);
  const next = slotAfter(slotAfter(today, office).date, office, "release");
  for (let times = 0; times < 2; times += 1) await at.tick(next.dueAt);
  await at.quiesce();
}
