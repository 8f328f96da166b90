import { createHash } from "node:crypto";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { FormNumber } from "#shared/forms/form.ts";
import { renderRegister } from "#shared/forms/register.ts";
import { renderForm } from "#shared/forms/render-form.ts";
import type { Sheet } from "#shared/forms/sheet.ts";
import type { Office } from "#shared/offices/office.ts";
import { aFormView, dueDossiers, formOffice } from "./a-form-view.ts";
import { naughtyWords } from "./naughty-words.ts";

/** The page read as XML, which forgives nothing: elements in order, each with its attributes, and the text between them. */
function parsed(page: string) {
  const elements: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => elements.push([name, ...Object.keys(attributes)].join(" ")));
  parser.on("text", (text) => texts.push(text));
  parser.on("error", (error) => expect.unreachable(error.message));
  parser.write(page.replace("<!doctype html>\n", "")).close();
  return { elements, text: texts.join("") };
}

/** Every place of a form that holds words of a person or of an office, filled with `words`. */
function wordy(words: string): (number: FormNumber) => Sheet {
  const office: Pick<Office, "departments" | "staff" | "name" | "address" | "phone" | "procedures"> = {
    name: words,
    address: words,
    phone: words,
    departments: formOffice.departments.map((department) => ({ ...department, name: words })),
    staff: formOffice.staff.map((member) => ({ ...member, name: words })),
    procedures: [],
  };
  const applicant = { name: words, address: words, phone: words };
  return (number) =>
    renderForm(
      number,
      aFormView({
        dossier: dueDossiers[number],
        office: { ...formOffice, ...office },
        applicant,
        handler: { name: words },
      }),
    );
}

const numbers = Object.keys(dueDossiers) as FormNumber[];
const plain = wordy("Nguyễn Thị Ánh");

describe.each(Object.entries(naughtyWords))("%s for a name", (_, words) => {
  const written = words
    .normalize("NFC")
    .replaceAll(/[^\t\n\r\x20-\x7e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");

  test.each(numbers)("is text in form %s and adds no element and no attribute", (number) => {
    const page = parsed(wordy(words)(number).body);
    const expected = parsed(plain(number).body);
    expect(page.elements).toEqual(expected.elements);
    // XML ends a line one way only.
    expect(page.text).toContain(written.replaceAll("\r\n", "\n"));
  });

  test("is text in the register", () => {
    const entries = [{ dossier: dueDossiers["01"], applicant: { name: words } }];
    const { elements, text } = parsed(
      renderRegister({ office: formOffice, from: "2026-11-20", to: "2026-11-20", entries }).body,
    );
    expect(text).toContain(written.replaceAll("\r\n", "\n"));
    expect(elements.filter((element) => /script|img|onload/.test(element))).toEqual([]);
  });

  test("is kept to itself where it turns the direction of writing", () => {
    const { body } = plain("01");
    expect(body).toContain("<bdi>Nguyễn Thị Ánh</bdi>");
  });
});

test("one person is written one way, whether the letters came whole or taken apart", () => {
  const whole = "Nguyễn Thị Ngọc Ánh";
  for (const number of numbers) expect(wordy(whole.normalize("NFD"))(number)).toEqual(wordy(whole)(number));
});

describe.each(numbers)("form %s", (number) => {
  const { body, headers } = renderForm(number, aFormView({ dossier: dueDossiers[number] }));

  test("holds no script, asks for nothing from elsewhere, and its policy allows its own style alone", () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(body)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(headers).toEqual({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`,
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect(body).not.toMatch(/<script|<link|<img|<iframe|<form|url\(|@import|style="| on\w+=|src=|href=/);
  });

  test("says its language, has one heading, a title and no id twice", () => {
    const { elements } = parsed(body);
    expect(body).toContain('<html lang="vi">');
    expect(elements.filter((element) => element === "h1")).toHaveLength(1);
    expect(elements.filter((element) => element === "title")).toHaveLength(1);
    expect(body).not.toMatch(/ id=/);
  });

  test("is printed on the paper that was asked for", () => {
    const usual = ["01", "02", "03"].includes(number) ? "A5" : "A4";
    expect(body).toContain(`@page{size:${usual} portrait;`);
    for (const size of ["A4", "A5"] as const) {
      const view = aFormView({ dossier: dueDossiers[number] });
      expect(renderForm(number, view, { size }).body).toContain(`@page{size:${size} portrait;`);
    }
  });
});
