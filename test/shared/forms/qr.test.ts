import decodeQR from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { trackingSecret } from "#shared/dossiers/tracking-secret.ts";
import { qrCode } from "#shared/forms/qr.ts";
import { renderForm } from "#shared/forms/render-form.ts";
import { spokenSecret, trackingLink } from "#shared/tracking/tracking-link.ts";
import { aFormView, dueDossiers, formCode, textOf } from "./a-form-view.ts";

/** Draws the path of the picture, eight points a module, and reads it with another library than the one that wrote it. */
function readQr(svg: string): string {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const scale = 8;
  const width = side * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = "", y = "", run = ""] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1) {
        data.set([0, 0, 0], (row * width + column) * 4);
      }
    }
  }
  return decodeQR({ width, height: width, data });
}

const forms = (["01", "02", "04"] as const).map((number) => ({
  number,
  body: renderForm(number, aFormView({ dossier: dueDossiers[number] })).body,
}));

describe.each(forms)("the code on form $number", ({ body }) => {
  const { url, secret, page } = aFormView().tracking;

  test("opens the tracking page with code and secret in the fragment", () => {
    const svg = /<svg[\s\S]*?<\/svg>/.exec(body)?.[0] ?? "";
    expect(readQr(svg)).toBe(url);
    expect(url).toBe(`https://office.example/t#${formCode}.${secret}`);
    expect(svg).toContain('role="img" aria-label="Mã QR mở trang tra cứu hồ sơ"');
  });

  test("stands beside the same in letters", () => {
    const text = textOf(body);
    expect(text).toContain(page);
    expect(text).toContain(`Mã tra cứu: ${spokenSecret(secret)}`);
    expect(text).not.toContain(url);
  });
});

test.each(["03", "05", "06"] as const)("form %s, which others may hold, carries neither code nor secret", (number) => {
  const { body } = renderForm(number, aFormView({ dossier: dueDossiers[number] }));
  expect(body).not.toContain("<svg");
  expect(body).not.toContain(aFormView().tracking.secret);
});

test.each(["https://a.vn/t#x", `https://${"long-name.".repeat(20)}example/t#${formCode}.ABCDEFGHJ`, "Phường Hòa Hưng"])(
  "a code of %s is read back",
  (text) => {
    expect(readQr(qrCode(text, "x").markup)).toBe(text);
  },
);

test("the link is made with the secret of the receipt, and read aloud in fours", () => {
  const key = Buffer.alloc(32, 9).toString("base64url");
  const secret = trackingSecret(key, formCode);
  const link = trackingLink("https://office.example", key, formCode);
  expect(link).toEqual({
    page: "https://office.example/t",
    url: `https://office.example/t#${formCode}.${secret}`,
    secret,
  });
  expect(spokenSecret("ABCDEFGHJ")).toBe("ABCD EFGH J");
});
