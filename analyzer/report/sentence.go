package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Title cuts a message behind its first sentence, which stands alone as a
// title. Full stops inside quoted names end no sentence.
func Title(message string) (title, rest string) {
	for i := 0; i < len(message); i++ {
		switch {
		case message[i] == '\'' && (i == 0 || message[i-1] == ' ' || message[i-1] == '('):
			if end := strings.Index(message[i+1:], "'"); end >= 0 {
				i += end + 1
			}
		case message[i] == '.' && startsSentence(message[i+1:]):
			return message[:i+1], strings.TrimLeft(message[i+1:], " ")
		}
	}
	return message, ""
}

// startsSentence reports whether text goes on with a blank and a capital letter
// or a quoted name.
func startsSentence(text string) bool {
	trimmed := strings.TrimLeft(text, " ")
	r, _ := utf8.DecodeRuneInString(trimmed)
	return len(trimmed) < len(text) && (unicode.IsUpper(r) || r == '\'')
}
