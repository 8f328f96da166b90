import { DomainError } from "#shared/kernel/errors.ts";
import { opens, readApiKey } from "#shared/offices/api-key.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import type { ApiKey, Offices, Scope } from "#shared/offices/offices.ts";

class ApiKeyNeeded extends DomainError {
  override name = "ApiKeyNeeded";
  constructor() {
    const problem = "must be Bearer and a working API key of the office";
    super("unauthorised", "api-key-needed", `Authorization ${problem}`, [{ field: "Authorization", problem }]);
  }
}

/**
 * The API key behind `Authorization: Bearer`. Another office's address answers as one that does not exist.
 * @throws DomainError unauthorised or forbidden, OfficeNotFound
 */
export async function signIn(
  authorization: string | undefined,
  officeId: string | undefined,
  scope: Scope,
  offices: Offices,
): Promise<ApiKey> {
  const given = readApiKey(/^Bearer (\S{1,200})$/i.exec(authorization ?? "")?.[1] ?? "");
  const key = given && (await offices.key(given.officeId, given.keyId));
  if (given === undefined || key === undefined || !opens(key, given.secret)) {
    throw new ApiKeyNeeded();
  }
  if (key.officeId !== officeId) throw new OfficeNotFound(officeId ?? "");
  if (!key.scopes.includes(scope)) {
    throw new DomainError("forbidden", "scope-missing", `This API key lacks the scope ${scope}`);
  }
  return key;
}
