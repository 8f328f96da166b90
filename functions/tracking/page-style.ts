/** Colours by what they are for; a test works out their contrasts (WCAG 2.2 AA). */
export const colours = {
  ink: "#1c2b33",
  paper: "#f6f4ef",
  card: "#ffffff",
  accent: "#0b5c4b",
  edge: "#5b6b73",
  focus: "#b4520f",
  alarm: "#a12b2b",
} as const;

/** For a phone first: one column, big enough to touch, nothing wider than 320 points or lost at twice the size. */
export const pageStyle = `:root{color-scheme:light}body{font:1.125rem/1.5 system-ui,sans-serif;color:${colours.ink};background:${colours.paper};margin:0;overflow-wrap:anywhere}
main{max-width:34rem;margin:0 auto;padding:1.25rem}h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.125rem;margin:1.25rem 0 .25rem}p,ul{margin:.5rem 0}ul{padding-left:1.25rem}
a{color:${colours.accent}}label{display:block;margin-top:1rem;font-weight:600}.hint{font-size:1rem;margin:0}
input{font:inherit;width:100%;box-sizing:border-box;padding:.75rem;color:inherit;border:2px solid ${colours.edge};border-radius:.375rem;background:${colours.card}}
button{font:inherit;font-weight:600;margin-top:1.5rem;padding:.75rem 1.5rem;border:2px solid ${colours.accent};border-radius:.375rem;background:${colours.accent};color:${colours.card}}
:focus-visible{outline:3px solid ${colours.focus};outline-offset:2px}article,.alert{background:${colours.card};border-left:.5rem solid ${colours.accent};padding:1rem;margin:1.5rem 0}
.alert{border-color:${colours.alarm}}.status{font-size:1.375rem;line-height:1.3;font-weight:700}.code{font-family:ui-monospace,monospace}.strong{font-weight:700}
nav{margin-top:2.5rem}nav a{display:inline-block;padding:.5rem .75rem .5rem 0}`;
