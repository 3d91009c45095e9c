"""How tables of coverage look: the same paper in light and dark, shades that a grey printer keeps apart."""

from __future__ import annotations

STYLE = """
.wide-table { overflow-x: auto; margin: .75rem 0 1rem; max-width: 100%; }
.heat { border-collapse: collapse; font-variant-numeric: tabular-nums; background: #fff; color: #1c1c1a; }
.heat caption { text-align: left; font-weight: 700; padding: .25rem 0 .5rem; color: var(--ink);
  background: var(--paper); }
.heat th, .heat td { border: 1px solid #8a867c; padding: .3rem .5rem; }
.heat td, .heat thead th { text-align: center; min-width: 4.4rem; }
.heat thead th { vertical-align: bottom; text-align: center; background: #fff; font-weight: 700;
  overflow-wrap: normal; }
.heat tr > th:first-child { position: sticky; left: 0; text-align: left; font-weight: 400; min-width: 9rem;
  max-width: 22rem; overflow-wrap: break-word; background: #fff; }
.heat thead tr > th:first-child { font-weight: 700; }
.heat small { font-size: .85em; }
.heat .shade-0 { background: #fff; }
.heat .nothing { background: repeating-linear-gradient(135deg, #fff 0 5px, #d6d3cb 5px 6px); }
.heat .perhaps.shade-0 { background: #fff; border-style: dashed; }
.heat .shade-1 { background: #efede7; }
.heat .shade-2 { background: #d8d4c9; }
.heat .shade-3 { background: #b5b0a2; font-weight: 700; }
.heat .shade-4 { background: #4a4740; color: #fff; font-weight: 700; }
.heat .on { background: #4a4740; color: #fff; }
.year td, .year thead th { min-width: 2.6rem; padding: .3rem .25rem; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.wide-table, .heat td { position: relative; }
details { margin: .25rem 0; }
summary { padding: .3rem 0; min-height: 1.75rem; cursor: pointer; }
@media print {
  .heat, .heat td, .heat th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .wide-table { overflow: visible; }
  tr { break-inside: avoid; }
}
"""
