import { expect, test } from "vitest";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { asBase64, type SlackRequest } from "./a-slack-request.ts";
import { aWholeBot, evening } from "./a-whole-bot.ts";

const date = "2026-11-20";
/** Every tone and letter of its own, and what forms and JSON write in another way. */
const words = "Đề nghị kê 50% + 7 ghế ở quầy “Hộ tịch”: ưỡn ẹo, ngẫu nhiên, thuở ấy, quỹ đỡ, yếu\\ớt = ổn 👵🏽";

type Door = (request: SlackRequest) => SlackRequest;
const plain: Door = (request) => request;
/** As the HTTP API hands over what it does not take for text. */
const inBase64: Door = (request) => asBase64(withCharset(request));
const withCharset: Door = ({ headers, ...request }) => ({
  ...request,
  headers: { ...headers, "content-type": `${headers["content-type"]}; charset=utf-8` },
});

test.each([
  ["composed, in plain requests", "NFC", plain],
  ["taken apart, in plain requests", "NFD", plain],
  ["composed, in base64 with a charset", "NFC", inBase64],
  ["taken apart, in base64 with a charset", "NFD", inBase64],
] as const)("Vietnamese comes through every door to its row: %s", async (_, form, arrives) => {
  const bot = await aWholeBot({ arrives });
  const { slack, officeId } = bot;
  const { documentClient, peopleTable } = bot.tables;
  const suggestions = dynamoSuggestions(documentClient, peopleTable);
  const typed = words.normalize(form);
  const kept = words.normalize("NFC");

  // A slash command.
  await slack.command("Thu Lan", "tro-giup", "/kudos", `<@${bot.id("Minh Tuấn")}|minh> ${typed}`);
  await bot.workOff();
  const thanks = await dynamoKudos(documentClient, peopleTable).between(officeId, "2026-01-01", "2027-12-31");
  expect(thanks.map(({ reason }) => reason)).toEqual([kept]);

  // An event.
  await bot.do({ type: "end-of-day.open", officeId, at: evening, date });
  const root = (await slack.messages("cuoi-ngay")).find(({ text }) => text.includes("nhìn lại"));
  await slack.say("Thu Lan", "cuoi-ngay", typed, root?.ts ?? "");
  await bot.workOff();
  const [answer] = await dynamoAnswers(documentClient, peopleTable).ofEvening(officeId, { date });
  expect(answer?.parts.map(({ text }) => text)).toEqual([kept]);

  // A form.
  await slack.shortcut("Ngọc Hạnh", "suggestions.raise");
  await bot.workOff();
  slack.type("Ngọc Hạnh", { text: typed });
  for (const _form of ["the form", "its preview"]) {
    await slack.submitView("Ngọc Hạnh");
    await bot.workOff();
  }
  const formed = await suggestions.listOpen(officeId);
  expect(formed.map(({ text, source }) => [text, source])).toEqual([[kept, "form"]]);

  // A message's own menu.
  const { ts } = await slack.say("Minh Tuấn", "tro-giup", `${typed} nhé`);
  await slack.shortcut("Thu Lan", "suggestions.take", { channel: "tro-giup", ts });
  await bot.workOff();
  for (const _form of ["the form", "its preview"]) {
    await slack.submitView("Thu Lan");
    await bot.workOff();
  }
  const taken = (await suggestions.listOpen(officeId)).filter(({ source }) => source === "shortcut");
  expect(taken.map(({ text }) => text)).toEqual([`${kept} nhé`]);
});
