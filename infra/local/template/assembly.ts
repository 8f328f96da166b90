import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";

const Resource = z.object({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  Condition: z.optional(z.string()),
});
const Output = z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.string() })) });
const Template = z.object({
  Resources: z._default(z.record(z.string(), Resource), {}),
  Outputs: z._default(z.record(z.string(), Output), {}),
});

/** A resource of a synthesized stack, its values not yet known. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Where a synthesized app lies. */
export interface Synthesized {
  /** Holds the assets: `asset.<hash>` folders. */
  readonly directory: string;
  readonly templates: readonly { readonly stack: string; readonly file: string }[];
}

/** All that is known about what runs and how it is wired. */
export interface Assembly {
  readonly directory: string;
  readonly resources: readonly Resource[];
  /** Export name to the stack and value it stands for. */
  readonly exported: ReadonlyMap<string, { readonly stack: string; readonly value: unknown }>;
}

/** An address that nobody has: the host puts its Slack's own in its place when it starts the functions. */
export const slackPlaceholder = "http://slack.invalid/api/";

/**
 * Bundles the functions and synthesizes the local stage, in this process, into a new temporary folder (`discard` removes
 * it). @throws Error of the build or of a stack.
 */
export async function synthesize(): Promise<Synthesized> {
  const [{ buildFunctions }, { buildApp }, directory] = await Promise.all([
    import("../../build.ts"),
    import("../../app.ts"),
    mkdtemp(join(tmpdir(), "benang-assembly-")),
  ]);
  await buildFunctions();
  const { stacks } = buildApp("local", { outdir: directory, guarded: false, slackApiUrl: slackPlaceholder }).synth();
  return { directory, templates: stacks.map(({ stackName: stack, templateFullPath: file }) => ({ stack, file })) };
}

export async function discard({ directory }: Synthesized): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}

/** @throws Error when a stack uses conditions, which the host does not know. */
export async function readAssembly({ directory, templates }: Synthesized): Promise<Assembly> {
  const read = templates.map(async ({ stack, file }) => ({
    stack,
    ...Template.parse(JSON.parse(await readFile(file, "utf8"))),
  }));
  const stacks = await Promise.all(read);
  return {
    directory,
    resources: stacks.flatMap(({ stack, Resources }) =>
      Object.entries(Resources).map(([logicalId, resource]) => {
        if (resource.Condition !== undefined)
          throw new Error(`${stack}/${logicalId} is conditional: unknown to the local host`);
        return { stack, logicalId, type: resource.Type, properties: resource.Properties };
      }),
    ),
    exported: new Map(
      stacks.flatMap(({ stack, Outputs }) =>
        Object.values(Outputs).flatMap(({ Value, Export }) =>
          Export === undefined ? [] : [[Export.Name, { stack, value: Value }] as const],
        ),
      ),
    ),
  };
}
