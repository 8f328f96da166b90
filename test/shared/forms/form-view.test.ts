import { beforeAll, describe, expect, test } from "vitest";
import { dynamoApplicants } from "#shared/citizens/applicant-table.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { trackingSecret } from "#shared/dossiers/tracking-secret.ts";
import type { FormNumber } from "#shared/forms/form.ts";
import { formView } from "#shared/forms/form-view.ts";
import { renderForm } from "#shared/forms/render-form.ts";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { dynamoOfficeRules } from "#shared/offices/office-rules.ts";
import { dynamoOfficeRegister, dynamoOffices } from "#shared/offices/office-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { countingClient, type OfficeTables, officeTables, totalCost } from "#test/kit/dynamodb.ts";
import { aDossier, extended, formCode, formOffice, hour, step, textOf } from "./a-form-view.ts";

const trackingKey = Buffer.alloc(32, 5).toString("base64url");
let tables: OfficeTables;
beforeAll(async () => {
  tables = await officeTables();
  const register = dynamoOfficeRegister(tables.documentClient, tables.peopleTable);
  await register.put(formOffice, trackingKey);
  await register.put(anOffice({ id: "27592", name: "Xã Bà Điểm" }), Buffer.alloc(32, 6).toString("base64url"));
  const applicants = dynamoApplicants(tables.documentClient, tables.citizensTable);
  await applicants.put("27163", formCode, { name: "Nguyễn Thị Ánh" });
});

function view(form: FormNumber, dossier: Dossier) {
  const { documentClient, calls } = countingClient(tables.endpoint);
  const offices = cachedOffices(dynamoOffices(documentClient, tables.peopleTable), () => 0);
  const deps = {
    offices,
    applicants: dynamoApplicants(documentClient, tables.citizensTable),
    rules: dynamoOfficeRules(documentClient, tables.peopleTable),
    publicBaseUrl: "https://office.example",
  };
  return formView(form, dossier, {}, deps).then((found) => ({ found, cost: totalCost(calls) }));
}

test("a form is filled in by the office that received the dossier, with the applicant and the citizen's own link", async () => {
  const { found, cost } = await view("01", aDossier({ handledBy: "27592" }));
  expect(found.office.name).toBe(formOffice.name);
  expect(found.handler?.name).toBe("Xã Bà Điểm");
  expect(found.applicant).toEqual({ name: "Nguyễn Thị Ánh" });
  expect(found.tracking.url).toBe(`https://office.example/t#${formCode}.${trackingSecret(trackingKey, formCode)}`);
  expect(cost).toMatchObject({ roundTrips: 3, wcu: 0 });
});

test("a dossier without a record of its applicant leaves the lines to be filled in", async () => {
  const { found } = await view("01", aDossier({ code: "H29.27163-261120-0002" }));
  expect(found.applicant).toBeUndefined();
  expect(renderForm("01", found).body).toContain('<dt>Người nộp hồ sơ</dt><dd><span class="line"></span></dd>');
});

describe("an apology names the hour that was promised before", () => {
  const before = async (dossier: Dossier) => textOf(renderForm("04", (await view("04", dossier)).found).body);

  test("by the procedure's rule", async () => {
    expect(await before(extended)).toContain("Đã hẹn trả lúc\n17 giờ 00, thứ Sáu ngày 20/11/2026");
  });

  test("by the extension before it", async () => {
    const again = step("extend", hour(9, 0, 24), "U0NGAN", `weather:U0NGAN:${hour(11, 0, 26)}`);
    const twice = { ...extended, promisedAt: hour(11, 0, 26), history: [...extended.history, again] };
    expect(await before(twice)).toContain("Đã hẹn trả lúc\n11 giờ 00, thứ Ba ngày 24/11/2026");
  });

  test("after a pause that gave back the time that was left", async () => {
    const paused = [step("request-supplement", hour(10)), step("resume", hour(10, 0, 23))];
    const [received, started, extension] = extended.history;
    if (received === undefined || started === undefined || extension === undefined) expect.unreachable();
    const late = { ...extension, at: hour(15, 0, 23) };
    const history = [received, started, ...paused, late];
    expect(await before({ ...extended, history })).toContain("Đã hẹn trả lúc\n17 giờ 00, thứ Hai ngày 23/11/2026");
  });

  test("and leaves a line where the record does not say it", async () => {
    const imported = { ...extended, importVersion: 1 };
    const { found } = await view("04", imported);
    expect(renderForm("04", found).body).toContain('<dt>Đã hẹn trả lúc</dt><dd><span class="line"></span></dd>');
  });

  test("reading the rules of the office only for that form", async () => {
    expect((await view("06", extended)).cost.roundTrips).toBe(2);
    expect((await view("04", extended)).cost.roundTrips).toBeLessThanOrEqual(5);
  });
});
