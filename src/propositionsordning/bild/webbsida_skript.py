"""The script of the page: it folds, prints, and walks through the outcomes; without it the page says the same.

It knows no rule and writes no text but numbers: what lapses by which outcome stands in the page, from the preview, and is
brought out. A question that two assumed outcomes both take away is told of once, by the first.
"""

from __future__ import annotations

__all__ = ["SKRIPT"]

SKRIPT = """
"use strict";
(() => {
  const alla = (val, under = document) => [...under.querySelectorAll(val)];
  const fall = (oppen) => alla(".fraga > details").forEach((d) => { d.open = oppen; });
  const gor = { ihop: () => fall(false), ut: () => fall(true), skriv: () => window.print() };
  alla("[data-skript]").forEach((del) => { del.hidden = false; });

  let stangda = [];
  window.addEventListener("beforeprint", () => {
    stangda = alla("details:not([open])");
    stangda.forEach((d) => { d.open = true; });
  });
  window.addEventListener("afterprint", () => stangda.forEach((d) => { d.open = false; }));

  const genomgang = document.getElementById("genomgang");
  if (genomgang) {
    const antagna = [];
    const block = alla(".nu", genomgang);
    const laget = genomgang.querySelector(".laget");
    const knapp = (vad) => genomgang.querySelector(`[data-gor=${vad}]`);
    const fragan = (om) => om.split("u")[0];

    const visa = () => {
      const borta = new Set();
      alla("[data-om]").forEach((del) => { del.hidden = true; });
      antagna.forEach((om) => {
        const nya = new Set();
        alla(`[data-om=${om}]`).forEach((del) => {
          const fraga = del.dataset.bort;
          del.hidden = fraga !== undefined && borta.has(fraga);
          if (fraga !== undefined) { nya.add(fraga); }
        });
        nya.forEach((fraga) => borta.add(fraga));
      });
      const avgjorda = new Set(antagna.map(fragan));
      const kvar = block.filter((b) => !avgjorda.has(b.dataset.fraga) && !borta.has(b.dataset.fraga));
      const nu = kvar[0];
      block.forEach((b) => { b.hidden = b !== nu; });
      genomgang.querySelector(".klart").hidden = nu !== undefined;
      alla(".fraga").forEach((kort) => {
        kort.classList.toggle("stalls-inte", borta.has(kort.id));
        const marke = kort.querySelector(".nasta");
        if (marke) { marke.hidden = !(nu && antagna.length && nu.dataset.fraga === kort.id); }
      });
      const tal = { antagna: antagna.length, bort: borta.size, kvar: kvar.length };
      laget.textContent = laget.dataset.mall.replace(/\\{(\\w+)\\}/g, (_, namn) => tal[namn]);
      knapp("tillbaka").disabled = knapp("om").disabled = antagna.length === 0;
      return nu;
    };
    const vidare = (fokus) => {
      const nu = visa();
      (fokus || (nu ? nu.querySelector("button") : knapp("tillbaka"))).focus();
      if (nu && window.matchMedia("(min-width: 75rem)").matches) {
        document.getElementById(nu.dataset.fraga).scrollIntoView({ block: "start" });
      }
    };
    gor.om = () => { antagna.length = 0; vidare(); };
    gor.tillbaka = () => {
      const om = antagna.pop();
      if (om) { vidare(genomgang.querySelector(`[data-antar=${om}]`)); }
    };
    alla("[data-antar]", genomgang).forEach((val) => val.addEventListener("click", () => {
      antagna.push(val.dataset.antar);
      vidare();
    }));
    genomgang.hidden = false;
    document.documentElement.classList.add("gar-igenom");
    visa();
  }
  alla("[data-gor]").forEach((k) => k.addEventListener("click", () => gor[k.dataset.gor]()));
})();
"""
