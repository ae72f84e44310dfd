package sarif

import (
	"regexp"
	"strings"
)

// startsBlock matches lines of Markdown that go on no paragraph: headings and
// their underlines, list items, quotations, tables, fences, link definitions and
// HTML.
var startsBlock = regexp.MustCompile(`^\s*(#|[-*+]\s|\d+[.)]\s|>|\||` + "```" + `|~~~|<|\[[^\]]+\]:|(=+|-+|\*+|_+)\s*$)`)

// endsBlock matches lines of Markdown that no paragraph goes on after.
var endsBlock = regexp.MustCompile(`^\s*(#|>|\||` + "```" + `|~~~|<|\[[^\]]+\]:|(=+|-+|\*+|_+)\s*$)|(\\|  )$`)

// unwrapped puts each paragraph and list item of Markdown on one line. Code
// stays as it is.
func unwrapped(markdown string) string {
	var lines []string
	fence, open := "", false // open: the last line may go on
	for line := range strings.SplitSeq(markdown, "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case fence != "":
			if strings.HasPrefix(trimmed, fence) {
				fence = ""
			}
			lines = append(lines, line)
			continue
		case strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~"):
			fence = trimmed[:3]
		case open && trimmed != "" && !startsBlock.MatchString(line):
			lines[len(lines)-1] = strings.TrimRight(lines[len(lines)-1], " ") + " " + strings.TrimLeft(line, " \t")
			open = !endsBlock.MatchString(line)
			continue
		}
		lines = append(lines, line)
		indented := !open && strings.HasPrefix(line, "    ")
		open = trimmed != "" && !indented && !endsBlock.MatchString(line)
	}
	return strings.Join(lines, "\n")
}

// firstParagraph is the text before the first blank line, on one line.
func firstParagraph(markdown string) string {
	paragraph, _, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(markdown, "\r\n", "\n")), "\n\n")
	return strings.Join(strings.Fields(paragraph), " ")
}
