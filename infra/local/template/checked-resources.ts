import type { $ZodIssue } from "zod/v4/core";
import type { Assembly, Resource } from "./assembly.ts";
import { idleTypes, type KnownType, type PropertiesOf, resourceTypes } from "./resource-types.ts";

/** A resource whose properties the host knows, every one of them. */
export interface Checked<Type extends KnownType> extends Omit<Resource, "properties"> {
  readonly properties: PropertiesOf<Type>;
}

/** What the host needs of a template, by type. */
export interface CheckedResources {
  of<Type extends KnownType>(type: Type): readonly Checked<Type>[];
}

/** @throws Error listing, one line each, what the template holds that the host does not know. */
export function checkResources({ resources }: Assembly): CheckedResources {
  const problems: string[] = [];
  const checked = resources
    .filter(({ type }) => !idleTypes.has(type))
    .map((resource) => {
      const result = resourceTypes[resource.type as KnownType]?.safeParse(resource.properties);
      if (result === undefined) problems.push(`${nameOf(resource)}: the type is unknown`);
      else if (!result.success)
        problems.push(...result.error.issues.map((issue) => `${nameOf(resource)}: ${inWords(issue)}`));
      return { ...resource, properties: result?.data };
    });
  if (problems.length > 0) {
    throw new Error(
      `The local host cannot run what the template says (infra/local/template/resource-types.ts):\n${problems.join("\n")}`,
    );
  }
  return {
    of: <Type extends KnownType>(type: Type) => checked.filter((resource) => resource.type === type) as Checked<Type>[],
  };
}

function nameOf({ stack, logicalId, type }: Resource): string {
  return `${stack}/${logicalId} (${type})`;
}

function inWords(issue: $ZodIssue): string {
  const where = issue.path.join(".");
  if (issue.code === "unrecognized_keys") return `${where} has unknown ${issue.keys.join(", ")}`.trim();
  return `${where} is something else than expected`;
}
