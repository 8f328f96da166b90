import type { Assembly } from "./assembly.ts";

/** What a resource turned out to be on this machine: what `Ref` gives, and `Fn::GetAtt`. */
export interface Identity {
  readonly ref: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Secret name to its JSON fields, for dynamic references. */
export type Secrets = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Values {
  /** Says what a resource is. */
  know(resource: { stack: string; logicalId: string }, identity: Identity): void;
  /** The text that `value` stands for in `stack`. @throws Error naming what is not known. */
  text(stack: string, value: unknown): string;
}

export const region = "ap-southeast-1";
export const account = "000000000000";
const pseudo: Readonly<Record<string, string>> = {
  "AWS::Region": region,
  "AWS::AccountId": account,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
};

type Text = (stack: string, value: unknown) => string;
type Intrinsic = (stack: string, argument: never, text: Text) => string;

export function templateValues({ exported }: Assembly, secrets: Secrets): Values {
  const known = new Map<string, Identity>();
  const identity = (stack: string, logicalId: string): Identity => {
    const here = known.get(`${stack}/${logicalId}`);
    if (here === undefined) throw new Error(`${stack} refers to ${logicalId}, which is nothing on this machine`);
    return here;
  };
  const intrinsics: Readonly<Record<string, Intrinsic>> = {
    Ref: (stack, name: string) => pseudo[name] ?? identity(stack, name).ref,
    "Fn::GetAtt": (stack, [name, attribute]: [string, string]) => {
      const found = identity(stack, name).attributes?.[attribute];
      if (found === undefined)
        throw new Error(`${stack} asks ${name} for ${attribute}, which it has not got on this machine`);
      return found;
    },
    "Fn::Join": (stack, [separator, parts]: [string, unknown[]], text) =>
      parts.map((part) => text(stack, part)).join(separator),
    "Fn::Sub": (stack, pattern: string, text) =>
      pattern.replaceAll(/\$\{([^}]+)\}/g, (_all, name: string) => text(stack, { Ref: name })),
    "Fn::ImportValue": (stack, name: string, text) => {
      const source = exported.get(name);
      if (source === undefined) throw new Error(`${stack} imports ${name}, which no stack exports`);
      return text(source.stack, source.value);
    },
  };
  const text: Text = (stack, value) => {
    if (typeof value === "string") return withSecrets(value, secrets);
    const [[name, argument] = ["", undefined], ...more] = Object.entries(value ?? {});
    const intrinsic = more.length === 0 ? intrinsics[name] : undefined;
    if (intrinsic === undefined)
      throw new Error(`${stack} computes a value in an unknown way: ${JSON.stringify(value)}`);
    return withSecrets(intrinsic(stack, argument as never, text), secrets);
  };
  return { know: ({ stack, logicalId }, found) => known.set(`${stack}/${logicalId}`, found), text };
}

/** `{{resolve:secretsmanager:NAME:SecretString:FIELD::}}` as CloudFormation resolves it while it deploys. */
function withSecrets(text: string, secrets: Secrets): string {
  return text.replaceAll(/\{\{resolve:([^}]+)\}\}/g, (reference, what: string) => {
    const [service, name = "", kind, field = ""] = what.split(":");
    const found = service === "secretsmanager" && kind === "SecretString" ? secrets[name]?.[field] : undefined;
    if (found === undefined) throw new Error(`${reference} stands for nothing on this machine`);
    return found;
  });
}
