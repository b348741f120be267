/** The whole style of the page. Colours keep a contrast of 4.5 to 1 or more on their ground, in both schemes. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f4f6f8; --text: #1b2430; --quiet: #515d6b; --line: #d3dae2;
  --accent: #0b5cad; --good: #14663a; --good-ground: #e5f5ec; --warn: #7a4a00; --warn-ground: #fdf1dc;
  --bad: #a3121f; --bad-ground: #fde8e9; --bar: #cfe2f7; --volume: #eee6fb; --outside: #fff4dd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #11161d; --raised: #1a212b; --text: #e4e9ef; --quiet: #a3b0be; --line: #36414e;
    --accent: #7db8f5; --good: #7ddba3; --good-ground: #12301f; --warn: #f0c070; --warn-ground: #33260c;
    --bad: #ff9aa2; --bad-ground: #3d1519; --bar: #21415f; --volume: #2c2340; --outside: #33290f;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem 1rem; z-index: 1; }
.page { max-width: 78rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.75rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
p, ul, pre, table, figure, details { margin: .75rem 0; }
p, li { max-width: 48rem; overflow-wrap: anywhere; }
ul { padding-left: 1.25rem; }
li + li { margin-top: .3rem; }
code { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--raised); padding: .1em .3em; border-radius: .25rem; }
pre { background: var(--raised); padding: .75rem 1rem; border-radius: .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { background: none; padding: 0; }
nav ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
nav a { display: inline-block; padding: .2rem 0; }
nav li + li { margin: 0; }
nav h2 { font-size: .85rem; margin: 0 0 .25rem; padding: 0; border: 0; color: var(--quiet); }
nav { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .9rem; margin: 1.25rem 0; font-size: .95rem; }
.verdicts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .6rem; margin: 1.25rem 0; }
.verdict { background: var(--raised); border-left: .3rem solid var(--line); border-radius: .35rem; padding: .6rem .8rem; }
.verdict dt { font-size: .85rem; color: var(--quiet); }
.verdict dd { margin: .1rem 0 0; font-weight: 500; overflow-wrap: anywhere; }
.verdict.good { border-color: var(--good); }
.verdict.warn { border-color: var(--warn); }
.verdict.bad { border-color: var(--bad); background: var(--bad-ground); }
.warning { background: var(--bad-ground); border: 2px solid var(--bad); border-radius: .5rem; padding: .25rem 1.25rem; margin: 1.25rem 0; }
.warning li { max-width: none; }
.warning h2 { color: var(--bad); border: 0; margin: .75rem 0 .25rem; padding: 0; }
.mark { font-weight: 600; white-space: normal; }
.mark.good { color: var(--good); }
.mark.warn { color: var(--warn); }
.mark.bad { color: var(--bad); }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 5rem; }
td:last-child, th:last-child { padding-right: 0; }
thead th { font-size: .85rem; color: var(--quiet); border-bottom-width: 2px; }
tbody th { font-weight: 500; }
tr.strong > * { font-weight: 700; border-top: 2px solid var(--line); }
.share { display: inline-block; min-width: 6.5rem; padding: 0 .35rem; white-space: nowrap; border-radius: .2rem; background: linear-gradient(to right, var(--bar) var(--share), transparent var(--share)); }
/* Of one length, so that they can be compared. */
.bars td { width: 65%; }
.bars .share { display: block; min-width: 0; white-space: normal; }
/* The tick in the middle is the weight as it is. */
.range { display: inline-block; min-width: 12rem; padding: 0 .35rem .4rem; white-space: nowrap; background:
  linear-gradient(var(--quiet), var(--quiet)) 50% 100% / 2px .6rem no-repeat,
  linear-gradient(to right, transparent var(--from), var(--accent) var(--from) var(--to), transparent var(--to)) 0 100% / 100% .3rem no-repeat,
  linear-gradient(var(--line), var(--line)) 0 100% / 100% .3rem no-repeat; }
details { border: 1px solid var(--line); border-radius: .5rem; padding: 0 .9rem; }
summary { cursor: pointer; padding: .6rem 0; font-weight: 600; overflow-wrap: anywhere; }
figure { margin-left: 0; margin-right: 0; }
figcaption { color: var(--quiet); font-size: .9rem; max-width: 48rem; }
.diagram { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; padding: .5rem; }
.diagram svg { display: block; width: 100%; min-width: 44rem; height: auto; font-family: Helvetica, Arial, sans-serif; }
.diagram text { fill: var(--text); }
.diagram .node polygon, .diagram .node path, .diagram .node ellipse { fill: var(--bar); stroke: var(--accent); }
.diagram .periodic polygon { fill: var(--raised); stroke-dasharray: 4 3; }
.diagram .volume path { fill: var(--volume); stroke: var(--quiet); }
.diagram .outside polygon { fill: var(--outside); stroke: var(--warn); }
.diagram .people ellipse { fill: var(--good-ground); stroke: var(--good); }
.diagram .cluster polygon { fill: none; stroke: var(--quiet); }
.diagram .edge path { stroke: var(--quiet); }
.diagram .edge polygon { fill: var(--quiet); stroke: var(--quiet); }
.diagram .edge text { fill: var(--quiet); }
footer { margin-top: 3rem; color: var(--quiet); font-size: .9rem; }
@media (min-width: 64rem) {
  .page { display: grid; grid-template-columns: 13rem minmax(0, 1fr); column-gap: 2.5rem; }
  .page > header { grid-column: 1 / -1; }
  nav { position: sticky; top: 1rem; align-self: start; margin-top: 2.75rem; }
  nav ol { flex-direction: column; }
}
@media screen and (max-width: 44rem) {
  table { font-size: .9rem; }
  th, td { overflow-wrap: anywhere; }
  table.cards, .cards thead, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .cards tbody tr { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; margin-bottom: .6rem; }
  .cards tbody th, .cards tbody td { border: 0; padding: .15rem 0; }
  .cards tr.strong > * { border-top: 0; }
  .cards tbody th { font-weight: 700; }
  .cards tbody td.empty { display: none; }
  .cards tbody td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); font-weight: 400; }
}
@media print {
  :root {
    --ground: #fff; --raised: #f4f6f8; --text: #000; --quiet: #444; --line: #bbb; --accent: #0b5cad; --good: #14663a;
    --good-ground: #e5f5ec; --warn: #7a4a00; --warn-ground: #fdf1dc; --bad: #a3121f; --bad-ground: #fde8e9;
    --bar: #cfe2f7; --volume: #eee6fb; --outside: #fff4dd;
  }
  body { font-size: 9.5pt; }
  table { font-size: 8.5pt; }
  h2 { margin-top: 1.5rem; }
  .page { display: block; padding: 0; max-width: none; }
  nav, .skip { display: none; }
  h2, h3 { break-after: avoid; }
  tr, .verdict, figure { break-inside: avoid; }
  details::details-content { display: block; content-visibility: visible; }
  .diagram { overflow: visible; border: 0; }
  .diagram svg { min-width: 0; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; overflow-wrap: anywhere; }
}
`;
