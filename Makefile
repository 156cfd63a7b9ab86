# What one can do here. `make` alone lists it.
.DEFAULT_GOAL := help
.PHONY: help dev tools-of-tests hosts dist gallery gallery-compare serve build check test consumers agreement bench-publish bench-import bench-deploy bench-pages bench-places bench-search schema setup clean

TOOLS := scripts/with-tools
PUBLISHER := target/release/frontdesk

help: ## List what one can do
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

serve: build ## Build the sample portal and show it at http://127.0.0.1:8080
	$(PUBLISHER) serve --dir dist --addr 127.0.0.1:8080

dev: setup ## Show the sample portal, and each change of a view, of style or of content as it is saved
	$(TOOLS) node scripts/dev.mjs

build: setup ## Build the app and the publisher, and publish the sample into dist/
	@echo "1 of 3: the app for the browser (minutes the first time, then seconds)"
	$(TOOLS) trunk build --release
	@echo "2 of 3: the publisher (minutes the first time, then seconds)"
	$(TOOLS) cargo build --release --workspace
	@echo "3 of 3: the sample portal"
	$(PUBLISHER) publish --content content --shell target/shell --out dist

check: setup ## Format, lints, types of the scripts, native tests, generated files
	$(TOOLS) cargo fmt --check
	$(TOOLS) tsc
	$(TOOLS) tsc -p src/features/offline/worker
	$(TOOLS) cargo clippy --quiet $(PROFILE) --workspace --all-targets
	$(TOOLS) cargo clippy --quiet $(PROFILE) --target wasm32-unknown-unknown
	$(TOOLS) cargo test --quiet $(PROFILE) --workspace
	$(TOOLS) cargo run --quiet $(PROFILE) -- schema --out target/schema
	diff -r target/schema schema || { echo "schema/ is not what the model says: run 'make schema'"; exit 1; }
	$(TOOLS) cargo run --quiet $(PROFILE) -- check --content content

# Browsers and servers are fetched while the code is compiled. What goes wrong is told where they are needed.
tools-of-tests: setup
	@mkdir -p target
	@scripts/setup test >target/setup-test.log 2>&1 &

# With the publisher's own profile: it is compiled in any case, and the tests run several times as fast.
test: PROFILE = --release
test: export FRONTDESK_EDITS = all
test: tools-of-tests check build ## Everything: check, budgets, and the portal in real browsers
	scripts/setup test
	$(TOOLS) node tests/browser/budgets.mjs
	files=$$($(TOOLS) node tests/browser/kinds.mjs dist) && $(TOOLS) html-validate --config tests/browser/htmlvalidate.json $$files
	$(PUBLISHER) publish --quiet --content examples/county-health/content --shell target/shell --out target/county-health
	$(PUBLISHER) publish --quiet --content examples/aguas-ejemplo/content --shell target/shell --out target/aguas-ejemplo
	$(TOOLS) html-validate --config tests/browser/htmlvalidate.json $$(find -L target/county-health target/aguas-ejemplo -name index.html | grep -v /embed/)
	$(TOOLS) node --test tests/reading.test.mjs tests/worker.test.mjs tests/open.test.mjs tests/standalone.test.mjs tests/deploy.test.mjs
	$(TOOLS) node tests/browser/site.mjs
	$(TOOLS) node tests/browser/walk.mjs
	$(TOOLS) cargo run --quiet --release --example components -- target/shell target/components
	$(TOOLS) playwright test --config tests/browser/playwright.config.mjs
	$(TOOLS) node tests/browser/nginx.mjs
	$(TOOLS) node tests/browser/hosts.mjs
	$(TOOLS) node tests/browser/engines.mjs

dist: build ## Leave the publisher as one file in target/dist/, with checksum, licences and bill of materials
	scripts/dist

consumers: build ## Run what others read the portal with, print what they make of it, and write docs/consumers.md
	scripts/consumers

hosts: build ## Ask the real servers of hosts for every header, type and redirect: 2,000 releases, 3,000 redirects
	scripts/setup hosts
	$(TOOLS) node tests/browser/hosts.mjs --whole

agreement: setup ## Print how far the look-up agrees with the Postal Service's counts and names
	$(TOOLS) cargo test --quiet --test agreement -- --nocapture

gallery: build ## Draw every kind of page and every component, in both widths, light, dark, forced colours and on paper, into target/gallery/
	scripts/setup test
	$(TOOLS) cargo run --quiet --release --example components -- target/shell target/components
	$(TOOLS) node scripts/gallery.mjs target/gallery

gallery-compare: build ## Show what has moved since the gallery in the folder BASE
	scripts/setup test
	$(TOOLS) cargo run --quiet --release --example components -- target/shell target/components
	$(TOOLS) node scripts/gallery.mjs target/gallery-now "$(BASE)"

bench-publish: build ## Time the publisher on 200, 12,700 and 100,000 generated releases
	scripts/bench-publish

bench-import: build ## Time the import of one large feed, and of the same in parts
	scripts/bench-import

bench-deploy: build ## Send generated releases to an S3 server on this computer, then one more
	scripts/setup test
	scripts/bench-deploy

bench-pages: build ## Measure each kind of page on a slow phone, beside another published folder: BASE=folder
	scripts/setup test
	$(TOOLS) node scripts/bench/pages.mjs dist $(BASE)

bench-places: build ## Print the processor time of reading and publishing the places, beside another built version: BASE=folder
	BASE=$(BASE) scripts/bench-places

bench-search: build ## Measure search beside Pagefind and MiniSearch: RELEASES=file.jsonl for real ones too
	scripts/bench-search $(RELEASES)

schema: setup ## Write the JSON Schema of each content file into schema/
	$(TOOLS) cargo run --quiet -- schema --out schema

setup:
	@scripts/setup

clean: ## Remove everything that was built
	rm -rf target dist dist.generations test-results
