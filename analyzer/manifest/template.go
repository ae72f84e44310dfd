package manifest

import (
	"bytes"
	"strings"
)

// Files of manifests may be templates of Helm, Jinja, ERB, envsubst or Flux.
// What a placeholder becomes is not in the file.

// isPlaceholder reports whether a string waits for a template. ${…} counts only
// where it is all there is, as scripts hold it, too.
func isPlaceholder(text string) bool {
	for _, pair := range [][2]string{{"{{", "}}"}, {"{%", "%}"}, {"<%", "%>"}} {
		if _, rest, found := strings.Cut(text, pair[0]); found && strings.Contains(rest, pair[1]) {
			return true
		}
	}
	return strings.HasPrefix(text, "${") && strings.IndexByte(text, '}') == len(text)-1
}

// hasPlaceholders reports whether a text that can't be parsed may be a template.
func hasPlaceholders(text []byte) bool {
	for _, opening := range []string{"{{", "{%", "<%", "${"} {
		if bytes.Contains(text, []byte(opening)) {
			return true
		}
	}
	return false
}

// isTemplateLine reports whether a text starts with a statement of a template.
func isTemplateLine(text []byte) bool {
	return bytes.HasPrefix(text, []byte("{{")) || bytes.HasPrefix(text, []byte("{%")) || bytes.HasPrefix(text, []byte("<%"))
}

// templateReason says why a placeholder is unknown.
func templateReason(text string) string {
	return "a template fills it in: '" + excerpt([]byte(text)) + "'"
}

// numberReason says why a number is unknown.
func numberReason(text string) string {
	return "'" + text + "' is no number that Kubernetes can take"
}
