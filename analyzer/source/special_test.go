//go:build unix

package source_test

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
)

// A pipe that nobody writes to would block its reader for good.
func TestPipesAndDevicesAreNotOpened(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{"main.tf": "", "zero.tf": "-> /dev/zero", "again.tf": "-> pipe.tf"})
	for _, name := range []string{"pipe.tf", "pipe", ".gitignore"} {
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o600); err != nil {
			t.Skipf("this file system has no pipes: %v", err)
		}
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		testSpecial(t, dir)
	}()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Fatal("reading blocks")
	}
}

func testSpecial(t *testing.T, dir string) {
	t.Helper()
	tree, err := source.Walk(t.Context(), source.Options{Dir: dir, Paths: []string{".", "pipe", "/dev/zero"}})
	if err != nil {
		t.Error(err)
		return
	}
	if diff := cmp.Diff([]string{"main.tf"}, tree.Paths()); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	zero, err := filepath.Rel(dir, "/dev/zero")
	if err != nil {
		t.Error(err)
	}
	const irregular = "' can't be read: it is neither a regular file nor a directory."
	want := []string{
		"read " + zero + ": '" + zero + irregular,
		"read again.tf: 'again.tf" + irregular,
		"read pipe: 'pipe" + irregular,
		"read pipe.tf: 'pipe.tf" + irregular,
		"read zero.tf: 'zero.tf" + irregular, // inside, as the user gave it, too
	}
	if diff := cmp.Diff(want, messages(tree)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	for _, name := range []string{"pipe", "pipe.tf", "again.tf", "/dev/zero", "zero.tf"} {
		if _, err := tree.Read(name); !errors.Is(err, source.ErrIrregular) {
			t.Errorf("%s gives %v", name, err)
		}
	}
}
