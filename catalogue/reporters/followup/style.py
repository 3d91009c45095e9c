"""How status and agenda look in a browser: ink on paper, light and dark, on a telephone and in print."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --pale: #f0eee8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1efe9; --paper: #1b1b19; --quiet: #b9b5aa; --line: #4a4842; --accent: #f1efe9; --pale: #2b2a27; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: calc(var(--size-4) * 1rem); line-height: 1.2; margin: .5rem 0; }
h2 { font-size: calc(var(--size-3) * 1rem); line-height: 1.2; margin: 2rem 0 .5rem; padding-top: .5rem;
  border-top: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 0 0 .25rem; }
p, ul { margin: .25rem 0 .5rem; }
ul { padding-left: 1.25rem; }
li { margin: .15rem 0; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.skip { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.skip:focus { position: static; width: auto; height: auto; clip-path: none; }
.quiet { color: var(--quiet); }
.banner { font-weight: 700; border: 2px solid var(--ink); padding: .25rem .75rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
nav a { display: inline-block; padding: .2rem 0; min-height: 1.75rem; }
.urgent { border: 3px solid var(--ink); padding: 0 1rem .5rem; margin-top: 1.5rem; }
.urgent h2 { border: 0; margin-top: .25rem; }
.urgent .group { border: 0; padding: 0; }
.groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1rem 2rem;
  margin-top: .75rem; }
.group { border-left: 3px solid var(--line); padding-left: .75rem; }
.group.pressing { border-left-color: var(--ink); }
.wide { grid-column: 1 / -1; }
.pressing h3::after { content: " !"; }
figure { margin: .5rem 0 1rem; }
figure svg { display: block; width: 100%; font: 14px/1.2 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
figure text { fill: var(--ink); stroke: var(--paper); stroke-width: 4px; paint-order: stroke; }
figure .month, figure .now { font-size: 12px; }
figure .grid { stroke: var(--line); stroke-width: 1; }
figure .today { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 4 3; }
figure .period { fill: var(--line); stroke: var(--quiet); }
figure .renewal { fill: url(#skraveret); stroke: var(--quiet); }
figure .paused { fill: none; stroke: var(--quiet); stroke-dasharray: 3 3; }
figure .stripe { stroke: var(--quiet); stroke-width: 2; }
figure .full { fill: var(--ink); stroke: var(--ink); stroke-width: 2; }
figure .hollow { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: .5rem 0 0; }
.legend li { display: flex; align-items: center; gap: .4rem; }
.legend svg { flex: none; width: 26px; height: 18px; }
@media print {
  nav { display: none; }
  .group, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
"""
