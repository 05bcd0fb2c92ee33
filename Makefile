# Every job of the project. `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash

target := $(or $(CARGO_TARGET_DIR),target)
cargo_deny := 0.20

.PHONY: help run demo serve build bench test check test-rust test-ui test-e2e types package clean build-packages test-packages ui deny

help: ## This list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort | awk -F'\t' '{printf "  %-12s %s\n", $$1, $$2}'

run: build-packages ui ## Open the desktop window; with no display, serve it to a browser
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		cargo build --release --bin huidao && exec $(target)/release/huidao; \
	else \
		echo "No display: serving the same pages to a browser on this machine."; \
		cargo build --release -p huidao-server && exec $(target)/release/huidao-server serve; \
	fi

demo: ui ## Rehearse the sample meeting over real HTTP; numbers and sheets go to out/
	cargo build --release -p huidao-server
	$(target)/release/huidao-server rehearse samples/zhoushan-2022 --out out/

serve: ui ## Serve phone pages and the organiser's pages on this machine
	cargo build --release -p huidao-server
	exec $(target)/release/huidao-server serve

build: build-packages ui ## Build both programs for development
	cargo build --workspace

test: test-packages check test-ui test-rust test-e2e ## Everything: formatting, lints, types, every kind of test

check: ui deny ## Formatting, lints, types, licences, stale generated files
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cd ui && npm run check && npx biome check --config-path=.. ../tests/e2e
	@mkdir -p out && cd ui && npx openapi-typescript ../crates/commands/openapi.json -o ../out/schema.gen.ts >/dev/null \
		&& cmp ../out/schema.gen.ts src/api/schema.gen.ts \
		|| { echo "ui/src/api/schema.gen.ts is stale: run 'make types'" >&2; exit 1; }

deny:
	@command -v cargo-deny >/dev/null || cargo install cargo-deny --locked --version '^$(cargo_deny)'
	cargo deny --all-features check licenses bans sources

test-ui: ui ## Tests of the organiser's pages
	cd ui && npm test

test-rust: build ## Tests in Rust: both engines, API, command line, faults, the real window
	tests/postgres.sh cargo test --workspace

test-e2e: build tests/e2e/node_modules/.package-lock.json ## A real browser against the real server; pictures go to out/screens
	cd tests/e2e && HUIDAO_SERVER=$(abspath $(target))/debug/huidao-server npm test

bench: ui test-packages ## Speed, each figure beside a reference of the same run; numbers go to out/bench
	cargo build --release --bin huidao -p huidao -p huidao-server --bin huidao-server
	cargo bench -p huidao-tests --bench check_in --bench board --bench mail

types: ui/node_modules/.package-lock.json ## Regenerate the OpenAPI document and the TypeScript types
	@mkdir -p out
	cargo run -q -p huidao-commands --example openapi > out/openapi.json.new
	mv out/openapi.json.new crates/commands/openapi.json
	cd ui && npm run types

package: build-packages ui ## A Debian package of the desktop program
	cd ui && npx --yes @tauri-apps/cli@2 build --bundles deb

clean: ## Remove everything that was built
	rm -rf target out ui/node_modules ui/dist/assets ui/dist/index.html tests/e2e/node_modules

build-packages:
	@.ci/packages.sh build

test-packages:
	@.ci/packages.sh test

ui: ui/dist/index.html

ui/dist/index.html: ui/node_modules/.package-lock.json $(shell find ui/src ui/public ui/index.html locales -type f 2>/dev/null) ui/vite.config.ts
	cd ui && npm run build
	@touch $@

ui/node_modules/.package-lock.json: ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund
	@touch $@

tests/e2e/node_modules/.package-lock.json: tests/e2e/package-lock.json
	cd tests/e2e && npm ci --no-audit --no-fund
	@touch $@
