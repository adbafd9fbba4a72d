/**
 * The sheet of the printable account. Colours pass 4.5:1 on screen, light and dark; every outcome has a sign and a line style of
 * its own as well, because offices print in black and white.
 */
export const TRACE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ground: #f3f4f2; --ink: #1c1d1b; --quiet: #5b605a; --line: #d3d7d0; --head: #eef0ec;
  --covered: #1d6b35; --covered-fill: #e4f3e6; --left: #595c66; --left-fill: #ececf1; --missing: #a4161a; --missing-fill: #fde6e4;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1d1f1d; --ground: #141614; --ink: #e7e9e4; --quiet: #a6ada3; --line: #3b403a; --head: #262a26;
    --covered: #86d398; --covered-fill: #1c3423; --left: #b9bdca; --left-fill: #2c2e36; --missing: #ff9c94; --missing-fill: #43211f;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
main { max-width: 78rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.35; text-wrap: balance; }
h2 { margin: 2.2rem 0 .7rem; font-size: 1.1rem; }
.about { margin: .35rem 0 0; color: var(--quiet); font-size: .9rem; overflow-wrap: anywhere; }
a { color: inherit; text-underline-offset: .2em; }
a:focus-visible, input:focus-visible { outline: 3px solid var(--covered); outline-offset: 2px; border-radius: 3px; }
.totals { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; margin: 1.5rem 0 0; padding: 0; }
.totals div { padding: .6rem .9rem; background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--quiet); border-radius: 6px; }
.totals dt { color: var(--quiet); font-size: .85rem; }
.totals dd { margin: 0; font-size: 1.5rem; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
.totals dd small { font-size: .85rem; font-weight: 400; }
.totals .covered { border-left-color: var(--covered); } .totals .covered dd { color: var(--covered); }
.totals .leftOut { border-left-color: var(--left); } .totals .leftOut dd { color: var(--left); }
.totals .possible { border-left-color: var(--left); }
.totals .missing { border-left-color: var(--missing); } .totals .missing dd { color: var(--missing); }
.open { padding: .9rem 1.2rem 1rem; background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--missing); border-radius: 6px; margin-top: 1.25rem; }
.open h2 { margin: 0 0 .4rem; color: var(--missing); font-size: 1rem; }
.open ul { margin: 0; padding-left: 1.3rem; }
.bar { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1.5rem; align-items: baseline; margin: 1.75rem 0 .6rem; color: var(--quiet); font-size: .9rem; }
.legend { margin: 0; } .legend span { margin-right: 1.1em; white-space: nowrap; }
.bar input { margin: 0 .35em 0 0; vertical-align: -.1em; accent-color: var(--missing); }
body:has(#open-only:checked) tbody tr:not(.has-missing) { display: none; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; background: var(--paper); border: 1px solid var(--line); }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .6rem .9rem; vertical-align: top; text-align: left; border-top: 1px solid var(--line); }
thead th { background: var(--head); border-top: 0; font-size: .9rem; position: sticky; top: 0; }
th:first-child, td:first-child { width: 62%; border-right: 1px solid var(--line); }
td:first-child { font-family: "Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif; font-size: 1.06rem; line-height: 1.9; overflow-wrap: anywhere; }
tr.heading td { font-weight: 700; } tr.heading td:first-child { font-family: inherit; } td[colspan] { border-right: 0 !important; }
tr.goes-on td { border-top: 0; padding-top: 0; }
tr.other td:first-child { color: var(--quiet); }
mark { color: inherit; padding: .08em .1em; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; scroll-margin-top: 4rem; }
mark a { text-decoration: none; font: 600 .72em/1 sans-serif; vertical-align: .35em; padding: 0 .15em; }
mark.covered { background: var(--covered-fill); border-bottom: 2px solid var(--covered); } mark.covered a { color: var(--covered); }
mark.leftOut { background: var(--left-fill); border-bottom: 2px dotted var(--left); } mark.leftOut a { color: var(--left); }
mark.possible { background: none; border-bottom: 2px dashed var(--left); } mark.possible a { color: var(--left); }
mark.missing { background: var(--missing-fill); border-bottom: 3px double var(--missing); } mark.missing a { color: var(--missing); }
mark:target { outline: 2px solid currentColor; }
ol.outcomes { list-style: none; margin: 0; padding: 0; font-size: .94rem; line-height: 1.55; }
ol.outcomes > li { padding: .1rem 0 .1rem .7rem; border-left: 3px solid; margin-bottom: .55rem; scroll-margin-top: 4rem; overflow-wrap: anywhere; }
ol.outcomes > li:last-child { margin-bottom: 0; }
li.covered { border-color: var(--covered) !important; } li.leftOut { border-left-style: dotted !important; border-color: var(--left) !important; } li.possible { border-left-style: dashed !important; border-color: var(--left) !important; } li.missing { border-left-style: double !important; border-left-width: 5px !important; border-color: var(--missing) !important; }
.status { font-weight: 600; white-space: nowrap; } .status a { text-decoration: none; }
.covered .status { color: var(--covered); } .leftOut .status { color: var(--left); } .possible .status { color: var(--left); } .missing .status { color: var(--missing); }
.task { display: block; } .task b { font-weight: 600; } .facts { display: block; color: var(--quiet); font-size: .87em; }
@media (max-width: 46rem) {
  main { padding: 1.25rem .9rem 3rem; } .totals { grid-template-columns: repeat(2, 1fr); }
  table, tbody, tr, td { display: block; width: auto; } thead { display: none; }
  td:first-child { width: auto; border-right: 0; } td + td { border-top: 0; padding-top: 0; } td:empty { display: none; }
}
@page { size: A4 landscape; margin: 14mm 14mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; } }
@media print {
  body { background: none; font-size: 10pt; line-height: 1.6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; } h1 { font-size: 15pt; } .bar label { display: none; }
  .totals dd { font-size: 14pt; } thead { display: table-header-group; } thead th { position: static; }
  td:first-child { font-size: 10.5pt; line-height: 1.7; } th, td { padding: 1.6mm 2.4mm; }
  tr, .open li, .totals div { break-inside: avoid; } tr.heading { break-after: avoid; } tr.goes-on td { padding-top: .6mm; } a { text-decoration: none; }
}
`;
