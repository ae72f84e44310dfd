package assemble

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/terraform/stubs"
)

// installedEntry is one line of modules.json.
type installedEntry struct {
	Key, Source, Dir string
	Version          string `json:",omitempty"`
}

// realModules copies a case to a directory in which the modules that it calls
// are installed, as `terraform get` would do it, out of git repositories.
func realModules(t *testing.T, dir, repositories string) string {
	t.Helper()
	work := t.TempDir()
	if err := os.CopyFS(work, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	var entries []installedEntry
	tried := map[string]bool{}
	for {
		wanted := notInstalled(t, work, tried)
		if len(wanted) == 0 {
			return work
		}
		for _, u := range wanted {
			tried[u.Address] = true
			if e, ok := install(t, work, repositories, u); ok {
				entries = append(entries, e)
			}
		}
		text, err := json.Marshal(map[string]any{"Modules": entries})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Join(work, ".terraform/modules"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(work, ".terraform/modules/modules.json"), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// notInstalled lists the calls of modules that are not on disk yet.
func notInstalled(t *testing.T, work string, tried map[string]bool) []terraform.UnresolvedModule {
	t.Helper()
	tree, err := source.Walk(context.Background(), source.Options{Dir: work, NoIgnore: true})
	if err != nil {
		t.Fatal(err)
	}
	estate, err := terraform.Load(context.Background(), tree, terraform.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var wanted []terraform.UnresolvedModule
	for _, root := range estate.Roots {
		wanted = append(wanted, root.Unresolved...)
		for _, s := range root.Stubbed {
			wanted = append(wanted, terraform.UnresolvedModule{Address: s.Address, Source: s.Source, Version: s.Constraint})
		}
	}
	var fresh []terraform.UnresolvedModule
	for _, u := range wanted {
		if !tried[u.Address] {
			fresh = append(fresh, u)
		}
	}
	return fresh
}

// install unpacks a module at the newest version that a call allows.
func install(t *testing.T, work, repositories string, u terraform.UnresolvedModule) (installedEntry, bool) {
	t.Helper()
	address := stubs.ParseAddress(u.Source)
	repository := repositoryOf(address)
	gitDir := filepath.Join(repositories, strings.ReplaceAll(repository, "/", "+"), "repo")
	tag, version := newestTag(t, gitDir, address, u.Version)
	if tag == "" {
		t.Logf("%s: no version of '%s' (%s) in %s", u.Address, u.Source, u.Version, gitDir)
		return installedEntry{}, false
	}
	below := path.Join(".terraform/modules", strings.ReplaceAll(strings.TrimPrefix(u.Address, "module."), ".module.", "."))
	unpack(t, gitDir, tag, filepath.Join(work, below))
	e := installedEntry{
		Key:    strings.ReplaceAll(strings.TrimPrefix(u.Address, "module."), ".module.", "."),
		Source: u.Source, Dir: path.Join(below, address.Sub),
	}
	if !address.Git {
		e.Version = version.String()
	}
	return e, true
}

// repositoryOf is the GitHub repository that a registry's module is published
// from.
func repositoryOf(a stubs.Address) string {
	parts := strings.Split(a.Name, "/")
	if len(parts) != 3 {
		return a.Name
	}
	return parts[0] + "/terraform-" + parts[2] + "-" + parts[1]
}

// newestTag finds the newest version of a repository that a call allows.
func newestTag(t *testing.T, gitDir string, a stubs.Address, text string) (tag string, version stubs.Version) {
	t.Helper()
	if _, err := os.Stat(gitDir); err != nil {
		return "", stubs.Version{}
	}
	if a.Git && a.Ref != "" {
		return a.Ref, stubs.Version{}
	}
	constraint, err := stubs.ParseConstraint(text)
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), "git", "--git-dir", gitDir, "tag").Output()
	if err != nil {
		t.Fatalf("list the tags of %s: %v", gitDir, err)
	}
	for line := range strings.Lines(string(out)) {
		name := strings.TrimSpace(line)
		v, parts, ok := stubs.ParseVersion(name)
		if ok && parts == 3 && !strings.ContainsAny(name, "-+") && constraint.Allows(v) && (tag == "" || version.Compare(v) < 0) {
			tag, version = name, v
		}
	}
	return tag, version
}

// unpack writes the files of a tag to a directory.
func unpack(t *testing.T, gitDir, tag, into string) {
	t.Helper()
	if err := os.MkdirAll(into, 0o755); err != nil {
		t.Fatal(err)
	}
	args := []string{"--git-dir", gitDir, "archive", tag, "."}
	// What the module's own examples and tests hold is none of it.
	for _, name := range []string{"examples", "tests", "test", "wrappers"} {
		args = append(args, ":(exclude,glob)"+name+"/**")
	}
	archive, err := exec.CommandContext(t.Context(), "git", args...).Output()
	if err != nil {
		t.Fatalf("read %s of %s: %v", tag, gitDir, err)
	}
	tar := exec.CommandContext(t.Context(), "tar", "-x", "-C", into)
	tar.Stdin = bytes.NewReader(archive)
	if out, err := tar.CombinedOutput(); err != nil {
		t.Fatalf("unpack %s of %s: %v: %s", tag, gitDir, err, out)
	}
}
