/**
 * The look of «Страница для сайта». Everything is named `grafik…`, so that it changes nothing else on a site; sizes
 * are in em, so that it grows with the reader's own type; there are no breakpoints: words wrap as the page narrows.
 * Colours: at least 7 : 1 on their ground, in both schemes.
 */
export const PAGE_STYLE = `
:root, :host {
  color-scheme: light dark;
  --grafik-paper: #ffffff;
  --grafik-ink: #1c1f1d;
  --grafik-quiet: #474d49;
  --grafik-line: #8a8f8b;
  --grafik-ground: #f1f1ec;
  --grafik-link: #14503a;
}
@media (prefers-color-scheme: dark) {
  :root, :host {
    --grafik-paper: #161918;
    --grafik-ink: #f1f0ea;
    --grafik-quiet: #c3c7c3;
    --grafik-line: #7d837f;
    --grafik-ground: #232726;
    --grafik-link: #8fd8b9;
  }
}
body { margin: 0; background: var(--grafik-paper); }
.grafik {
  box-sizing: border-box;
  max-width: 54em;
  margin: 0 auto;
  padding: 1.25em 1em 2.5em;
  background: var(--grafik-paper);
  color: var(--grafik-ink);
  font: 1.0625em/1.5 "PT Sans", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
.grafik h1 { margin: 0.5em 0 0.25em; font-size: 2em; line-height: 1.15; }
.grafik h2 { margin: 2em 0 0.5em; font-size: 1.375em; line-height: 1.25; }
.grafik h3 { margin: 1.25em 0 0.25em; font-size: 1.0625em; }
.grafik p, .grafik ul, .grafik dl { margin: 0 0 0.75em; }
.grafik ul { padding-left: 1.25em; }
.grafik a { color: var(--grafik-link); text-underline-offset: 0.15em; }
/* A number isn't torn at a line's end. */
.grafik a[href^="tel:"] { white-space: nowrap; }
.grafik a:focus-visible { outline: 0.2em solid var(--grafik-link); outline-offset: 0.15em; }
.grafik-school, .grafik-quiet { color: var(--grafik-quiet); }
.grafik-plate {
  margin: 0 0 1em;
  border: 0.2em solid var(--grafik-ink);
  padding: 0.5em 0.75em;
}
.grafik-plate strong { margin-right: 0.5em; font-size: 1.25em; letter-spacing: 0.06em; }
.grafik-stamp {
  width: fit-content;
  margin: 1em 0;
  border-left: 0.2em solid var(--grafik-ink);
  padding-left: 0.75em;
}
.grafik-stamp p { margin: 0; }
.grafik-facts { display: grid; grid-template-columns: fit-content(9em) 1fr; gap: 0.25em 1em; }
.grafik-facts dt { color: var(--grafik-quiet); }
.grafik-facts dd { margin: 0; }
.grafik table { width: 100%; margin: 0 0 1.5em; border-collapse: collapse; }
.grafik caption {
  padding: 0.25em 0;
  font-size: 1.125em;
  font-weight: bold;
  text-align: left;
  break-after: avoid;
}
.grafik th, .grafik td {
  border-top: 1px solid var(--grafik-line);
  padding: 0.5em 0.75em 0.5em 0;
  text-align: left;
  vertical-align: top;
}
.grafik tbody tr:last-child th, .grafik tbody tr:last-child td { border-bottom: 1px solid var(--grafik-line); }
.grafik thead th { color: var(--grafik-quiet); font-weight: normal; background: var(--grafik-ground); }
.grafik thead th:first-child { padding-left: 0.5em; }
.grafik tbody th { padding-left: 0.5em; font-variant-numeric: tabular-nums; }
.grafik-time { width: 7em; }
/* Times and dates break between words alone. */
.grafik tbody th { overflow-wrap: normal; }
.grafik-line { display: flex; flex-wrap: wrap; gap: 0.125em 1.5em; }
.grafik-line > div { flex: 2 1 14em; }
.grafik-line > .grafik-place { flex: 1 1 8em; }
.grafik-ways { display: flex; flex-wrap: wrap; gap: 0 2em; }
.grafik-ways > div { flex: 1 1 16em; }
.grafik footer { margin-top: 2em; border-top: 1px solid var(--grafik-line); padding-top: 0.75em; }
.grafik code { font: inherit; font-variant-numeric: tabular-nums; }
@page { margin: 15mm 12mm; }
@media print {
  :root, :host {
    color-scheme: light;
    --grafik-paper: #ffffff;
    --grafik-ink: #000000;
    --grafik-quiet: #000000;
    --grafik-line: #000000;
    --grafik-ground: #ffffff;
    --grafik-link: #000000;
  }
  .grafik { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.35; }
  .grafik h2 { margin-top: 1.2em; }
  .grafik table { margin-bottom: 0.75em; }
  .grafik th, .grafik td { padding-top: 0.25em; padding-bottom: 0.25em; }
  .grafik h2, .grafik h3 { break-after: avoid; }
  /* A day stays together; a longer table repeats its head. */
  .grafik table, .grafik tr, .grafik-stamp, .grafik-plate, .grafik-ways > div { break-inside: avoid; }
  .grafik a { text-decoration: none; }
}
`;
