# Every task of the project. `make demo` and `make test` set up all they need in .venv; see README.md.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/
ACTS ?=
PORT ?= 8000
COMPILE := $(RUN)uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" --extra demo --extra ocr

.PHONY: help demo test lint types schema score scans corpus bench lock setup setup-demo ocr system clean
.DEFAULT_GOAL := help

help: ## list the tasks
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

demo: setup-demo ## publish the demonstration acts (or ACTS=<folder>) and serve them on http://localhost:8000
	@$(RUN)linkedacts demo --port $(PORT) $(if $(ACTS),"$(ACTS)")

test: setup ## run the tests
	$(RUN)pytest

lint: setup ## check style, layers and derived files
	$(RUN)ruff check .
	$(RUN)ruff format --check .
	$(RUN)lint-imports
	$(RUN)linkedacts schema --check

types: setup ## check the types
	$(RUN)mypy

score: setup ## score what is read now against the hand-made records, field by field (DETAILS=1 lists the misses)
	@$(RUN)python -m tests.corpus.score $(if $(DETAILS),--details)

scans: setup ## the same for scans of their files, one column for each way in which pages wear (ARGS="--pages 25 copied")
	@$(RUN)python -m tests.corpus.scans $(ARGS)

corpus: setup ## report on the corpus beside the checkout, and write its committed summary
	@$(RUN)python -m tests.corpus.report

bench: setup ## measure, and print ratios
	@for script in tests/bench/[a-z]*.py; do \
		echo "$$script"; $(RUN)python -m "$$(echo "$${script%.py}" | tr / .)" || exit 1; \
	done

schema: setup ## write the derived files again
	$(RUN)linkedacts schema

lock: setup ## pin the newest versions of the dependencies again
	$(COMPILE) --upgrade --group build --output-file requirements/demo.txt
	$(COMPILE) --upgrade --group dev --output-file requirements/test.txt

# One environment serves both commands: each stamp holds the lock that was installed.
setup: $(VENV)/test.stamp system
setup-demo: $(if $(wildcard $(VENV)/test.stamp),$(VENV)/test.stamp,$(VENV)/demo.stamp) ocr

# What pip cannot install: French for Tesseract (OCR), and a browser for the tests of the site.
OCR_PACKAGES := $(if $(wildcard /usr/share/tesseract-ocr/*/tessdata/fra.traineddata),,tesseract-ocr-fra)
TEST_PACKAGES := $(if $(shell command -v chromium || command -v google-chrome),,chromium)

ocr: ; @$(call install,$(OCR_PACKAGES),Scans are refused without them.)
system: ## install what needs a system package, as root on Debian or Ubuntu; elsewhere say what is missing
	@$(call install,$(OCR_PACKAGES) $(TEST_PACKAGES),The tests that need them are skipped, and say so.)

# $(1): packages, $(2): what happens without them
define install
if test -n "$(strip $(1))" && ! { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	&& apt-get update -qq && apt-get install --yes -qq --no-install-recommends $(1) >/dev/null; }; then \
	echo "Missing on this machine: $(strip $(1)). $(2)"; \
fi
endef

$(VENV)/%.stamp: requirements/%.txt pyproject.toml
	@test -x $(RUN)python || $(PYTHON) -m venv $(VENV)
	@$(RUN)python -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(RUN)python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	$(RUN)python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean: ## remove the environment and what tasks have written
	rm -rf $(VENV) .cache dist
