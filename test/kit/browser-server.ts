import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium, type LaunchOptions } from "playwright-core";

const cache = fileURLToPath(new URL("../../node_modules/.cache/benang-chromium", import.meta.url));
const packed = new URL("../../node_modules/@sparticuz/chromium/package.json", import.meta.url);
// Not the package's own list, which among others switches the same-origin policy off.
const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--force-color-profile=srgb"];

/**
 * One Chromium for the whole run: the one that comes with npm `@sparticuz/chromium` (Linux x64, with its own libraries
 * and a font that has Vietnamese), or else one that is installed here.
 * @throws Error with one line on each that was tried, when none starts.
 */
export async function startBrowser(): Promise<{ readonly endpoint: string; readonly stop: () => Promise<void> }> {
  const problems: string[] = [];
  for (const [name, options] of [["npm", unpacked], ...installed] as const) {
    try {
      const server = await chromium.launchServer({ args, host: "127.0.0.1", ...(await options()) });
      return { endpoint: server.wsEndpoint(), stop: () => server.close() };
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
    }
  }
  throw new Error(`No browser starts here (${problems.join("; ")})`);
}

const installed = [
  ["chrome", async (): Promise<LaunchOptions> => ({ channel: "chrome" })],
  ["edge", async (): Promise<LaunchOptions> => ({ channel: "msedge" })],
  ["chromium", async (): Promise<LaunchOptions> => ({ executablePath: "/usr/bin/chromium" })],
] as const;

/** The packed Chromium, unpacked once for this version; several runs may do it at the same time. */
async function unpacked(): Promise<LaunchOptions> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("made for Linux on x64");
  const { version } = JSON.parse(await readFile(packed, "utf8")) as { version: string };
  const folder = join(cache, version);
  await access(folder).catch(() => unpackInto(folder));
  const env = {
    ...process.env,
    FONTCONFIG_PATH: join(folder, "fonts"),
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    // The hours and dates of its own fields follow this, whatever language a page is opened in.
    LC_ALL: "vi_VN.UTF-8",
  };
  return { executablePath: join(folder, "chromium"), env };
}

/** The package unpacks below the temporary folder, so a process with one of its own does it; the name of a Lambda runtime adds libraries. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(join(cache, "unpacking-"));
  const unpack = 'import("@sparticuz/chromium").then((packed) => packed.default.executablePath())';
  const env = { ...process.env, TMPDIR: made, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" };
  await promisify(execFile)(process.execPath, ["-e", unpack], {
    env,
    cwd: fileURLToPath(new URL(".", import.meta.url)),
  });
  await writeFile(join(made, "fonts", "fonts.conf"), fontsIn(join(folder, "fonts")));
  await rename(made, folder).catch(() => rm(made, { recursive: true, force: true }));
}

/** A cache below a relative path would land wherever the run was started. */
const fontsIn = (folder: string) => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;
