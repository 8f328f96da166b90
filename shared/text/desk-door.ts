import { deskDoor as en } from "./en/desk-door.ts";
import { deskDoor as id } from "./id/desk-door.ts";
import type { InLanguages } from "./in-languages.ts";
import { deskDoor as vi } from "./vi/desk-door.ts";

export const deskDoorTexts: InLanguages<typeof vi> = { vi, en, id };
