import { describe, expect, test } from "vitest";
import { homeSection } from "#bot/suggestions/home.ts";
import { Preferences } from "#shared/preferences/preferences.ts";
import { raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import { shownText } from "../a-ward.ts";
import { aSuggestingWard, friday } from "./a-suggesting-ward.ts";

const ward = await aSuggestingWard();
const office = await ward.offices.get(ward.officeId);
const deps = { suggestions: ward.suggestions, timers: ward.worker.base.timers };
for (let number = 1; number <= 12; number += 1) {
  const department = number % 2 === 0 ? "justice" : "land";
  const at = `2026-11-20T03:00:${String(number).padStart(2, "0")}.000Z`;
  const author = ward.id(number === 1 ? "Thu Lan" : "Minh Tuấn");
  const raise = {
    source: "form",
    sourceKey: `V${number}`,
    author,
    department,
    text: `Việc số ${number}.`,
    at,
  } as const;
  await raiseSuggestion(raise, office, deps);
}

async function homeOf(name: string, shown?: string) {
  const staff = office.staff.find((one) => one.slackUser === ward.id(name));
  if (staff === undefined) throw new Error(`No ${name}`);
  const preferences = Preferences.parse({});
  return homeSection(ward.worker.process)({ office, staff, preferences, language: "vi", now: friday, shown });
}
const textOf = async (name: string, shown?: string) => shownText({ blocks: await homeOf(name, shown) });

describe("the home tab", () => {
  test("has one's own, and what is open, oldest first, five at a time", async () => {
    const text = await textOf("Thu Lan");
    expect(text).toContain("Góp ý của tôi");
    expect(text).toContain("Đang mở: 1-5 trong 12");
    expect(text).not.toContain("Trang trước");
    expect(text).not.toContain("Chờ tôi trả lời");
    expect(text).not.toContain("CSV");
  });

  test("turns its pages and keeps to a department", async () => {
    expect(await textOf("Thu Lan", "suggestions:2:")).toContain("Đang mở: 11-12 trong 12");
    expect(await textOf("Thu Lan", "suggestions:99:")).toContain("Đang mở: 11-12 trong 12");
    const land = await textOf("Thu Lan", "suggestions:1:land");
    expect(land).toContain("Đang mở: 6-6 trong 6");
    expect(land).toContain("Việc số 11.");
    expect(await textOf("Thu Lan", "kudos:3")).toContain("Đang mở: 1-5 trong 12");
  });

  test("has for a leader what they owe, by its hour, and the file", async () => {
    const text = await textOf("Thanh Thảo");
    expect(text).toContain("Chờ tôi trả lời (6)");
    expect(text).toContain("trước 17:00 27/11/2026");
    expect(text).toContain("Tải danh sách (CSV)");
  });

  test("stays within twenty blocks", async () => {
    for (const shown of ["", "suggestions:1:"]) {
      for (const name of ["Thu Lan", "Thanh Thảo", "Bích Ngân"]) {
        expect((await homeOf(name, shown)).length).toBeLessThan(20);
      }
    }
  });

  test("is turned by its buttons and its menu, through the whole bot", async () => {
    const blocks = [...(await homeOf("Thu Lan"))];
    await ward.worker.base.views.publishHome(ward.slack.team, ward.id("Thu Lan"), blocks);
    await ward.slack.pressInHome("Thu Lan", "suggestions.page-on");
    await ward.slack.pressInHome("Thu Lan", "suggestions.department", "land");
    expect(ward.bot.take("home.show").map(({ shown }) => shown)).toEqual(["suggestions:1:", "suggestions:0:land"]);
    await ward.slack.pressInHome("Thu Lan", "suggestions.raise");
    await ward.workOff();
    expect(ward.formOf("Thu Lan")).toContain("Nội dung góp ý");
  });
});
