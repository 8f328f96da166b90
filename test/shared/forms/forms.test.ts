import { describe, expect, test } from "vitest";
import { renderForm } from "#shared/forms/render-form.ts";
import { refusal, stop, titles } from "#shared/forms/words.ts";
import {
  aDossier,
  aFormView,
  dueDossiers,
  extended,
  formOffice,
  hour,
  refused,
  returned,
  step,
  stopped,
  textOf,
} from "./a-form-view.ts";

const read = (...[form, view, options]: Parameters<typeof renderForm>) => textOf(renderForm(form, view, options).body);

test.each(Object.entries(dueDossiers))(
  "form %s has the national heading, its number, code, place and date",
  (form, dossier) => {
    const number = form as keyof typeof dueDossiers;
    const text = read(number, aFormView({ dossier }));
    expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc");
    expect(text).toContain("ỦY BAN NHÂN DÂN\nPHƯỜNG HÒA HƯNG\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG\n");
    expect(text).toContain(`\nMẫu số ${form}\n`);
    expect(text).toContain(titles[number]);
    expect(text).toContain("Mã hồ sơ: H29.27163-261120-0001");
    expect(text).toMatch(/Hòa Hưng, ngày 2[04] tháng 11 năm 2026/);
    expect(text).toContain("Nguyễn Thị Ánh");
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  },
);

describe("the receipt", () => {
  test("says what was handed in, what it costs, when the result is there and what to bring", () => {
    const text = read("01", aFormView());
    expect(text).toContain("Giấy tờ đã nhận:\nBản chính cần sao\nSố lượng: 3 bản, mỗi bản 4 trang");
    expect(text).toContain("Phí, lệ phí\n18.000\u00a0đ, chưa nộp");
    expect(text).toContain("Tiếp nhận lúc\n08 giờ 15, thứ Sáu ngày 20/11/2026");
    expect(text).toContain("Hẹn trả kết quả\n17 giờ 00, thứ Sáu ngày 20/11/2026");
    expect(text).toContain(
      "mang theo: giấy hẹn này và giấy tờ tùy thân; 18.000\u00a0đ phí, lệ phí chưa nộp; người nhận thay",
    );
    expect(text).toContain(
      "gọi 028 3865 1234. Trung tâm Phục vụ hành chính công phường Hòa Hưng, 291 Cách Mạng Tháng Tám.",
    );
    expect(text).toContain("Giờ làm việc: thứ Hai đến thứ Sáu 07:30-11:30, 13:00-17:00; thứ Bảy 07:30-11:30.");
    expect(text).toContain("Điện thoại\n0901234567");
    expect(text).toMatch(/NGƯỜI NỘP HỒ SƠ[\s\S]*NGƯỜI TIẾP NHẬN[\s\S]*Thu Lan/);
  });

  test.each([
    [{ fee: 0 }, "không thu", false],
    [{ fee: 18_000, paid: true }, "18.000\u00a0đ, đã nộp", false],
    [{ fee: 1_234_567 }, "1.234.567\u00a0đ, chưa nộp", true],
  ])("of a dossier with %j says: %s", (money, words, isDue) => {
    const { paid: _, ...dossier } = aDossier();
    const text = read("01", aFormView({ dossier: { ...dossier, ...money } }));
    expect(text).toContain(`Phí, lệ phí\n${words}\n`);
    expect(text.includes("phí, lệ phí chưa nộp")).toBe(isDue);
  });

  test("of a dossier about which little is known leaves lines to write on and says nothing that is not so", () => {
    const { papers: _, copies: __, pages: ___, fee: ____, paid: _____, officer: ______, ...bare } = aDossier();
    const history = [step("receive", hour(8, 15), "k0000001")];
    const { applicant: _______, ...view } = aFormView({ dossier: { ...bare, history } });
    const { address: _a, phone: _p, ...office } = formOffice;
    const sheet = renderForm("01", { ...view, office });
    expect(sheet.body.match(/class="line"/g)).toHaveLength(5);
    expect(textOf(sheet.body)).not.toMatch(/Phí, lệ phí|Số lượng|hoặc gọi|undefined/);
  });

  test("tells where it is processed, which bundle it belongs to, and that the hour was moved", () => {
    const dossier = { ...extended, bundle: "H29.27163-261120-0009" };
    const handler = { name: "Trung tâm Phục vụ hành chính công xã Bà Điểm" };
    const text = read("01", aFormView({ dossier, handler }));
    expect(text).toContain("Nơi giải quyết\nTrung tâm Phục vụ hành chính công xã Bà Điểm");
    expect(text).toContain("Liên thông cùng hồ sơ\nH29.27163-261120-0009");
    expect(text).toContain("11 giờ 00, thứ Ba ngày 24/11/2026 (hẹn lại theo Mẫu số 04)");
  });
});

test("an office whose name does not say its unit leaves the place to be filled in", () => {
  const text = read("01", aFormView({ office: { ...formOffice, name: "Bộ phận Một cửa" } }));
  expect(text).toContain("BỘ PHẬN MỘT CỬA");
  expect(text).not.toContain("ỦY BAN NHÂN DÂN");
  expect(text).toContain("...................., ngày 20 tháng 11 năm 2026");
  expect(read("01", aFormView({ office: { ...formOffice, name: "Phường Hòa Hưng" } }))).toContain(
    "PHƯỜNG HÒA HƯNG\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
  );
});

test("a supplement request lists every missing paper by name, and whom to ask", () => {
  const text = read("02", aFormView({ dossier: dueDossiers["02"] }));
  expect(text).toContain("hồ sơ còn thiếu:\nCăn cước công dân hoặc hộ chiếu\n");
  expect(text).toContain("thời hạn giải quyết tạm dừng");
});

describe("a reason", () => {
  test.each([
    ["03", refused, refusal.reasons, { refusal: "incomplete" }, "incomplete"],
    ["05", stopped, stop.reasons, { stop: "no-supplement" }, "no-supplement"],
  ] as const)(
    "of form %s is ticked in the closed list, or the list waits for a pen",
    (form, dossier, reasons, chosen, id) => {
      const open = renderForm(form, aFormView({ dossier })).body;
      const ticked = renderForm(form, aFormView({ dossier, ...chosen })).body;
      for (const words of Object.values(reasons)) {
        expect(open).toContain(`<li>${words}</li>`);
        expect(ticked).toContain(`>${words}</li>`);
      }
      const words: string | undefined = Object.entries(reasons).find(([name]) => name === id)?.[1];
      expect([...ticked.matchAll(/class="ticked">([^<]*)</g)].map(([, reason]) => reason)).toEqual([words]);
      expect(open).not.toContain('class="ticked"');
      expect(textOf(open)).toContain("Nói rõ thêm:");
    },
  );

  test("of a refusal comes with the fee that is given back, where one was paid", () => {
    expect(read("03", aFormView({ dossier: { ...refused, paid: true } }))).toContain("được trả lại cho Ông/Bà");
    expect(read("03", aFormView({ dossier: refused }))).not.toContain("được trả lại cho Ông/Bà");
  });
});

describe("an apology", () => {
  test("names the old hour, the cause, the new hour and who approved it", () => {
    const text = read("04", aFormView({ dossier: extended, earlierPromise: hour(17) }));
    expect(text).toContain("Đã hẹn trả lúc\n17 giờ 00, thứ Sáu ngày 20/11/2026");
    expect(text).toContain("Chưa trả đúng hẹn được, vì\ncần xác minh thêm trước khi giải quyết");
    expect(text).toContain("Xin hẹn lại lúc\n11 giờ 00, thứ Ba ngày 24/11/2026");
    expect(text).toContain("Người duyệt gia hạn\nTrưởng bộ phận Minh Tuấn");
    expect(text).toContain("Chúng tôi xin lỗi Ông/Bà");
  });

  test("of a second extension takes the old hour from the first, unless the clock stood still in between", () => {
    const again = step("extend", hour(9, 0, 24), "U0NGAN", `weather:U0NGAN:${hour(11, 0, 26)}`);
    const twice = (between: typeof extended.history) =>
      aFormView({
        dossier: { ...extended, promisedAt: hour(11, 0, 26), history: [...extended.history, ...between, again] },
      });
    expect(read("04", twice([]))).toContain("Đã hẹn trả lúc\n11 giờ 00, thứ Ba ngày 24/11/2026");
    const paused = renderForm("04", twice([step("request-supplement", hour(16)), step("resume", hour(8, 0, 23))]));
    expect(paused.body).toContain('<dt>Đã hẹn trả lúc</dt><dd><span class="line"></span></dd>');
  });

  test("that is drafted names the promise of today as the one that cannot be kept", () => {
    const text = read("04", aFormView({ draft: { cause: "volume", to: hour(11, 0, 23) } }));
    expect(text).toContain("Đã hẹn trả lúc\n17 giờ 00, thứ Sáu ngày 20/11/2026");
    expect(text).toContain("Xin hẹn lại lúc\n11 giờ 00, thứ Hai ngày 23/11/2026");
    expect(text).toContain("Hòa Hưng, ngày ..... tháng ..... năm");
  });
});

test("the control slip has one row a hand-over, by role and department and never by name", () => {
  const { body } = renderForm("06", aFormView({ dossier: returned }));
  const rows = [...body.matchAll(/<tr><td>(.*?)<\/td><\/tr>/g)].map(([, row = ""]) => row.split("</td><td>"));
  expect(rows).toEqual([
    ["1", "Tiếp nhận", "Cán bộ, Tư pháp – Hộ tịch", "08:15 20/11/2026", "Được tiếp nhận", ""],
    ["2", "Bắt đầu xử lý", "Cán bộ, Tư pháp – Hộ tịch", "09:00 20/11/2026", "Đang xử lý", ""],
    [
      "3",
      "Hẹn lại: 11:00 24/11/2026",
      "Trưởng bộ phận, Kinh tế, Hạ tầng và Đô thị",
      "15:00 20/11/2026",
      "Đang xử lý",
      "",
    ],
    ["4", "Trình ký", "Cán bộ, Tư pháp – Hộ tịch", "15:30 23/11/2026", "Đang xử lý", ""],
    ["5", "Ký", "Lãnh đạo, Tư pháp – Hộ tịch", "10:00 24/11/2026", "Đã xử lý xong", ""],
    ["6", "Trả kết quả", "Phần mềm của đơn vị", "10:30 24/11/2026", "Đã trả kết quả", ""],
  ]);
  expect(body).not.toMatch(/Thu Lan|Minh Tuấn|Bích Ngân/);
  expect(textOf(body)).toContain("Kết quả giải quyết\nđúng hạn");
});
