import { beforeEach, describe, expect, test } from "vitest";
import { homeSection } from "#bot/listening/home.ts";
import { refuseView } from "#infra/local/slack/block-kit/check-content.ts";
import { totalCost } from "#test/kit/dynamodb.ts";
import { shownText } from "../a-ward.ts";
import { aListeningWard, type ListeningWard, minute } from "./a-listening-ward.ts";

let ward: ListeningWard;
beforeEach(async () => {
  ward = await aListeningWard();
});
async function home(name: string, now = minute(60), by = ward.aProcess()) {
  const staff = ward.office.staff.find((one) => one.name === name);
  if (staff === undefined) throw new Error(`${name} is no staff`);
  const preferences = await ward.preferences.of(ward.officeId, staff.slackUser);
  const { office } = ward;
  const language = preferences.language ?? office.language;
  return homeSection(by.base)({ office, staff, preferences, language, now });
}
const shown = async (...of: Parameters<typeof home>) => shownText({ blocks: await home(...of) });

describe("on the home tab", () => {
  test("everybody sees when the next session is and who listens, and leaders may call one or let it be", async () => {
    expect(await shown("Thu Lan", minute(-60))).toBe("Buổi lắng nghe Buổi tới: 20/11/2026, Bích Ngân lắng nghe.");
    expect(await shown("Bích Ngân", minute(-60))).toBe(
      "Buổi lắng nghe Buổi tới: 20/11/2026, Bích Ngân lắng nghe. Gọi ngay " +
        "Cho nghỉ buổi tới Cho nghỉ buổi tới? Buổi 20/11/2026 sẽ nghỉ. Các góp ý đang chờ được giữ cho buổi sau nữa. Cho nghỉ Thôi",
    );
    expect(await shown("Thu Lan", minute(60))).toContain("Buổi tới: 21/11/2026");
  });
  test("the day on which it is held says so, and later what it came to and what this person promised", async () => {
    const [item] = await ward.raise({ text: "Máy lấy số hay hỏng" });
    await ward.call();
    expect(await shown("Thu Lan", minute(1))).toContain("Hôm nay Bích Ngân lắng nghe, mời anh chị vào kênh cuối ngày.");
    await ward.begin();
    await ward.commit("Bích Ngân", "Minh Tuấn", { item: item?.id });
    await ward.press("Bích Ngân", "end", minute(9));
    expect(await shown("Minh Tuấn")).toBe(
      "Buổi lắng nghe Buổi tới: 23/11/2026, Bích Ngân lắng nghe. Buổi 20/11/2026: nghe 1 việc, 0 ghi chú, 1 cam kết. " +
        `Việc tôi đã nhận: ${item?.id}: Sửa máy lấy số ở quầy 3 (hạn 27/11/2026) Xong`,
    );
    expect(await shown("Thu Lan")).not.toContain("Việc tôi đã nhận");
  });
  test("the last one is found behind those that were moved, and the leader who will be there is named", async () => {
    await ward.call();
    await ward.begin();
    await ward.press("Bích Ngân", "end", minute(9));
    await ward.prefer("Bích Ngân", { leave: [{ from: "2026-11-21", to: "2026-11-30" }] });
    await ward.call("2026-11-23T11:15:00.000Z", "2026-11-23");
    expect(await shown("Thu Lan", "2026-11-23T11:20:00.000Z")).toBe(
      "Buổi lắng nghe Buổi tới: 25/11/2026, Thanh Thảo lắng nghe. Buổi 20/11/2026: nghe 0 việc, 0 ghi chú, 0 cam kết.",
    );
  });
  test("nothing stands where no session is held", async () => {
    Object.assign(ward.office, { setup: { listening: { held: false } } });
    expect(await home("Bích Ngân")).toEqual([]);
  });
  test("a hundred promises of the longest words are shown as far as Slack takes them, for few reads", async () => {
    const owner = ward.id("Minh Tuấn");
    const commitment = { owner, text: "Ở".repeat(300), due: "2026-11-27" };
    await ward.raise(...Array.from({ length: 100 }, () => ({ state: "planned" as const, commitment })));
    const process = ward.aProcess();
    const blocks = await home("Minh Tuấn", minute(1), process);
    expect(refuseView({ type: "home", blocks })).toBeUndefined();
    expect(blocks.length).toBeLessThanOrEqual(20);
    expect(shownText({ blocks })).toContain("và 92 việc nữa");
    expect(totalCost(process.calls).wcu).toBe(0);
  });
});
