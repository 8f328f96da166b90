import { describe, expect, test } from "vitest";
import { Applicant } from "#shared/citizens/applicant.ts";
import { checkApplicant } from "#shared/citizens/check-applicant.ts";
import { birthYearOf } from "#shared/citizens/check-personal-id.ts";

const today = "2026-11-20";
const check = (given: object) => checkApplicant(Applicant.parse({ name: "Nguyễn Thị Hoa", ...given }), today);
const refusedField = (given: object) => {
  try {
    return check(given);
  } catch (error) {
    return (error as { fields?: { field: string }[] }).fields?.map(({ field }) => field);
  }
};

describe("a number of an identity card", () => {
  test.each([
    ["079080012345", 1980],
    ["079180012345", 1980],
    ["079205012345", 2005],
    ["079305012345", 2005],
    ["001401012345", 2101],
    ["096999012345", 2399],
  ])("%s is somebody's born in %i", (personalId, year) => {
    expect(birthYearOf(personalId)).toBe(year);
  });

  test("that does not match the year of birth warns, names the field and stands in nobody's way", () => {
    const { applicant, warnings } = check({ personalId: "079080012345", born: "1981-02-03" });
    expect(applicant.personalId).toBe("079080012345");
    expect(warnings).toEqual([{ field: "applicant.personalId", problem: expect.stringContaining("1980") }]);
    expect(check({ personalId: "079080012345", born: "1980" }).warnings).toEqual([]);
    expect(check({ personalId: "079080012345" }).warnings).toEqual([]);
  });

  test("of the person who died warns apart", () => {
    const deceased = { name: "Nguyễn Văn An", personalId: "079045012345", born: "1954", diedOn: "2026-11-19" };
    expect(check({ deceased }).warnings.map(({ field }) => field)).toEqual(["applicant.deceased.personalId"]);
  });
});

describe("an applicant as it is kept", () => {
  test("is NFC, trimmed, and has the phone in the one form", () => {
    const { applicant } = check({ name: "  Nguyễn Thị Hoa ".normalize("NFD"), phone: "0912 345 678" });
    expect(applicant).toEqual({ name: "Nguyễn Thị Hoa", phone: "+84912345678" });
  });

  test("a short code or a foreign number is refused by name", () => {
    for (const phone of ["1022", "+1 202 555 0100", "abc"])
      expect(refusedField({ phone })).toEqual(["applicant.phone"]);
  });

  test("nobody was born or died after today", () => {
    expect(refusedField({ born: "2026-11-21" })).toEqual(["applicant.born"]);
    expect(refusedField({ born: "2027" })).toEqual(["applicant.born"]);
    const name = "Nguyễn Văn An";
    expect(refusedField({ deceased: { name, diedOn: "2026-11-21" } })).toEqual(["applicant.deceased.diedOn"]);
    expect(refusedField({ deceased: { name, born: "2026-12-01" } })).toEqual(["applicant.deceased.born"]);
    expect(check({ born: today, deceased: { name, diedOn: today } }).warnings).toEqual([]);
  });

  test.each([
    ["a zero-width space", "Nguyễn\u200bHoa"],
    ["a direction override", "Nguyễn\u202eHoa"],
    ["a line break", "Nguyễn\nHoa"],
    ["a line separator", "Nguyễn\u2028Hoa"],
    ["NUL", "Nguyễn\0Hoa"],
    ["a lone surrogate", "Nguyễn\ud800Hoa"],
    ["nothing but spaces", "   "],
    ["more than 120 characters", "a".repeat(121)],
  ])("a name holds no %s", (_, name) => {
    expect(Applicant.safeParse({ name }).success).toBe(false);
  });

  test.each(["1980-02-30", "1980-2-3", "80", "1799", "2100", "1980-05-17T00:00:00Z", "năm 1980", ""])(
    "nobody is born on %j",
    (born) => {
      expect(Applicant.safeParse({ name: "Hoa", born }).success).toBe(false);
    },
  );

  test.each(["07908001234", "0790800123456", "07908001234a", "０７９０８００１２３４５", " 079080012345"])(
    "%j is no number of a card",
    (personalId) => {
      expect(Applicant.safeParse({ name: "Hoa", personalId }).success).toBe(false);
    },
  );
});
