import type { PaperSize } from "./form.ts";

/** Base size of the letters in points: what Form 01 needs to stay on one sheet with a long list of papers. */
const points: Readonly<Record<PaperSize, number>> = { A4: 12, A5: 9.3 };

/** Black on white in the office's own fonts; nothing is fetched. On a screen the sheet looks as it prints. */
export function sheetStyle(size: PaperSize, landscape: boolean): string {
  const [short, long] = size === "A4" ? [210, 297] : [148, 210];
  const width = landscape ? long : short;
  const margin = size === "A4" ? 15 : 8;
  return `@page{size:${size} ${landscape ? "landscape" : "portrait"};margin:${margin}mm}
*{box-sizing:border-box}
body{margin:0;color:#000;background:#fff;font:${landscape ? 10 : points[size]}pt/1.3 "Times New Roman","Liberation Serif","Noto Serif",serif}
p,ul,ol,h1,dl,dd{margin:0}
h1{font-size:1.25em;text-align:center;text-transform:uppercase;margin:.7em 0 .1em}
.under{text-align:center;margin-bottom:.5em}
.head{display:grid;grid-template-columns:2fr 3fr;column-gap:4mm;text-align:center}
.head{font-size:.92em}
.head .rule::after{content:"";display:block;width:45%;margin:.2em auto .3em;border-bottom:.4pt solid #000}
.small{font-size:.88em}
.number{text-align:right;font-weight:700;font-size:.88em}
.dated{font-style:italic}
dl{display:grid;grid-template-columns:auto 1fr;column-gap:3mm;row-gap:.08em}
dt::after{content:":"}
dd{min-width:0;overflow-wrap:anywhere}
ol,ul{padding-left:1.4em}
.wide{columns:2;font-size:.9em;column-gap:5mm}
.boxes{list-style:none;padding:0;margin:.5em 0}
.boxes li{padding-left:1.7em;text-indent:-1.7em}
.boxes li::before{content:"\\2610\\00a0\\00a0"}
.boxes li.ticked::before{content:"\\2611\\00a0\\00a0"}
.gap{margin:.45em 0}
.strong{font-weight:700}
.due{font-size:1.12em;font-weight:700}
.line{display:block;border-bottom:.8pt dotted #000;height:1.45em}
dd .line{height:1.2em}
.track{display:grid;grid-template-columns:auto 1fr;column-gap:4mm;align-items:center;margin:.5em 0;padding:1.5mm;border:.6pt solid #000;break-inside:avoid}
.track svg{width:26mm;height:26mm;display:block}
.secret{font-family:"Liberation Mono","Courier New",monospace;font-weight:700;font-size:1.1em;white-space:nowrap}
.code{white-space:nowrap}
.address{overflow-wrap:anywhere}
.signed{display:grid;grid-template-columns:1fr 1fr;column-gap:6mm;text-align:center;margin-top:.6em;break-inside:avoid}
.signed p:first-child{font-weight:700}
.signed .name{margin-top:2.4em;min-height:1.4em;font-weight:700}
.draft{text-align:center;font-weight:700;letter-spacing:.2em;border:1.2pt solid #000;width:9em;margin:.6em auto 0}
table{border-collapse:collapse;width:100%;margin:.6em 0}
th,td{border:.5pt solid #000;padding:.2em .4em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{text-align:center;overflow-wrap:normal}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr{break-inside:avoid}
.sum td,.sum th{font-weight:700;text-align:left}
td.money{text-align:right;white-space:nowrap}
@media screen{body{background:#e8e8e8}main{width:${width}mm;max-width:100%;min-height:100vh;margin:0 auto;padding:${margin}mm;background:#fff}}`;
}
