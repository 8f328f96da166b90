import { DomainError } from "#shared/kernel/errors.ts";

/** No office of that code has been opened in this deployment. */
export class OfficeNotFound extends DomainError {
  override name = "OfficeNotFound";
  constructor(officeId: string) {
    super("not-found", "office-not-found", `No office ${officeId} is open here`);
  }
}
