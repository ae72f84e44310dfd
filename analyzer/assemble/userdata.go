package assemble

import (
	"encoding/base64"
	"regexp"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// startup are the commands and files by which instances of the EKS-optimized
// images join a cluster, with its name (Amazon EKS User Guide, "Customize managed
// nodes with launch templates"; Bottlerocket's settings.kubernetes).
var startup = []*regexp.Regexp{ //nolint:gochecknoglobals // a table
	regexp.MustCompile(`eks/bootstrap\.sh\s+(?:--?\S+\s+\S+\s+)*['"]?([A-Za-z0-9][A-Za-z0-9_-]*)`),
	regexp.MustCompile(`node\.eks\.aws/[\s\S]*?\bcluster:[\s\S]*?\bname:\s*['"]?([A-Za-z0-9][A-Za-z0-9_-]*)`),
	regexp.MustCompile(`(?m)^\s*['"]?cluster-name['"]?\s*=\s*['"]?([A-Za-z0-9][A-Za-z0-9_-]*)`),
	regexp.MustCompile(`-EKSClusterName\s+['"]?([A-Za-z0-9][A-Za-z0-9_-]*)`),
}

// bootstrapped reads the names of clusters that a template's user data joins.
func bootstrapped(template *terraform.Resource) []string {
	data := userData(template)
	if data == "" {
		return nil
	}
	var names []string
	for _, command := range startup {
		if found := command.FindStringSubmatch(data); found != nil {
			names = append(names, found[1])
		}
	}
	return names
}

// userData is what instances start with, decoded; "" where it isn't known.
func userData(template *terraform.Resource) string {
	for _, attribute := range []string{"user_data_base64", "user_data"} {
		text, known := identityless(attr(template, attribute)).Get()
		if !known {
			continue
		}
		if plain, err := base64.StdEncoding.DecodeString(text); err == nil {
			return string(plain)
		}
		return text
	}
	return ""
}
