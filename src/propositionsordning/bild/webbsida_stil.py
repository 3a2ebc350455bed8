"""The look of the page: one accent colour, the reader's own fonts, light and dark, and a print on A4."""

from __future__ import annotations

__all__ = ["STIL"]

STIL = """
:root { color-scheme: light dark; --bak: #ffffff; --yta: #f3f5f7; --text: #1a1d20; --svag: #4d545b; --linje: #ccd3d9;
  --kant: #6f7880; --ton: #0a4d86; --sans: system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial,
  sans-serif; --tal: Charter, "Iowan Old Style", Georgia, Cambria, "Liberation Serif", serif; }
@media screen and (prefers-color-scheme: dark) {
  :root { --bak: #15181b; --yta: #1f2428; --text: #e8ebed; --svag: #b6bdc4; --linje: #3c444b; --kant: #8b949c;
    --ton: #92c5f7; }
}
*, *::before { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--bak); color: var(--text); font: 1.0625rem/1.6 var(--sans); hyphens: auto;
  overflow-wrap: anywhere; text-wrap: pretty; }
header, main { max-width: 46rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2rem); }
header { padding-top: 2rem; }
main { padding-bottom: 4rem; }
h1, h2, h3, p, ul { margin: 0; }
h1 { font-size: clamp(1.4rem, 1.15rem + 1.6vw, 2.1rem); line-height: 1.25; font-weight: 650; }
.vad, .amne, .form { display: block; }
.fraga h2, .nu h3 { display: grid; grid-template-columns: auto 1fr; gap: 0 .5rem; align-items: baseline; }
.fraga h2 .form, .nu h3 .form { grid-area: 1 / 2; }
.fraga h2 .amne, .nu h3 .amne { grid-area: 2 / 1 / 3 / 3; }
.amne.lang { font-size: 1.0625rem; line-height: 1.5; }
.vad { font-size: 1rem; line-height: 1.6; font-weight: 600; color: var(--ton); }
.amne::first-letter { text-transform: uppercase; }
h2 { font-size: 1.3rem; line-height: 1.35; font-weight: 650; }
h3 { font-size: 1rem; line-height: 1.5; font-weight: 650; }
ul { padding: 0; list-style: none; }
a { color: var(--ton); text-underline-offset: .15em; }
.mote, .kort, .hjalp, .villkor, .lagrum, .fall, .vem, .form { color: var(--svag); }
.mote { margin-bottom: .75rem; }
.kort { margin-top: .75rem; }
.hopp { position: absolute; left: .5rem; top: -6rem; padding: .5rem 1rem; background: var(--bak); z-index: 1; }
.hopp:focus { top: .5rem; }
:focus-visible { outline: 3px solid var(--ton); outline-offset: 3px; border-radius: 2px; }
#fragorna:focus { outline: none; }

.granskning, nav { margin-top: 2rem; }
.granskning h2, nav h2, .genomgang h2 { font-size: 1.0625rem; }
nav li { padding: .2rem 0; }
.lagrum { display: inline-block; }

.knappar { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 1.5rem; }
button { font: inherit; line-height: 1.4; color: var(--ton); background: var(--bak); border: 1px solid var(--kant);
  border-radius: .25rem; padding: .45rem .9rem; min-height: 2.75rem; cursor: pointer; text-align: left; hyphens: auto;
  overflow-wrap: anywhere; max-width: 100%; }
button:hover { background: var(--yta); border-color: var(--ton); }
button:disabled { color: var(--svag); border-color: var(--linje); background: none; cursor: default; }

.fraga { margin-top: 2.5rem; border-top: 2px solid var(--ton); padding-top: 1rem; scroll-margin-top: 1rem; }
summary { cursor: pointer; }
.fraga > details > summary { list-style: none; position: relative; padding-right: 2.25rem; }
.fraga > details > summary::-webkit-details-marker { display: none; }
.fraga > details > summary::after { content: ""; position: absolute; right: .5rem; top: .35rem; width: .6rem;
  height: .6rem; border: solid var(--ton); border-width: 0 2px 2px 0; transform: rotate(45deg); }
.fraga > details[open] > summary::after { transform: translateY(.3rem) rotate(225deg); }
.form { font-weight: 400; font-size: 1rem; }
.grupp { margin-top: 1.5rem; }
.grupp summary h3 { display: inline; }
.villkor { margin-top: .5rem; }
.marke { margin-top: .75rem; font-weight: 650; }
.marke, .nasta, .valt, .bort { border-left: 4px solid var(--ton); padding-left: .75rem; }

.citat li { font: 1.25rem/1.5 var(--tal); border-left: 4px solid var(--ton); padding: .1rem 0 .1rem .9rem;
  margin-top: .5rem; }
.par li, .rader li { padding: .5rem 0; border-top: 1px solid var(--linje); }
.par li:first-child, .rader li:first-child { border-top: 0; }
.par .namn { font-weight: 600; }
.par .vem { display: block; }
.vem details { display: inline; }
.vem summary, .fallet summary, .vag summary { color: var(--ton); text-decoration: underline;
  text-underline-offset: .15em; }
.vem details:not([open]) summary { display: inline; }
nav summary h2 { display: inline; }
.led { display: block; }
.fall { display: block; }
.ensam .fall { color: inherit; }
@media (min-width: 40rem) {
  .par li:not(.manga) { display: grid; grid-template-columns: 3fr 2fr; gap: 0 2rem; }
  .omrostning .rader { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
  .omrostning .rader li:not(.fallet), .omrostning .rader li.ensam { grid-column: 1 / -1; }
  .omrostning .fallet:nth-child(2) { border-top: 0; }
}

.genomgang { margin-top: 2rem; padding: 1rem 1.25rem 1.25rem; background: var(--yta); border: 1px solid var(--linje);
  border-radius: .25rem; }
.genomgang .knappar { margin-top: 1rem; }
.laget { margin-top: .75rem; font-weight: 600; }
.vag { margin-top: .25rem; }
.vag li { margin-top: 1rem; }
.vag .bort { margin-top: .35rem; color: var(--svag); }
.nu { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--linje); }
.nu .citat li { font-size: 1.125rem; }
.val { display: flex; flex-direction: column; align-items: flex-start; gap: .5rem; margin-top: 1rem; }
.klart { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--linje); font-weight: 600; }
.fraga > .nasta, .fraga > .valt, .fraga > .bort { margin-bottom: .75rem; font-weight: 600; }
.stalls-inte { border-top-style: dashed; border-top-color: var(--kant); }
.stalls-inte h2 { color: var(--svag); text-decoration: line-through; }
.stalls-inte > details > :not(summary) { display: none; }

@media screen and (min-width: 75rem) {
  .gar-igenom header, .gar-igenom main { max-width: 76rem; }
  .gar-igenom main { display: grid; grid-template-columns: minmax(0, 44rem) minmax(0, 1fr); gap: 0 3rem;
    grid-template-rows: auto 1fr; }
  .gar-igenom .granskning { grid-column: 1; }
  .gar-igenom .fragorna { grid-column: 1; grid-row: 2; }
  .gar-igenom .genomgang { grid-column: 2; grid-row: 1 / 3; align-self: start; position: sticky; top: 1rem;
    max-height: calc(100vh - 2rem); overflow-y: auto; }
}

@page { size: A4; margin: 14mm 16mm 16mm; @bottom-right { content: counter(page) " (" counter(pages) ")";
  font: 9pt sans-serif; } }
@media print {
  :root { color-scheme: light; --bak: #fff; --text: #000; --svag: #000; --linje: #999; --ton: #000; }
  body { font-size: 10pt; line-height: 1.38; }
  header, main { max-width: none; padding: 0; }
  h1 { font-size: 17pt; } h2 { font-size: 13pt; } h3, .vad, .form, .amne.lang, .granskning h2 { font-size: 10pt; }
  .citat li { font-size: 12pt; }
  .hopp, nav, .knappar, .genomgang, .nasta, .valt, .bort { display: none !important; }
  .granskning { margin-top: 5mm; }
  .fraga { margin-top: 5mm; padding-top: 2mm; }
  .grupp { margin-top: 2.5mm; }
  .par li, .rader li { padding: .8mm 0; } .citat li { margin-top: 1mm; padding-top: 0; padding-bottom: 0; }
  .par li:not(.manga) { display: grid; grid-template-columns: 3fr 2fr; gap: 0 8mm; }
  .omrostning .rader { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
  .omrostning .rader li:not(.fallet), .omrostning .rader li.ensam { grid-column: 1 / -1; }
  .omrostning .fallet:nth-child(2) { border-top: 0; }
  .stalls-inte { border-top-style: solid; border-top-color: #000; }
  .stalls-inte h2 { text-decoration: none; }
  .stalls-inte > details > :not(summary) { display: revert; }
  .fraga > details > summary { padding-right: 0; }
  .fraga > details > summary::after, .vem summary, .fallet summary { display: none !important; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  .vem details::details-content { display: inline; }
  h1, h2, h3, summary { break-after: avoid; }
  .fraga ~ .fraga { break-inside: avoid; }
  li, .marke, .villkor, .citat:not(:has(> :nth-child(8))) { break-inside: avoid; }
  .citat li:first-child { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
"""
