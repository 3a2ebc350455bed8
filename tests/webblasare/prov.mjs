// Tries the pages in a real Chromium (make axe): axe-core in light and dark, at 320 and 1280 px and at 200 % zoom, before
// and after a walk; no sideways scrolling, no request, no error; the keyboard alone; without script; in print.
//
//   node prov.mjs FOLDER-OF-PAGES [PAGE…]
//
// Needs axe-core and puppeteer-core where node finds them, and a Chromium: in $CHROMIUM, or in PATH under a usual name.

import { accessSync, constants, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const krav = createRequire(resolve(process.env.NODMAPP ?? ".", "prov.js"));
const TAGGAR = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const SKARMAR = [
  { namn: "320 px", width: 320, height: 640, deviceScaleFactor: 1 },
  { namn: "1280 px", width: 1280, height: 800, deviceScaleFactor: 1 },
  { namn: "1280 px at 200 %", width: 640, height: 400, deviceScaleFactor: 2 },
];

function chromium() {
  const namn = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const mappar = (process.env.PATH ?? "").split(delimiter);
  const kandidater = process.env.CHROMIUM
    ? [process.env.CHROMIUM]
    : namn.flatMap((n) => mappar.map((m) => join(m, n)));
  for (const fil of kandidater) {
    try {
      accessSync(fil, constants.X_OK);
      return fil;
    } catch { /* the next one */ }
  }
  console.error(
    "make axe behöver en Chromium: lägg den i PATH eller säg var den är med CHROMIUM=…"
    + " / needs a Chromium in PATH or in $CHROMIUM" + (process.env.CHROMIUM ? ` (not found: ${process.env.CHROMIUM})` : ""),
  );
  process.exit(2);
}

const mapp = resolve(process.argv[2] ?? ".");
const sidor = process.argv.slice(3).length
  ? process.argv.slice(3)
  : readdirSync(mapp).filter((n) => n.endsWith(".html")).sort();
const puppeteer = krav("puppeteer-core");
const axe = krav("axe-core");
const fel = [];
const prov = { korningar: 0, godkanda: 0, regler: new Set(), oavgjorda: new Map(), tangenter: 0, genomgangar: 0 };

const bladdrare = await puppeteer.launch({ executablePath: chromium(), args: ["--no-sandbox"] });
console.log(`axe-core ${axe.version}, ${await bladdrare.version()}, ${sidor.length} pages`);

async function oppna(fil, skarm, ljus, { skript = true } = {}) {
  const sida = await bladdrare.newPage();
  const plats = pathToFileURL(join(mapp, fil)).href;
  const klaga = (text) => fel.push(`${fil}: ${text}`);
  sida.on("request", (r) => { if (r.url() !== plats) { klaga(`asks for ${r.url()}`); } });
  sida.on("console", (m) => { if (["error", "warn"].includes(m.type())) { klaga(`console: ${m.text()}`); } });
  sida.on("pageerror", (e) => klaga(`error: ${e.message}`));
  sida.on("dialog", (d) => { klaga(`dialog: ${d.message()}`); d.dismiss(); });
  await sida.setJavaScriptEnabled(skript);
  await sida.setViewport({ width: skarm.width, height: skarm.height, deviceScaleFactor: skarm.deviceScaleFactor });
  await sida.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: ljus },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await sida.goto(plats);
  return sida;
}

async function medAxe(sida, var_) {
  await sida.evaluate(axe.source);
  const svar = await sida.evaluate((taggar) => globalThis.axe.run(document, {
    runOnly: taggar, resultTypes: ["violations", "incomplete", "passes"],
  }), TAGGAR);
  prov.korningar += 1;
  prov.godkanda += svar.passes.length;
  svar.passes.forEach((r) => prov.regler.add(r.id));
  for (const r of svar.violations) {
    fel.push(`${var_}: axe ${r.id} (${r.impact}): ${r.nodes.slice(0, 3).map((n) => `${n.target} ${n.failureSummary}`).join(" | ")}`);
  }
  for (const r of svar.incomplete) {
    prov.oavgjorda.set(r.id, `${var_}: ${r.nodes[0].target} ${r.nodes[0].any[0]?.message ?? ""}`);
  }
}

async function bredden(sida, var_) {
  const utanfor = await sida.evaluate(() => {
    const rot = document.documentElement;
    return rot.scrollWidth > rot.clientWidth ? rot.scrollWidth - rot.clientWidth : 0;
  });
  if (utanfor) { fel.push(`${var_}: scrolls ${utanfor} px sideways`); }
}

const fokus = (sida) => sida.evaluate(() => {
  const e = document.activeElement;
  const r = e.getBoundingClientRect();
  const stil = getComputedStyle(e);
  return {
    ingen: e === document.body,
    vad: `${e.tagName} ${e.textContent.trim().slice(0, 40)}`,
    syns: r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight,
    ring: stil.outlineStyle !== "none" && parseFloat(stil.outlineWidth) >= 2,
  };
});

/** Tab through the page: all that can be focused is reached, seen, and marked. */
async function tangentbordet(sida, var_) {
  const antal = await sida.evaluate(() => {
    document.body.focus();
    return [...document.querySelectorAll("a[href], button:not(:disabled), summary")]
      .filter((e) => e.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true })).length;
  });
  let nadda = 0;
  for (; nadda <= antal; nadda += 1) {
    await sida.keyboard.press("Tab");
    const f = await fokus(sida);
    if (f.ingen) { break; }
    if (!f.syns) { fel.push(`${var_}: focus is out of sight: ${f.vad}`); }
    if (!f.ring) { fel.push(`${var_}: focus is not marked: ${f.vad}`); }
  }
  prov.tangenter += nadda;
  if (nadda !== antal) { fel.push(`${var_}: ${nadda} of ${antal} are reached with Tab`); }
}

/** Walk to the end with Enter, by the first or the last outcome of each question; then back, step by step. */
async function genomgangen(sida, var_, vilket) {
  const lage = () => sida.evaluate(() => {
    const g = document.getElementById("genomgang");
    return {
      status: g.querySelector(".laget").textContent,
      nu: g.querySelector(".nu:not([hidden])")?.dataset.fraga ?? null,
      antaget: [...document.querySelectorAll(".fraga > .valt:not([hidden])")].map((e) => e.dataset.om),
      stalls_inte: [...document.querySelectorAll(".stalls-inte")].map((e) => e.id),
      skal: [...document.querySelectorAll(".fraga > .bort:not([hidden])")].map((e) => e.dataset.bort),
      i_vagen: [...g.querySelectorAll(".vag .bort:not([hidden])")].map((e) => e.dataset.bort).sort(),
    };
  });
  if (!(await sida.$("#genomgang"))) { return; }
  if (!(await sida.$("#genomgang:not([hidden])"))) { fel.push(`${var_}: the walk is not shown`); return; }
  const lagen = [await lage()];
  while (lagen.at(-1).nu !== null) {
    await sida.focus(`#genomgang .nu:not([hidden]) button:${vilket}-of-type`);
    await sida.keyboard.press("Enter");
    const nu = await lage();
    if (nu.status === lagen.at(-1).status) { fel.push(`${var_}: the walk stands still: ${nu.status}`); return; }
    if (JSON.stringify(nu.stalls_inte) !== JSON.stringify(nu.skal)
      || JSON.stringify([...nu.skal].sort()) !== JSON.stringify(nu.i_vagen)) {
      fel.push(`${var_}: what lapses is not told of once`);
    }
    if (nu.antaget.length !== lagen.length) { fel.push(`${var_}: what is assumed is not told of`); }
    if (!(await fokus(sida)).syns) { fel.push(`${var_}: the walk loses the focus`); }
    lagen.push(nu);
  }
  if (vilket === "first") {
    await medAxe(sida, `${var_}, after the walk`);
    await bredden(sida, `${var_}, after the walk`);
  }
  for (const fore of lagen.slice(0, -1).reverse()) {
    await sida.focus("#genomgang [data-gor=tillbaka]");
    await sida.keyboard.press("Enter");
    if (JSON.stringify(await lage()) !== JSON.stringify(fore)) { fel.push(`${var_}: a step back leads somewhere else`); }
  }
  prov.genomgangar += 1;
}

/** What is folded or walked is printed in full: closed details show all they hold. */
async function utskriften(sida, var_) {
  await sida.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = false; }));
  await sida.emulateMediaType("print");
  const dolda = await sida.evaluate(() => [...document.querySelectorAll(".fraga li, .fraga .marke, .fraga .villkor")]
    .filter((e) => e.getClientRects().length === 0 || !e.checkVisibility({ contentVisibilityAuto: true })).length);
  if (dolda) { fel.push(`${var_}: ${dolda} lines are not printed`); }
  await bredden(sida, `${var_}, in print`);
  const pdf = await sida.pdf({ preferCSSPageSize: true });
  if (pdf.length < 1000) { fel.push(`${var_}: the print is empty`); }
}

for (const fil of sidor) {
  for (const skarm of SKARMAR) {
    for (const ljus of ["light", "dark"]) {
      const var_ = `${fil}, ${skarm.namn}, ${ljus}`;
      const sida = await oppna(fil, skarm, ljus);
      await medAxe(sida, var_);
      await bredden(sida, var_);
      if (ljus === "light") { await tangentbordet(sida, var_); }
      await genomgangen(sida, var_, "first");
      await genomgangen(sida, var_, "last");
      if (ljus === "dark" && skarm.width === 1280) { await utskriften(sida, var_); }
      await sida.close();
    }
  }
  const utan = await oppna(fil, SKARMAR[0], "light", { skript: false });
  const dolt = await utan.$$eval(".fraga li, h1, h2, .marke", (alla) => alla.filter((e) => !e.closest("[hidden]") && !e.closest("details:not([open])") && e.getClientRects().length === 0).length);
  if (dolt) { fel.push(`${fil}: ${dolt} lines cannot be read without script`); }
  if (await utan.$$eval("button", (alla) => alla.some((e) => e.getClientRects().length > 0))) {
    fel.push(`${fil}: a button that does nothing without script`);
  }
  await utan.close();
}
await bladdrare.close();

console.log(
  `${prov.korningar} runs of axe, ${prov.regler.size} rules that had something to try, ${prov.godkanda} passed;`
  + ` ${prov.tangenter} stops with Tab, ${prov.genomgangar} walks with Enter`,
);
for (const [regel, var_] of prov.oavgjorda) { console.log(`axe cannot tell: ${regel}: ${var_}`); }
if (fel.length) {
  console.error(`${fel.length} faults:\n${[...new Set(fel)].slice(0, 60).join("\n")}`);
  process.exit(1);
}
console.log("No violation / inga fel");
