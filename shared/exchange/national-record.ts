import * as z from "zod/mini";
import { returnedAtOf } from "#shared/dossiers/correction.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { channelNumber, statusNumber } from "./national-numbers.ts";
import { wallClock } from "./wall-clock.ts";

/** What a dossier's own item does not hold: names in Vietnamese, and the zone of the wall clock that dates are written in. */
export interface NationalNames {
  readonly zone: string;
  /** The office that received it. */
  readonly office: string;
  readonly procedure: string;
}

/**
 * One dossier in the shape of the national synchronisation interface: its field names and numbers, and nothing about the citizen.
 * Dates are wall clock, `20/11/2026 08:15:00`; fields of what has not happened yet are absent.
 */
export const NationalRecord = z.object({
  MaHoSo: z.string(),
  /** Rises with every step, so the record can be taken over again by its code and version. */
  PhienBan: z.int(),
  MaTTHC: z.string(),
  TenTTHC: z.string(),
  MaDonVi: z.string(),
  TenDonVi: z.string(),
  KenhThucHien: z.int(),
  TrangThaiHoSo: z.int(),
  NgayTiepNhan: z.string(),
  NgayHenTra: z.string(),
  NgayKetThucXuLy: z.optional(z.string()),
  NgayTra: z.optional(z.string()),
});
export type NationalRecord = z.infer<typeof NationalRecord>;

export function nationalRecord(dossier: Dossier, { zone, office, procedure }: NationalNames): NationalRecord {
  const { endedAt, status, history } = dossier;
  const returnedAt = status === "returned" ? returnedAtOf(history) : undefined;
  return {
    MaHoSo: dossier.code,
    PhienBan: dossier.version,
    MaTTHC: dossier.procedure,
    TenTTHC: procedure,
    MaDonVi: dossier.officeId,
    TenDonVi: office,
    KenhThucHien: channelNumber(dossier.channel),
    TrangThaiHoSo: statusNumber(status),
    NgayTiepNhan: wallClock(dossier.receivedAt, zone),
    NgayHenTra: wallClock(dossier.promisedAt, zone),
    ...(endedAt !== undefined && { NgayKetThucXuLy: wallClock(endedAt, zone) }),
    ...(returnedAt !== undefined && { NgayTra: wallClock(returnedAt, zone) }),
  };
}
