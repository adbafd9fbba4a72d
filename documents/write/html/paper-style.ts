/** One page for screen and printer: official fonts where they are installed, A4 with the margins of GB/T 9704-2012. */
export const PAPER_STYLE = `
:root{--song:"方正小标宋简体","FZXiaoBiaoSong-B05S","STZhongsong","SimSun","Noto Serif CJK SC",serif;--fang:"仿宋_GB2312","FangSong","STFangsong","Noto Serif CJK SC",serif;--hei:"黑体","SimHei","Heiti SC","Noto Sans CJK SC",sans-serif;--kai:"楷体_GB2312","KaiTi","STKaiti","Noto Serif CJK SC",serif}
*{box-sizing:border-box}
body{margin:0;background:#eceef1;color:#111;font:16pt/1.8 var(--fang)}
main{display:flex;flex-direction:column;align-items:center;gap:16px;padding:16px}
section{background:#fff;width:210mm;min-height:297mm;padding:37mm 26mm 35mm 28mm;box-shadow:0 1px 4px #0003;display:flex;flex-direction:column}
section.wide{width:297mm;min-height:210mm;padding:28mm 30mm 26mm}
h1{font:400 22pt/1.45 var(--song);text-align:center;margin:0 0 1.2em}
.letterhead{text-align:center;color:#c00000;font:400 40pt/1.3 var(--song);margin:0 0 .5em}
.number{text-align:center;border-bottom:1.6pt solid #c00000;margin:0 0 2.4em;padding-bottom:.4em;min-height:1.8em}
.subtitle{text-align:center;font-family:var(--kai);margin:-1em 0 1em}
p,h2,h3,h4,h5{margin:0;font-weight:400;font-size:16pt;text-align:justify;text-indent:2em;break-after:auto}
h2,h3,h4,h5{break-after:avoid}
h2,.l1{font-family:var(--hei)}h3,.l2{font-family:var(--kai)}
.addressee{text-indent:0}
.annexes{text-indent:0;margin:1.8em 0 0 2em;padding:0;list-style:none;display:grid;grid-template-columns:auto 1fr}
.signature{display:table;margin:3em 4em 0 auto;text-align:center;text-indent:0;break-inside:avoid}
.signature span{display:block}
.annex{font-family:var(--hei);text-indent:0}
.note{font-size:12pt;text-indent:0}.note.right{text-align:right}
table{border-collapse:collapse;width:100%;font-size:12pt;line-height:1.5;margin:.3em 0}
section.crowded table{font-size:10.5pt}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:1px solid #333;padding:.2em .4em;overflow-wrap:anywhere}
th{font:400 1em var(--hei);background:#f2f2f2}
td.c{text-align:center}
td.group{font-family:var(--hei);background:#f7f7f7}
figure{margin:.6em 0;text-align:center;break-inside:avoid}figure svg{max-width:100%;height:auto}
ul.checks{list-style:none;margin:0;padding:0 0 0 2em;font-size:14pt}ul.checks li{text-indent:-1.5em;padding-left:1.5em;break-inside:avoid}ul.checks li::before{content:"□";display:inline-block;width:1.5em;text-indent:0}
table.form{font-size:14pt}table.form th{width:7em;background:none}table.form td{min-width:8em}
.imprint{margin-top:auto;padding-top:2em;font-size:14pt;break-inside:avoid}.imprint div{padding:.1em 1em;border-top:.25mm solid #111;display:flex;justify-content:space-between}.imprint div:first-child{border-top:.35mm solid #111}.imprint div:last-child{border-bottom:.35mm solid #111}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page wide{size:A4 landscape;margin:28mm 30mm 26mm}
@media print{body{background:none}main{display:block;padding:0}section,section.wide{width:auto;min-height:0;padding:0;box-shadow:none;break-before:page;display:block}section:first-child{break-before:auto}section.wide{page:wide}td,th{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.trim();
