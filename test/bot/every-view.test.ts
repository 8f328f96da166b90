import { describe, expect, test } from "vitest";
import { helpBlocks } from "#bot/benang/help-blocks.ts";
import { leaveForm } from "#bot/benang/leave-form.ts";
import { savingForm } from "#bot/benang/saving-form.ts";
import { settingsForm, settingsSaved } from "#bot/benang/settings-form.ts";
import { notStaffForm, toldForm } from "#bot/benang/told-form.ts";
import { dueToday } from "#bot/home/due-today.ts";
import { homeSection as greeting } from "#bot/home/greeting.ts";
import { homeSection as ownButtons } from "#bot/home/own-buttons.ts";
import type { AtHome } from "#bot/home/section.ts";
import { waitingSignatures } from "#bot/home/waiting-signatures.ts";
import { formOfPart } from "#bot/setup/form-of-part.ts";
import { departmentsForm, menuForm } from "#bot/setup/menu-form.ts";
import { mayNotForm, notSavedForm, savedForm } from "#bot/setup/told-forms.ts";
import type { Block } from "#bot/slack/blocks.ts";
import { message } from "#bot/slack/message.ts";
import type { Modal } from "#bot/slack/modal.ts";
import { refuseMessage, refuseView } from "#infra/local/slack/block-kit/check-content.ts";
import { setupParts } from "#shared/jobs/setup.ts";
import type { Language, Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { noticeKinds, Preferences } from "#shared/preferences/preferences.ts";
import { morningGroups } from "#shared/rituals/morning.ts";
import { anOffice } from "#test/kit/an-office.ts";

const now = "2026-11-20T01:10:00.000Z";
const today = "2026-11-20";
const roles = ["officer", "head", "signer", "leader", "admin"] as const;
const everyDay = { mon: "1", tue: "1", wed: "1", thu: "1", fri: "1", sat: "1", sun: "1" };
const hours = Object.fromEntries(Object.keys(everyDay).map((day) => [day, [["07:30", "17:00"]]]));

interface Names {
  readonly office: string;
  readonly department: string;
  readonly person: string;
}

/** Thirty departments and four hundred people, everything chosen that can be. */
function anOfficeOf(language: Language, { office: name, department, person }: Names): OpenedOffice {
  const departments = Array.from({ length: 30 }, (_, index) => ({
    id: `${"a".repeat(29)}${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`,
    name: department,
    counters: 99,
  }));
  const staff = Array.from(
    { length: 400 },
    (_, index): Staff => ({
      slackUser: `U0STAFF${String(index).padStart(14, "0")}`,
      name: person,
      // Half of them in one department, which is more than one group of a menu holds.
      department: departments[index < 200 ? 0 : index % 30]?.id ?? "",
      role: roles[index % 5] ?? "officer",
    }),
  );
  const evening = {
    at: "16:45",
    days: ["mon", "tue", "wed", "thu", "fri", "sat"],
    questions: Array.from({ length: 5 }, (_, index) => `${index}${"Ở".repeat(299)}`),
    pausedThrough: "2026-12-31",
    language,
    channel: "C0LONGCHANNELNAME000",
  };
  const people = staff.map(({ slackUser }) => slackUser);
  return {
    ...anOffice({ language, name, departments, staff }),
    calendar: { zone: "Asia/Ho_Chi_Minh", hours, closures: [], openings: [] },
    trackingKey: "",
    setup: {
      endOfDay: evening,
      departmentEvenings: Object.fromEntries(departments.map(({ id }) => [id, evening])),
      listening: { leaders: people.slice(0, 20) },
      recognition: { values: Array.from({ length: 10 }, (_, index) => ({ id: `v${index}`, name: "Ở".repeat(75) })) },
      suggestions: { unsealers: people.slice(-10) },
      leadersChannel: "C0LONGCHANNELNAME000",
    },
  };
}

const longest: Names = { office: "Ở".repeat(120), department: "Ở".repeat(80), person: "Ở".repeat(80) };
const usual: Names = { office: "Phường Hòa Hưng", department: "Tư pháp", person: "Thu Lan" };

/** Every form and part of the home tab that this office can have. */
function views(language: Language, names: Names): Record<string, Modal | readonly Block[]> {
  const office = anOfficeOf(language, names);
  const [staff] = office.staff as [Staff, ...Staff[]];
  const members = roles.map((role) => ({ office, staff: { ...staff, role } }));
  const leave = Array.from({ length: 60 }, (_, index) => ({
    from: `20${27 + index}-01-01`,
    to: `20${27 + index}-12-31`,
  }));
  const preferences = Preferences.parse({ language, quiet: { from: "21:00", to: "06:30" }, muted: noticeKinds, leave });
  const shown = { office, language, now };
  const ofPart = setupParts.map((part) => [part, formOfPart({ officeId: office.id, part }, shown)] as const);
  const [{ id: department } = { id: "" }] = office.departments;
  const offices = Array.from({ length: 5 }, () => names.office);
  const other = { slackUser: staff.slackUser, name: names.person };
  const dossier = {
    code: "H29.27163-261120-0001",
    procedure: "2.000815",
    department,
    promisedAt: now,
    receivedAt: now,
  };
  const rows = morningGroups.flatMap((group) =>
    Array.from({ length: 300 }, () => ({
      ...dossier,
      status: "inProcess" as const,
      group,
      missing: [],
      presentedAt: now,
    })),
  );
  const person: AtHome = { office, staff, preferences, language, now };
  return {
    ...Object.fromEntries(ofPart),
    department: formOfPart({ officeId: office.id, part: "evening", department }, shown),
    departments: departmentsForm(office, language),
    menu: menuForm([...members, ...members, ...members], language),
    settings: settingsForm({ language, office, offices, preferences }),
    leave: leaveForm({ language, officeId: office.id, other, leave, today, isFull: true }),
    settingsSaved: settingsSaved(preferences, office),
    saving: savingForm(language),
    notStaff: notStaffForm(language),
    mayNot: mayNotForm(office, language),
    nobody: mayNotForm({ staff: [] }, language),
    saved: savedForm("Ở".repeat(3_000), language),
    changed: notSavedForm("changed", language),
    help: toldForm(
      language,
      "Benang",
      helpBlocks({ language, role: "admin", unknown: "Ở".repeat(80), meant: "settings" }),
    ),
    dueToday: dueToday(person, rows),
    nothingDue: dueToday(person, []),
    signatures: waitingSignatures(
      person,
      Array.from({ length: 900 }, () => ({ ...dossier, presentedAt: now })),
    ),
    noSignatures: waitingSignatures(person, []),
  };
}

const isModal = (view: Modal | readonly Block[]): view is Modal => "blocks" in view;
const asModal = (view: Modal | readonly Block[], language: Language) =>
  isModal(view) ? view : toldForm(language, "Benang", view);

describe.each(["vi", "en", "id"] as const)("in %s", (language) => {
  const all = Object.entries(views(language, longest));
  test.each(all)("with the longest names, Slack takes the %s", (_, view) => {
    const form = asModal(view, language);
    expect(refuseView(form)).toBeUndefined();
    expect(JSON.stringify(form).length * 3).toBeLessThan(250_000);
    expect(JSON.stringify(form)).not.toContain("undefined");
  });
  test.each(all.filter(([, view]) => !isModal(view)))("the %s keeps to its part of the home tab", (_, view) => {
    expect((view as readonly Block[]).length).toBeLessThanOrEqual(19);
  });
  test.each(Object.entries(views(language, usual)))("no word of ours in the %s is cut", (_, view) => {
    const cut = JSON.stringify(asModal(view, language)).match(/"text":"(?!…")[^"]*[^…"]…"/g) ?? [];
    // These end so because more follows a click, and one says as much as fits of what was said.
    const meant = /Ngày nghỉ của tôi…|My leave…|Cuti saya…|Đang lưu…|Saving…|Menyimpan…|Ở…/;
    expect(cut.filter((text) => !meant.test(text))).toEqual([]);
  });
  test("the greeting and the buttons are there for everybody", async () => {
    const office = anOfficeOf(language, longest);
    for (const staff of office.staff.slice(0, 5)) {
      const person: AtHome = { office, staff, preferences: Preferences.parse({}), language, now };
      const blocks = [...(await greeting()(person)), ...(await ownButtons()(person))];
      expect(refuseView(toldForm(language, "Benang", blocks))).toBeUndefined();
    }
  });
  test("help is a message, too", () => {
    const said = message(
      "Benang",
      ...helpBlocks({ language, role: "admin", unknown: "Ở".repeat(80), meant: "settings" }),
    );
    expect(refuseMessage({ blocks: said.blocks, text: said.text })).toBeUndefined();
  });
});

test("a menu holds four hundred people in groups that Slack takes, each of them once", () => {
  const form = JSON.stringify(
    formOfPart({ officeId: "27163", part: "leave" }, { office: anOfficeOf("vi", usual), language: "vi", now }),
  );
  const values = form.match(/"value":"U0STAFF\d+"/g) ?? [];
  expect(values).toHaveLength(400);
  expect(new Set(values).size).toBe(400);
});
