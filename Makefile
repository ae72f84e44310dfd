# All that CI does is a target here, and `make check` is all of it. Needs Go, git
# and make; the tools below are built from the Go module proxy, once a version.

GOLANGCI_LINT_VERSION := v2.15.0
ACTIONLINT_VERSION    := v1.7.12
GOVULNCHECK_VERSION   := v1.9.0
# The formatter of the engine that runs the rules.
OPA_VERSION = $(shell awk '$$1 == "github.com/open-policy-agent/opa" { print $$2; exit }' go.mod)

TOOLS         := $(CURDIR)/.tools
GOLANGCI_LINT := $(TOOLS)/golangci-lint-$(GOLANGCI_LINT_VERSION)
ACTIONLINT    := $(TOOLS)/actionlint-$(ACTIONLINT_VERSION)
GOVULNCHECK   := $(TOOLS)/govulncheck-$(GOVULNCHECK_VERSION)
OPA            = $(TOOLS)/opa-$(OPA_VERSION)

# What test, bench, cover and golden run on, and how long fuzz tries each target.
PKG      ?= ./...
FUZZTIME ?= 10s

# What conformance-kernel makes its estates of, and how many.
SEED    ?= 1
ESTATES ?= 100

# snatlint is pure Go: only the race detector needs a C compiler.
export CGO_ENABLED := 0

MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-21s %s\n", $$1, $$2 }' Makefile

.PHONY: build
build: ## build bin/snatlint: the same bytes for the same commit and Go version
	go build -trimpath -o bin/ ./cmd/snatlint

.PHONY: demo
demo: ## show who sees what in the example estate
	go run ./cmd/snatlint matrix testdata/estates/peered-nginx

.PHONY: test
test: ## run all tests, with the race detector where there is a C compiler
	@if printf '#include <stdlib.h>\nint main(void) { return 0; }\n' | $$(go env CC) -x c - -o /dev/null 2>/dev/null; then \
		set -x; CGO_ENABLED=1 go test -race $(PKG); \
	else \
		echo 'No C compiler works here: testing without the race detector.'; \
		set -x; go test $(PKG); \
	fi

.PHONY: conformance-terraform
conformance-terraform: ## let the installed terraform judge the evaluator again
	@command -v terraform > /dev/null || { echo 'terraform is not in PATH; it is the judge.' >&2; exit 1; }
	@CHECKPOINT_DISABLE=1 terraform version
	go test -count 1 -run 'Terraform|Listed' ./analyzer/terraform ./analyzer/terraform/funcs

.PHONY: conformance-kernel
conformance-kernel: build ## let a Linux kernel and the CNI's own code judge the packet walk (root)
	@if test "$$(uname)" != Linux; then echo "SKIPPED: the kernel can't be asked here: it is no Linux."; exit 0; fi; \
		cd analyzer/egress/lab && for modules in go.mod cni-*.mod; do \
			go mod download -modfile=$$modules || { echo "SKIPPED: the kernel can't be asked here: the modules of the CNI can't be had."; exit 0; }; \
		done; set -x; go test . ./estate ./kernel && go run . -seed $(SEED) -estates $(ESTATES)

.PHONY: rules
rules: ## run the tests of the rules alone
	go test ./rules/...

.PHONY: golden
golden: ## rewrite the expected output of the tests that store it; read the diff
	go test $$(grep -rl --include='*_test.go' 'flag.Bool("update"' . | xargs -n 1 dirname | sort -u) -update

.PHONY: fuzz
fuzz: ## try each fuzz target for FUZZTIME
	@grep -rHo --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' . | sort | \
	while IFS=: read -r file func; do \
		(set -x; go test -run '^$$' -fuzz "^$${func#func }\$$" -fuzztime $(FUZZTIME) "$$(dirname "$$file")") || exit 1; \
	done

.PHONY: bench
bench: ## run all benchmarks
	go test -run '^$$' -bench . -benchmem $(PKG)

.PHONY: corpus
corpus: ## measure answers on the checkouts in the directory DIR, one repository each
	@test -n '$(DIR)' || { echo 'usage: make corpus DIR=directory-of-checkouts' >&2; exit 2; }
	go run ./cmd/corpus '$(DIR)'

.PHONY: cover
cover: ## measure which statements the tests reach, over package borders
	go test -coverpkg=./... -coverprofile=coverage.out $(PKG)
	@go tool cover -func=coverage.out | tail -n 1

.PHONY: lint
lint: lint-go lint-modules lint-rules lint-workflows ## hold the house rules: Go, modules, Rego, workflows

.PHONY: lint-go
lint-go: $(GOLANGCI_LINT)
	go vet ./...
	$(GOLANGCI_LINT) run ./...

.PHONY: lint-modules
lint-modules:
	go mod tidy -diff
	go mod verify

.PHONY: lint-rules
lint-rules: $(OPA)
	$(OPA) fmt --fail --diff rules

.PHONY: lint-workflows
lint-workflows: $(ACTIONLINT)
	$(ACTIONLINT) -shellcheck= -pyflakes=

.PHONY: fmt
fmt: $(GOLANGCI_LINT) $(OPA) ## format Go and Rego
	$(GOLANGCI_LINT) fmt ./...
	$(OPA) fmt --write rules

.PHONY: vuln
vuln: $(GOVULNCHECK) ## look for known vulnerabilities in what is called (needs vuln.go.dev)
	$(GOVULNCHECK) ./...

.PHONY: check
check: lint test build demo ## all that CI checks

.PHONY: clean
clean: ## remove what was built, but not the tools
	rm -rf bin coverage.out

# Each tool is a file that carries its version, so a new version is a new file.
define tool
$(TOOLS)/$(1)-%:
	@mkdir -p $(TOOLS)
	GOBIN=$(TOOLS) go install $(2)@$$*
	@mv $(TOOLS)/$(1) $$@
endef
$(eval $(call tool,golangci-lint,github.com/golangci/golangci-lint/v2/cmd/golangci-lint))
$(eval $(call tool,actionlint,github.com/rhysd/actionlint/cmd/actionlint))
$(eval $(call tool,govulncheck,golang.org/x/vuln/cmd/govulncheck))
$(eval $(call tool,opa,github.com/open-policy-agent/opa))
