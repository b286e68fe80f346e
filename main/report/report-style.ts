/** The look of the printable report: follows the reader's light or dark, and prints in ink. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #26231f; --quiet: #6b655d; --paper: #fbfaf7; --rule: #ddd8cf; --leak: #8a5a00; --fill: #f1ede4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8e1; --quiet: #a8a196; --paper: #1d1b18; --rule: #3b3731; --leak: #e8b04a; --fill: #29261f; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px; max-width: 880px; background: var(--paper); color: var(--ink);
  font: 14px/1.55 system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1 { font-size: 28px; line-height: 1.25; margin: 0 0 8px; }
h2 { font-size: 20px; margin: 40px 0 12px; }
h3 { font-size: 16px; margin: 0 0 4px; }
p { margin: 0 0 8px; max-width: 68ch; }
.quiet { color: var(--quiet); }
article { border-top: 1px solid var(--rule); padding: 16px 0; break-inside: avoid; }
.word { color: var(--leak); font-weight: 600; }
ul { margin: 4px 0 8px; padding-left: 20px; }
code { display: block; margin: 4px 0; padding: 8px; background: var(--fill); font: 12px/1.5 ui-monospace, monospace; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--rule); }
td.number, th.number { text-align: right; }
@media print {
  :root { --ink: #000; --quiet: #333; --paper: #fff; --rule: #999; --leak: #000; --fill: #fff; }
  body { padding: 0; max-width: none; }
  code { border: 1px solid var(--rule); }
}
`;
