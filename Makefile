.DEFAULT_GOAL := help
.PHONY: help build test lint types campaign dist-check golden constraints benchmark clean set-up set-up-tests

BIN := .venv/bin

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: set-up ## set up what is needed, then build the catalogue in data/ into build/
	$(BIN)/catalogue build
	@printf '\nThe catalogue lies in:\n'
	@printf '  %s\n' "$(CURDIR)"/build/*/index.html "$(CURDIR)"/build/*/catalogue.pdf "$(CURDIR)"/build/*/catalogue.md

test: lint types ## set up what tests need, then lint, types and all tests but the long ones
	$(BIN)/pytest -n 2 -m "not campaign" --durations=10

lint: set-up-tests ## look for mistakes and untidiness
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: set-up-tests ## check the types
	$(BIN)/mypy

campaign: set-up-tests ## the long tests: hypothesis at full counts, many kills, thousands of offers
	HYPOTHESIS_PROFILE=campaign $(BIN)/pytest -n 2 -m campaign --durations=10

dist-check: set-up-tests ## build the wheel, install it elsewhere and build a small catalogue with it
	scripts/dist_check.sh

golden: set-up-tests ## write the golden files anew (then look at git diff)
	$(BIN)/pytest -n 2 -m "not campaign" --update-golden

constraints: set-up-tests ## pin the newest versions that pyproject.toml allows
	scripts/constraints.sh

benchmark: set-up-tests ## compare our commands with the bare libraries; python -m benchmarks --help for more
	$(BIN)/python -m benchmarks

clean: ## remove what was built and what the tools remember; .venv stays
	rm -rf build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

set-up:
	@scripts/setup.sh run

set-up-tests:
	@scripts/setup.sh test
