package rules_test

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/rules"
)

func catalogue(t *testing.T) []finding.Rule {
	t.Helper()
	all, err := policy.Catalogue(rules.FS())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestCatalogue: IDs and names are public and never change; severities are what
// people gate merges by.
func TestCatalogue(t *testing.T) {
	t.Parallel()
	want := []string{
		"SNAT101 ExternalSnatPublicSubnet error egress",
		"SNAT104 PodSubnetWithoutEgressRoute error egress",
		"SNAT201 ExpectedSourceMismatch error identity",
		"SNAT202 NodeAddressSeenByConnectedNetwork note identity",
		"SNAT401 UnparseableBoolean error settings",
		"SNAT407 AddonValueNotString error settings",
	}
	var got []string
	for _, r := range catalogue(t) {
		got = append(got, strings.Join([]string{r.ID, r.Name, string(r.Severity), r.Group}, " "))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
}

// TestDescriptions: titles are one line without a full stop, descriptions are
// sentences, and both fit where code scanning shows them.
func TestDescriptions(t *testing.T) {
	t.Parallel()
	for _, r := range catalogue(t) {
		if strings.HasSuffix(r.Title, ".") || strings.Contains(r.Title, "\n") || len(r.Title) > 100 {
			t.Errorf("%s: the title isn't one short line: %q", r.ID, r.Title)
		}
		if !strings.HasSuffix(r.Description, ".") || len(r.Description) > 1024 {
			t.Errorf("%s: the description isn't a short text: %q", r.ID, r.Description)
		}
		if len(r.References) == 0 {
			t.Errorf("%s: there is no source", r.ID)
		}
		for _, s := range r.References {
			if !strings.HasPrefix(s.URL, "https://") || s.Title == "" || strings.HasSuffix(s.Title, ".") {
				t.Errorf("%s: a source lacks its address or title: %+v", r.ID, s)
			}
		}
	}
}

func TestPages(t *testing.T) {
	t.Parallel()
	sections := []string{"Why", "Bad", "Good", "Fix", "When it is quiet", "Sources"}
	for _, r := range catalogue(t) {
		lines := strings.Split(r.Page, "\n")
		if want := "# " + r.ID + ": " + r.Name; lines[0] != want {
			t.Errorf("%s: the page starts with %q, want %q", r.ID, lines[0], want)
		}
		var got []string
		for _, line := range lines {
			if title, found := strings.CutPrefix(line, "## "); found {
				got = append(got, title)
			}
		}
		if diff := cmp.Diff(sections, got); diff != "" {
			t.Errorf("%s: sections of the page (-want +got):\n%s", r.ID, diff)
		}
		for _, source := range r.References {
			if !strings.Contains(r.Page, source.URL) {
				t.Errorf("%s: the page lacks the source %s", r.ID, source.URL)
			}
		}
	}
}

// quoted is a block of a page with the name of its file above it.
var quoted = regexp.MustCompile("(?s)\n`(testdata/[^`]+)`:\n\n```[a-z]+\n(.*?\n)```\n")

// comment is an expectation, with what stands before it on its line.
var comment = regexp.MustCompile(`(?m)^ *# (want|related)\+?[0-9]*( SNAT[0-9]{3}(\(likely\))?)+\n| +# (want|related)( SNAT[0-9]{3}(\(likely\))?)+$`)

// TestPagesQuoteTheExamples: what a page calls bad or good is what the examples
// hold, but for the comments of the tests.
func TestPagesQuoteTheExamples(t *testing.T) {
	t.Parallel()
	for folder, id := range folders(t) {
		page, err := os.ReadFile(filepath.Join(folder, "README.md"))
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(page), "## Bad\n")
		bad, good, _ := strings.Cut(rest, "## Good\n")
		for prefix, part := range map[string]string{"testdata/bad": bad, "testdata/good": good} {
			blocks := quoted.FindAllStringSubmatch(part, -1)
			if len(blocks) == 0 || strings.Count(bad+good, "```") != 2*len(quoted.FindAllString(bad+good, -1)) {
				t.Errorf("%s: the page has no block of %s, or one without its file's name", id, prefix)
			}
			for _, block := range blocks {
				data, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(block[1])))
				if err != nil || !strings.HasPrefix(block[1], prefix) {
					t.Errorf("%s: the page quotes '%s' as %s: %v", id, block[1], prefix, err)
				}
				if diff := cmp.Diff(comment.ReplaceAllString(string(data), ""), block[2]); diff != "" {
					t.Errorf("%s: the page doesn't quote '%s' as it is (-file +page):\n%s", id, block[1], diff)
				}
			}
		}
	}
}

// folders maps the rules' folders to their IDs.
func folders(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob("snat*")
	if err != nil {
		t.Fatal(err)
	}
	byFolder := map[string]string{}
	for _, name := range names {
		number, _, _ := strings.Cut(name, "-")
		byFolder[name] = strings.ToUpper(number)
	}
	return byFolder
}

// TestEveryRuleHasItsExamples: some in which it fires, some in which it rightly
// doesn't, of which two look alike, and one in which it can't know.
func TestEveryRuleHasItsExamples(t *testing.T) {
	t.Parallel()
	byRule := map[string]map[string]int{}
	all := folders(t)
	for _, dir := range examples(t) {
		folder, name := filepath.Dir(filepath.Dir(dir)), path.Base(filepath.ToSlash(dir))
		id := all[folder]
		if byRule[id] == nil {
			byRule[id] = map[string]int{}
		}
		kind := regexp.MustCompile(`^(bad|good|near-miss|unknown)(-[a-z-]+)?$`).FindStringSubmatch(name)
		if kind == nil {
			t.Errorf("%s: an example is called bad, good, near-miss or unknown, with what is special about it", dir)
			continue
		}
		byRule[id][kind[1]]++
		fires := strings.Contains(strings.Join(expected(t, dir, "want"), "\n"), id)
		if fires != (kind[1] == "bad") {
			t.Errorf("%s: that %s fires there is %t", dir, id, fires)
		}
	}
	for _, r := range catalogue(t) {
		for kind, least := range map[string]int{"bad": 1, "good": 1, "near-miss": 2, "unknown": 1} {
			if byRule[r.ID][kind] < least {
				t.Errorf("%s has %d examples of kind %s, want %d", r.ID, byRule[r.ID][kind], kind, least)
			}
		}
	}
}
