package source_test

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
)

// outsider is an estate beside files that a stranger would like to be read.
func outsider(t *testing.T) (dir string) {
	t.Helper()
	return plant(t, map[string]string{
		"secret/key.yaml": "secret", "secret/dir/key.tf": "secret", "estate-2/key.tf": "secret",
		"estate/main.tf": "main", "estate/sub/vpc.tf": "vpc", "estate/notes.txt": "notes", "estate/..odd.tf": "odd",
		"estate/good.tf": "-> sub/vpc.tf", "estate/sub/up": "-> ..", "estate/sub/self.tf": "-> self.tf",
		"estate/evil.yaml": "-> ../secret/key.yaml", "estate/evil.txt": "-> ../secret/key.yaml", "estate/evildir": "-> ../secret",
		"estate/absolute.tf": "-> /etc/hostname", "estate/twice.tf": "-> evil2", "estate/evil2": "-> ../estate-2/key.tf",
		"estate/gone.tf": "-> ../secret/none", "estate/.#main.tf": "-> user@host.1234",
		"alias": "-> estate",
	})
}

func TestReadStaysInsideThePaths(t *testing.T) {
	t.Parallel()
	dir := outsider(t)
	tree := walk(t, dir, source.Options{Dir: filepath.Join(dir, "estate")})
	for name, want := range map[string]error{
		"main.tf": nil, "notes.txt": nil, "sub/../main.tf": nil, "./sub//vpc.tf": nil, "good.tf": nil, "..odd.tf": nil,
		"sub/up/main.tf": nil, "sub/up/sub/up/sub/vpc.tf": nil, filepath.Join(dir, "estate", "main.tf"): nil,
		"../estate/main.tf":                   nil, // out and back in, as module sources go
		"missing.tf":                          fs.ErrNotExist,
		"sub/missing/deep.tf":                 fs.ErrNotExist,
		strings.Repeat("d/", 4000) + "x":      fs.ErrNotExist,
		"sub":                                 source.ErrIrregular,
		"..":                                  source.ErrOutside,
		"../secret/key.yaml":                  source.ErrOutside,
		"../estate-2/key.tf":                  source.ErrOutside,
		"sub/../../secret/key.yaml":           source.ErrOutside,
		"sub/up/../secret/key.yaml":           fs.ErrNotExist, // names are cleaned before links are followed
		"evil.yaml":                           source.ErrOutside,
		"evil.txt":                            source.ErrOutside,
		"evildir/dir/key.tf":                  source.ErrOutside,
		"evildir/missing.tf":                  source.ErrOutside, // tells nothing of what is there
		"../secret/missing.tf":                source.ErrOutside,
		"twice.tf":                            source.ErrOutside,
		"absolute.tf":                         source.ErrOutside,
		"/etc/hostname":                       source.ErrOutside,
		filepath.Join(dir, "secret/key.yaml"): source.ErrOutside,
		"../" + strings.Repeat("../", 60) + "etc/hostname": source.ErrOutside,
	} {
		file, err := tree.Read(name)
		if !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Errorf("%s gives %v, want %v", name, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "secret/") && !strings.Contains(name, "secret/") {
			t.Errorf("%s: the error tells where it leads: %v", name, err)
		}
		if (file != nil) != (want == nil) {
			t.Errorf("%s gives a file: %t", name, file != nil)
		}
		if got := tree.Has(name); got != (want == nil) {
			t.Errorf("Has(%s) is %t", name, got)
		}
		if got := tree.Contains(name); got != !errors.Is(want, source.ErrOutside) {
			t.Errorf("Contains(%s) is %t", name, got)
		}
	}
}

func TestReadThroughALinkThatTheUserGave(t *testing.T) {
	t.Parallel()
	dir := outsider(t)
	tree := walk(t, dir, source.Options{Paths: []string{"alias"}})
	for name, want := range map[string]error{
		"alias/main.tf": nil, "estate/main.tf": nil, // the same place
		"alias/missing.tf": fs.ErrNotExist, "alias/evil.yaml": source.ErrOutside,
		"alias/../secret/key.yaml": source.ErrOutside, "secret/key.yaml": source.ErrOutside,
	} {
		if _, err := tree.Read(name); !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Errorf("%s gives %v, want %v", name, err, want)
		}
	}
	if !tree.Contains("alias/missing") || !tree.HasDir("alias/sub") || tree.HasDir("secret") {
		t.Error("Contains and HasDir see another jail than Read")
	}
}

func TestWalkReportsLinksThatLeadOut(t *testing.T) {
	t.Parallel()
	dir := outsider(t)
	tree := walk(t, dir, source.Options{Dir: filepath.Join(dir, "estate")})
	if diff := cmp.Diff([]string{"..odd.tf", "good.tf", "main.tf", "sub/vpc.tf"}, tree.Paths()); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	want := []string{
		"read absolute.tf: 'absolute.tf' can't be read: the link leads outside the paths that were given.",
		"read evil.yaml: 'evil.yaml' can't be read: the link leads outside the paths that were given.",
		"read evildir: 'evildir' can't be read: the link leads outside the paths that were given.",
		"read gone.tf: 'gone.tf' can't be read: the link leads nowhere.",
		"read sub/self.tf: 'sub/self.tf' can't be read: the link leads nowhere.",
		"read twice.tf: 'twice.tf' can't be read: the link leads outside the paths that were given.",
	}
	if diff := cmp.Diff(want, messages(tree)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestLinksThatAreExcludedAreNoProblem(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{
		"out/x.tf": "", "estate/.gitignore": "bazel-*\n/gone.tf\n", "estate/main.tf": "",
		"estate/bazel-out": "-> ../out", "estate/bazel-bin": "-> main.tf", "estate/gone.tf": "-> nowhere",
		"estate/.terraform": "-> ../out", "estate/node_modules": "-> ../out", "estate/vendored": "-> ../out",
	})
	tree := walk(t, dir, source.Options{Dir: filepath.Join(dir, "estate"), Exclude: []string{"vendored/"}})
	if got := messages(tree); len(got) > 0 {
		t.Errorf("problems: %q", got)
	}
}

func TestListAndHasDir(t *testing.T) {
	t.Parallel()
	dir := outsider(t)
	grow(t, dir, map[string]string{"estate/.git/config": "", "estate/.terraform/x.tf": "", "estate/tpl/a/b.tpl": "", "estate/tpl/c.tpl": ""})
	tree := walk(t, dir, source.Options{Dir: filepath.Join(dir, "estate")})
	got, err := tree.List(".")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"..odd.tf", "good.tf", "main.tf", "notes.txt", "sub/vpc.tf", "tpl/a/b.tpl", "tpl/c.tpl"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	for name, want := range map[string]error{"evildir": source.ErrOutside, "..": source.ErrOutside, "none": fs.ErrNotExist} {
		if _, err := tree.List(name); !errors.Is(err, want) {
			t.Errorf("List(%s) gives %v, want %v", name, err, want)
		}
		if tree.HasDir(name) {
			t.Errorf("HasDir(%s) is true", name)
		}
	}
	if !tree.HasDir("tpl") || !tree.HasDir(".") || tree.HasDir("main.tf") {
		t.Error("HasDir doesn't tell directories from files")
	}
	small := walk(t, dir, source.Options{Dir: filepath.Join(dir, "estate"), Limits: source.Limits{Files: 3, FileBytes: 1}})
	if _, err := small.List("."); !errors.Is(err, source.ErrTooLarge) {
		t.Errorf("a list above the limit gives %v", err)
	}
}

func TestReadHoldsTheLimitOfBytes(t *testing.T) {
	t.Parallel()
	tree := walk(t, plant(t, map[string]string{"fits.tf": "12345", "larger.tf": "123456"}),
		source.Options{Limits: source.Limits{Files: 10, FileBytes: 5}})
	if file, err := tree.Read("fits.tf"); err != nil || string(file.Data) != "12345" {
		t.Errorf("a file of the limit's size gives %v", err)
	}
	_, err := tree.Read("larger.tf")
	if !errors.Is(err, source.ErrTooLarge) || err.Error() != "read 'larger.tf': it is larger than the limit of 5 bytes" {
		t.Errorf("a larger file gives %v", err)
	}
}

func TestReadGivesEveryoneTheSameFile(t *testing.T) {
	t.Parallel()
	tree := walk(t, plant(t, map[string]string{"main.tf": "x"}), source.Options{})
	var wait sync.WaitGroup
	files := make([]*source.File, 8)
	for i := range files {
		wait.Go(func() {
			file, err := tree.Read("./main.tf")
			if err != nil {
				t.Error(err)
			}
			files[i] = file
		})
	}
	wait.Wait()
	for i, file := range files {
		if file == nil || file != files[0] || file.Path != "main.tf" {
			t.Errorf("reader %d got %p, the first %p", i, file, files[0])
		}
	}
}

func TestTreesOfTestsAnswerLikeThoseOnDisk(t *testing.T) {
	t.Parallel()
	files := map[string]string{"main.tf": "a", "sub/vpc.tf": "b", "sub/x.tpl": "c", "..odd.tf": "d"}
	disk, memory := walk(t, plant(t, files), source.Options{}), source.FromMap(files)
	if diff := cmp.Diff(disk.Paths(), memory.Paths()); diff != "" {
		t.Errorf("files (-disk +memory):\n%s", diff)
	}
	for _, name := range []string{".", "sub", "sub/", "main.tf", "./main.tf", "none", "sub/none", "..", "../x", "..odd.tf"} {
		if disk.Has(name) != memory.Has(name) || disk.HasDir(name) != memory.HasDir(name) || disk.Contains(name) != memory.Contains(name) {
			t.Errorf("they answer otherwise about %s", name)
		}
		_, diskErr := disk.Read(name)
		_, memoryErr := memory.Read(name)
		if (diskErr == nil) != (memoryErr == nil) {
			t.Errorf("reading %s: %v on disk, %v in memory", name, diskErr, memoryErr)
		}
	}
	for _, name := range []string{".", "sub"} {
		a, diskErr := disk.List(name)
		b, memoryErr := memory.List(name)
		if diff := cmp.Diff(a, b); diff != "" || diskErr != nil || memoryErr != nil {
			t.Errorf("List(%s): %v, %v (-disk +memory):\n%s", name, diskErr, memoryErr, diff)
		}
	}
}

// What a flag names, such as a file of variables, is read wherever it is, and
// nothing beside it.
func TestFilesThatTheUserNamesAreRead(t *testing.T) {
	t.Parallel()
	dir := outsider(t)
	working := filepath.Join(dir, "estate")
	tree := walk(t, dir, source.Options{
		Dir: working, Paths: []string{"sub"},
		Also: []string{"main.tf", "../secret/key.yaml", "evil.txt", filepath.Join(dir, "alias", "notes.txt"), "../estate-2", "gone.tfvars"},
	})
	for name, want := range map[string]error{
		"main.tf": nil, "../secret/key.yaml": nil, "evil.txt": nil, "gone.tfvars": source.ErrOutside, filepath.Join(dir, "alias", "notes.txt"): nil, "sub/vpc.tf": nil,
		"..odd.tf": source.ErrOutside, "../secret/dir/key.tf": source.ErrOutside,
		"../estate-2": source.ErrOutside, "../estate-2/key.tf": source.ErrOutside,
	} {
		if _, err := tree.Read(name); !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Errorf("%s gives %v, want %v", name, err, want)
		}
	}
	if diff := cmp.Diff([]string{"sub/vpc.tf"}, tree.Paths()); diff != "" {
		t.Errorf("candidates (-want +got):\n%s", diff)
	}
}
