import type { Dossier } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import { type Give, giveKudos } from "#shared/kudos/give-kudos.ts";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import type { Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { countingClient, officeTables } from "#test/kit/dynamodb.ts";

/** Friday 20 November 2026, 10:00 in the ward: week 47. */
export const friday = "2026-11-20T03:00:00.000Z";
export const reason = "Ở lại thêm giờ để trả kết quả cho bà con từ xa";

const person = (slackUser: string, name: string, role: Staff["role"], department = "justice"): Staff => ({
  slackUser,
  name,
  role,
  department,
});
export const staff = [
  person("U0LAN", "Thu Lan", "officer"),
  person("U0HANH", "Ngọc Hạnh", "officer"),
  person("U0MINH", "Minh Tuấn", "officer", "land"),
  person("U0PHUC", "Quang Phúc", "officer", "land"),
  person("U0THAO", "Thanh Thảo", "head"),
  person("U0DANG", "Hải Đăng", "signer"),
  person("U0NGAN", "Bích Ngân", "leader"),
  person("U0HUY", "Gia Huy", "admin"),
];

/** The office of these people, with what its administrators chose of recognition. */
export function aThankfulOffice(recognition: object = {}): OpenedOffice {
  return { ...anOffice({ staff }), trackingKey: "", setup: { recognition } };
}

/** An office with an empty ledger on the real engine, and people who give. */
export async function aLedger(recognition: object = {}) {
  const tables = await officeTables();
  const office = aThankfulOffice(recognition);
  const dossiers = {
    async get(officeId: string, code: string) {
      if (officeId !== office.id || code !== "H29.27163-261120-0001") throw new DossierNotFound(code);
      return {} as Dossier;
    },
  };
  function aProcess() {
    const { documentClient: client, calls } = countingClient(tables.endpoint);
    const kudos = dynamoKudos(client, tables.peopleTable);
    const give = (from: string, to: readonly string[], changes: Partial<Give> = {}) => {
      const giver = staff.find(({ slackUser }) => slackUser === from);
      if (giver === undefined) throw new Error(`No ${from} here`);
      forms += 1;
      const asked: Give = {
        sourceKey: `V${forms}`,
        people: to,
        reason,
        value: "helps-colleagues",
        isPrivate: false,
        at: friday,
        ...changes,
      };
      return giveKudos(asked, giver, office, { kudos, dossiers });
    };
    return { client, calls, kudos, give };
  }
  let forms = 0;
  return { tables, office, aProcess, ...aProcess() };
}
