import { beforeEach, describe, expect, test } from "vitest";
import { aThankfulWard, reason, type ThankfulWard } from "./a-thankful-ward.ts";

let ward: ThankfulWard;
beforeEach(async () => {
  ward = await aThankfulWard();
});

const at = (name: string) => `<@${ward.id(name)}|${name}>`;

describe("/kudos with people and a reason", () => {
  test("is one message in the channel, one to each who is thanked, and one to who gave it", async () => {
    await ward.type(`${at("Minh Tuấn")} ${at("Ngọc Hạnh")} #đúng-hẹn ${reason}`);
    await ward.workOff();
    const [lan, minh, hanh] = ["Thu Lan", "Minh Tuấn", "Ngọc Hạnh"].map(ward.id);
    expect(await ward.channelShows()).toEqual([`@${lan} cảm ơn @${minh} @${hanh} ${reason} Về: Đúng hẹn`]);
    const [said] = await ward.slack.messages("cuoi-ngay");
    expect(said?.text).toBe("Thu Lan cảm ơn Minh Tuấn, Ngọc Hạnh");
    expect(await ward.told("Minh Tuấn")).toEqual([`Thu Lan gửi lời cảm ơn tới anh/chị ${reason} Về: Đúng hẹn`]);
    expect(await ward.told("Ngọc Hạnh")).toHaveLength(1);
    const [own] = await ward.told("Thu Lan");
    expect(own).toContain("Đã gửi lời cảm ơn của anh/chị");
    expect(own).toContain("Rút lại được đến 10:10.");
    expect(await ward.all()).toMatchObject([{ value: "on-time", reason, giverRole: "officer", isPrivate: false }]);
  });
  test("that Slack delivers four times is one", async () => {
    await ward.type(`${at("Minh Tuấn")} ${reason}`);
    const [{ job } = ward.bot.queued[0] ?? { job: undefined }] = ward.bot.queued;
    if (job === undefined) throw new Error("Nothing was queued");
    for (let time = 0; time < 4; time += 1) {
      await ward.worker.handle({
        ...job,
        at: `2026-11-2${2 + Math.floor(time / 2)}T0${time}:00:00.000Z`,
      } as typeof job);
    }
    await ward.workOff();
    expect(await ward.all()).toHaveLength(1);
    expect(await ward.channelShows()).toHaveLength(1);
    expect(await ward.told("Minh Tuấn")).toHaveLength(1);
    expect(await ward.told("Thu Lan")).toHaveLength(1);
    expect(Object.keys((await ward.week("Thu Lan")).given)).toHaveLength(1);
  });
  test("finds names however they are written, and a given name that one colleague has", async () => {
    await ward.type(`@minh tuan @Hạnh ${reason}`);
    await ward.workOff();
    expect((await ward.all())[0]).toMatchObject({ recipients: [ward.id("Minh Tuấn"), ward.id("Ngọc Hạnh")], reason });
  });
  test("with a name that nobody has says so where it was typed, with what was written and a way to the form", async () => {
    await ward.type(`@Văn Khoa ${reason}`);
    await ward.workOff();
    expect(await ward.all()).toEqual([]);
    expect(ward.whispered("Thu Lan").at(-1)).toMatch(/chưa tìm ra ai tên Văn .* Anh\/chị đã viết: .*Mở biểu mẫu/);
    const note = ward.slack.ephemerals("tro-giup", "Thu Lan").at(-1);
    await ward.slack.press("Thu Lan", "tro-giup", note?.ts ?? "", "kudos.open");
    await ward.workOff();
    expect(ward.modalOf("Thu Lan")?.values["reason"]?.["reason"]?.["value"]).toContain(reason);
  });
  test("to oneself, to a stranger or beyond the week says kindly what is wrong, and keeps nothing", async () => {
    await ward.type(`${at("Thu Lan")} ${reason}`);
    await ward.workOff();
    expect(ward.whispered("Thu Lan").at(-1)).toContain("Lời cảm ơn dành cho người khác");
    const guest = await ward.slack.ensureUser("Khách Mời");
    await ward.type(`<@${guest}|khach> ${reason}`);
    await ward.workOff();
    expect(ward.whispered("Thu Lan").at(-1)).toMatch(/không phải cán bộ của đơn vị\. @U/);
    ward.chosen.recognition = { allowance: { officer: 0 } };
    await ward.type(`${at("Minh Tuấn")} ${reason}`);
    await ward.workOff();
    expect(ward.whispered("Thu Lan").at(-1)).toContain("Sang thứ Hai lại gửi được nhé.");
    expect(await ward.all()).toEqual([]);
    expect(await ward.channelShows()).toEqual([]);
  });
  test("from somebody who is not staff is answered as that", async () => {
    await ward.slack.ensureUser("Khách Mời");
    await ward.type(`${at("Thu Lan")} ${reason}`, "Khách Mời");
    await ward.workOff();
    expect(ward.whispered("Khách Mời").at(-1)).toContain("chưa thấy anh/chị trong danh sách cán bộ");
  });
});

describe("/kudos with a user group", () => {
  test("thanks the staff who are in it, and counts as one", async () => {
    const group = ward.slack.setUserGroup("tu-phap", ["Minh Tuấn", "Ngọc Hạnh", "Thanh Thảo", "Thu Lan"]);
    await ward.type(`<!subteam^${group}|@tu-phap> ${reason}`);
    await ward.workOff();
    expect((await ward.all())[0]?.recipients).toEqual(["Ngọc Hạnh", "Minh Tuấn", "Thanh Thảo"].map(ward.id));
    expect((await ward.channelShows())[0]).toContain("cảm ơn cả nhóm tu-phap");
    expect(await ward.told("Thanh Thảo")).toHaveLength(1);
  });
  test("that was emptied, or on a plan without groups, says so and names departments instead", async () => {
    const group = ward.slack.setUserGroup("tu-phap", []);
    await ward.type(`<!subteam^${group}|@tu-phap> ${reason}`);
    await ward.workOff();
    expect(ward.whispered("Thu Lan").at(-1)).toContain("Nhóm này không có ai khác của đơn vị.");
    ward.slack.faults.next("usergroups.users.list", { kind: "refuse", error: "plan_upgrade_required" });
    await ward.type(`<!subteam^${group}|@tu-phap> ${reason}`);
    await ward.workOff();
    expect(ward.whispered("Thu Lan").at(-1)).toContain("cảm ơn cả bộ phận trong biểu mẫu");
    expect(await ward.all()).toEqual([]);
  });
});

describe("whatever is missing", () => {
  test("is asked for by the form, with what was typed", async () => {
    await ward.type(`${at("Minh Tuấn")} giỏi quá`);
    await ward.workOff();
    const values = ward.modalOf("Thu Lan")?.values;
    expect(values?.["people"]?.["people"]?.["selected_options"]).toMatchObject([{ value: ward.id("Minh Tuấn") }]);
    expect(values?.["reason"]?.["reason"]?.["value"]).toBe("giỏi quá");
    expect(ward.formOf("Thu Lan")).toContain("Tuần này anh/chị còn 5 lời cảm ơn.");
  });
  test("and a group that Slack does not give is said in the form", async () => {
    ward.slack.faults.next("usergroups.users.list", { kind: "refuse", error: "plan_upgrade_required" });
    await ward.type("<!subteam^S0NONE|@tu-phap>");
    await ward.workOff();
    expect(ward.formOf("Thu Lan")).toContain("chọn một bộ phận ở dưới");
  });
  test("a citizen's number is not carried on, not even to the queue", async () => {
    await ward.type(`${at("Minh Tuấn")} ${reason} 079180012345`);
    expect(JSON.stringify(ward.bot.queued)).not.toContain("079180012345");
    await ward.workOff();
    expect(ward.formOf("Thu Lan")).toContain("số giấy tờ");
    expect(JSON.stringify(ward.modalOf("Thu Lan"))).not.toContain("079180012345");
  });
  test("that Slack does not open in time is asked for again", async () => {
    ward.slack.faults.next("views.open", { kind: "refuse", error: "expired_trigger_id" });
    await ward.type("");
    expect(ward.bot.queued).toEqual([]);
    expect(ward.whispered("Thu Lan").at(-1)).toContain("gõ lại /kudos");
  });
  test("a stranger's form says only that", async () => {
    await ward.slack.ensureUser("Khách Mời");
    await ward.type("", "Khách Mời");
    await ward.workOff();
    expect(ward.formOf("Khách Mời")).toContain("chưa thấy anh/chị");
    expect(ward.formOf("Khách Mời")).not.toContain("Thu Lan");
  });
});
