import { correction, generate } from "lean-qr";
import { type Html, html } from "#shared/text/html.ts";

/** Modules of white around the code that readers need (ISO/IEC 18004). */
const quiet = 4;

/**
 * A QR code as a picture in the page, black on white; a seventh of it may be dirty or torn (level M). One path, a run of dark modules
 * a step, since a module a rectangle would be ten times the text.
 */
export function qrCode(text: string, label: string): Html {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * quiet;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" d="${path(code)}"/></svg>`;
}

interface Modules {
  readonly size: number;
  get(x: number, y: number): boolean;
}

function path(code: Modules): string {
  let drawn = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const width = runAt(code, x, y);
      if (width > 0) drawn += `M${x + quiet} ${y + quiet}h${width}v1h-${width}z`;
      x += width;
    }
  }
  return drawn;
}

/** How many dark modules follow one another from here. */
function runAt(code: Modules, x: number, y: number): number {
  let width = 0;
  while (x + width < code.size && code.get(x + width, y)) width += 1;
  return width;
}
