import * as z from "zod/mini";
import type { SlackMessage } from "../message.ts";
import { type Html, html } from "./html.ts";
import type { Rendering } from "./rendering.ts";

const File = z.looseObject({
  id: z.string(),
  name: z.string(),
  title: z._default(z.string(), ""),
  size: z._default(z.number(), 0),
  alt_txt: z._default(z.string(), ""),
});
const Files = z.object({ files: z._default(z.array(File), []) });

/** Pictures that a browser may draw here; nothing that could hold a script. */
const pictures: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
};

/** The type under which a file is shown, or nothing for one that is only handed over. */
export function pictureType(name: string): string | undefined {
  return pictures[name.slice(name.lastIndexOf(".") + 1).toLowerCase()];
}

/** The files of a message: pictures drawn, all others to be saved. */
export function attachments(message: SlackMessage, { path }: Rendering): Html {
  const { files } = Files.parse(message);
  return html`${files.map(({ id, name, title, size, alt_txt }) => {
    const href = `${path}/file/${id}`;
    const label = title === "" ? name : title;
    return pictureType(name) === undefined
      ? html`<a class="file" href="${href}" download="${name}"><strong>${label}</strong> <small>${name} · ${sizeOf(size)}</small></a>`
      : html`<a class="picture" href="${href}" target="_blank" rel="noopener"><img src="${href}" alt="${alt_txt === "" ? label : alt_txt}"></a>`;
  })}`;
}

function sizeOf(bytes: number): string {
  return bytes < 1_000 ? `${bytes} byte` : `${new Intl.NumberFormat("vi-VN").format(Math.round(bytes / 1_000))} kB`;
}
