package sarif_test

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// reader is what a consumer reads of a report.
type reader struct {
	Runs []struct {
		Tool struct {
			Driver struct {
				SemanticVersion string
				Rules           []ruleReader
			}
		}
		AutomationDetails struct{ ID string }
		Invocations       []struct {
			ExecutionSuccessful bool
			Notifications       []notificationReader `json:"toolExecutionNotifications"`
		}
		Results []resultReader
	}
}

type ruleReader struct {
	ID, Name          string
	ShortDescription  textReader
	FullDescription   textReader
	Help              textReader
	Properties        map[string]any
	DefaultConfigured struct{ Level string } `json:"defaultConfiguration"`
}

type notificationReader struct {
	Message   textReader
	Locations []locationReader
}

type resultReader struct {
	RuleID           string
	RuleIndex        *int
	Level            string
	Message          textReader
	Locations        []locationReader
	RelatedLocations []locationReader
	CodeFlows        []struct {
		ThreadFlows []struct {
			Locations []struct{ Location locationReader }
		}
	}
	PartialFingerprints map[string]string
}

type textReader struct{ Text, Markdown string }

type locationReader struct {
	ID               int
	PhysicalLocation *struct {
		ArtifactLocation struct{ URI string }
		Region           map[string]int
	}
	Message textReader
}

// checkPlatform holds a report against what GitHub requires beyond the schema.
func checkPlatform(t *testing.T, document []byte) {
	t.Helper()
	log := read(t, document)
	if len(log.Runs) != 1 || len(log.Runs[0].Invocations) != 1 {
		t.Fatalf("there are %d runs", len(log.Runs))
	}
	run := log.Runs[0]
	for _, r := range run.Tool.Driver.Rules {
		checkRule(t, r)
	}
	for _, r := range run.Results {
		checkResult(t, r)
		if r.RuleIndex == nil || run.Tool.Driver.Rules[*r.RuleIndex].ID != r.RuleID {
			t.Errorf("%s isn't the rule at %v", r.RuleID, r.RuleIndex)
		}
	}
	for _, n := range run.Invocations[0].Notifications {
		if n.Message.Text == "" {
			t.Error("a notification says nothing")
		}
		for _, l := range n.Locations {
			checkLocation(t, l)
		}
	}
}

func checkRule(t *testing.T, r ruleReader) {
	t.Helper()
	for name, text := range map[string]string{
		"short description": r.ShortDescription.Text, "full description": r.FullDescription.Text,
		"help": r.Help.Text, "help in Markdown": r.Help.Markdown, "level": r.DefaultConfigured.Level,
	} {
		if strings.TrimSpace(text) == "" {
			t.Errorf("%s has no %s", r.ID, name)
		}
		if strings.HasSuffix(name, "description") && len([]rune(text)) > 1024 {
			t.Errorf("%s: the %s is too long", r.ID, name)
		}
	}
	if r.Name == r.ID || strings.Contains(r.ID, "/") {
		t.Errorf("%s is called %q", r.ID, r.Name)
	}
	if tags, _ := r.Properties["tags"].([]any); len(tags) == 0 || len(tags) > 10 {
		t.Errorf("%s has tags %v", r.ID, tags)
	}
	if severity, has := r.Properties["security-severity"]; has {
		if _, isText := severity.(string); !isText {
			t.Errorf("%s: the security severity is no text", r.ID)
		}
	}
}

// A link that nothing escapes, as viewers find it.
var link = regexp.MustCompile(`(?:^|[^\\])\[(?:[^\\\[\]]|\\.)*\]\(([^)]*)\)`)

func checkResult(t *testing.T, r resultReader) {
	t.Helper()
	if r.Message.Text == "" || len(r.Locations) != 1 {
		t.Errorf("a result says %q and has %d locations", r.Message.Text, len(r.Locations))
	}
	checkLocation(t, r.Locations[0])
	linked := map[string]bool{}
	for _, match := range link.FindAllStringSubmatch(r.Message.Text, -1) {
		linked[match[1]] = true
	}
	for _, l := range r.RelatedLocations {
		checkLocation(t, l)
		if id := strconv.Itoa(l.ID); !linked[id] {
			t.Errorf("%q has no link to %s", r.Message.Text, id)
		} else {
			delete(linked, id)
		}
	}
	if len(linked) > 0 {
		t.Errorf("%q links to %v, where nothing is", r.Message.Text, linked)
	}
	for _, flow := range r.CodeFlows {
		for _, step := range flow.ThreadFlows[0].Locations {
			checkLocation(t, step.Location)
			if step.Location.Message.Text == "" {
				t.Error("a step says nothing")
			}
		}
	}
}

func checkLocation(t *testing.T, l locationReader) {
	t.Helper()
	if l.PhysicalLocation == nil || len(l.PhysicalLocation.Region) != 4 {
		t.Fatalf("%+v lacks its place", l)
	}
	uri := l.PhysicalLocation.ArtifactLocation.URI
	parsed, err := url.Parse(uri)
	if err != nil || uri == "" || parsed.IsAbs() || parsed.Host != "" || strings.HasPrefix(uri, "/") || strings.HasPrefix(uri+"/", "../") {
		t.Errorf("%q is no relative path", uri)
	}
	r := l.PhysicalLocation.Region
	if r["startLine"] < 1 || r["startColumn"] < 1 || r["endLine"] < r["startLine"] ||
		r["endLine"] == r["startLine"] && r["endColumn"] < r["startColumn"] {
		t.Errorf("%v is no region", r)
	}
}
