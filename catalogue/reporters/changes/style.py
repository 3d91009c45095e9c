"""How the comparison looks in a browser: on the tokens of the catalogue's own pages, light and dark, print too."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --gone: #8f1d14; --come: #0b5a2b; --gone-paper: #fbe9e7; --come-paper: #e6f4ea; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1efe9; --paper: #1b1b19; --quiet: #b9b5aa; --line: #4a4842; --accent: #f1efe9;
    --gone: #ffb4a8; --come: #8fe0a8; --gone-paper: #40201c; --come-paper: #16351f; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 75rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: calc(var(--size-4) * 1rem); line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: calc(var(--size-3) * 1rem); margin: 2rem 0 .5rem; padding-top: .5rem;
  border-top: 2px solid var(--ink); }
h3 { font-size: calc(var(--size-2) * 1rem); margin: 1.5rem 0 .25rem; }
p, ul, dl { margin: .25rem 0 .5rem; }
ul { padding-left: 1.25rem; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.skip, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.skip:focus { position: static; width: auto; height: auto; clip-path: none; }
.quiet { color: var(--quiet); }
.people { border: 3px solid var(--gone); padding: 0 1rem .5rem; margin-top: 1.5rem; }
.people h2 { border: 0; margin-top: .5rem; }
.nothing { color: var(--quiet); font-style: italic; }
del { color: var(--gone); background: var(--gone-paper); text-decoration: line-through; }
ins { color: var(--come); background: var(--come-paper); text-decoration: underline; }
article { border-top: 1px solid var(--line); margin-top: 1.5rem; }
.told > div { display: grid; grid-template-columns: minmax(10rem, 1fr) 3fr; gap: 0 1rem; padding: .2rem 0; }
.told dt { font-weight: 600; }
.told dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: .75rem 0; table-layout: fixed; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border: 1px solid var(--line); }
thead th:first-child { width: 18%; }
tbody th { font-weight: 400; color: var(--quiet); }
tr.changed th { font-weight: 700; color: var(--ink); }
@media (max-width: 40rem) {
  .told > div { grid-template-columns: 1fr; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, caption, tbody, tr, th, td { display: block; width: auto; }
  tr { border: 1px solid var(--line); margin-bottom: .5rem; }
  th, td { border: 0; }
  tr:not(.changed) td:first-of-type { display: none; }
  tr.changed td::before { content: attr(data-column); display: block; font-size: .85rem; color: var(--quiet); }
}
@media print { nav { display: none; } article, tr { break-inside: avoid; } }
"""
