# The contributor's front door. `make` lists what there is.
.DEFAULT_GOAL := help
.PHONY: help deps deps-build deps-test run demo build release test e2e lint format check record bench install uninstall clean

SYSTEM := $(shell uname -s)
PREFIX ?= /usr/local
ARGS ?=

# Static Swift libraries start in half the time; only Linux can link them.
ifeq ($(SYSTEM),Linux)
RELEASE := -c release --static-swift-stdlib
else
RELEASE := -c release
endif
BINARY := .build/release/iterate-preview
SWIFT_SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

help: ## List the targets
	@awk 'BEGIN { FS = ":.*## " } /^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: deps-build deps-test ## Install what building and testing need

deps-build:
	@$(call need,libncurses-dev libcurl4-openssl-dev libqrencode-dev,ncurses curl qrencode)

deps-test: deps-build
	@$(call need,tmux,tmux)

run: release ## Build optimised and open the console; ARGS="…" are passed on
	@$(BINARY) $(ARGS)

demo: release ## The same with the demo workspace
	@$(BINARY) demo $(ARGS)

build: deps-build ## Build for debugging
	swift build

release: deps-build ## Build optimised
	@echo "Building iterate-preview (the first time takes some minutes)…"
	swift build $(RELEASE) --product iterate-preview

test: deps ## Run every test
	swift build --build-tests
	swift test --skip-build --skip EndToEndTests
	swift test --skip-build --filter EndToEndTests

e2e: deps ## Run the tests that drive the program in a terminal
	swift test --filter EndToEndTests

lint: ## Check the format
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

format: ## Mend the format
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

check: lint release test ## All that a change must pass

record: deps ## Rewrite recorded screens and generated documents
	RECORD=1 swift test --filter 'ConsoleTests|Golden|Document'

bench: release ## Measure start, keys, memory, the same of peers that are installed, and the engine
	swift run --package-path Benchmarks -c release bench $(BINARY)
	swift run --package-path Benchmarks -c release engine-bench

install: release ## Install into PREFIX, /usr/local unless set
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 -s $(BINARY) "$(DESTDIR)$(PREFIX)/bin/iterate-preview"

uninstall: ## Remove what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/iterate-preview"

clean: ## Remove what was built
	rm -rf .build Benchmarks/.build

# $(call need,Debian packages,Homebrew packages): installs what is missing, or prints the command.
define need
if command -v dpkg >/dev/null 2>&1; then \
  missing=""; \
  for package in $(1); do \
    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
  done; \
  [ -z "$$missing" ] && exit 0; \
  command="apt-get install -y$$missing"; \
  if [ "$$(id -u)" = 0 ]; then as=""; \
  elif sudo -n true 2>/dev/null; then as="sudo"; \
  else echo "Missing:$$missing. Run: sudo apt-get update && sudo $$command"; exit 1; fi; \
  echo "Installing$$missing…"; \
  DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; \
  $$as apt-get update -qq && $$as $$command -qq >/dev/null || { echo "Could not install. Run: sudo $$command"; exit 1; }; \
elif command -v brew >/dev/null 2>&1; then \
  echo "macOS is untested; installing $(2) with Homebrew."; \
  brew list $(2) >/dev/null 2>&1 || brew install $(2); \
else \
  echo "Install these by your package manager: $(1)"; \
fi
endef
