package manifest

import "bytes"

// document is a stretch of a file, or of a text, that holds one document.
type document struct {
	start, end int
	explicit   bool // it begins with the marker `---`
}

// split finds the documents: at markers, and between JSON objects that follow
// each other without any.
func split(data []byte) []document {
	var documents []document
	current := document{}
	if bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		current.start = 3
	}
	for i := current.start; i < len(data); {
		line, next := cutLine(data, i)
		switch {
		case !isMarker(line):
		case line[0] == '-':
			current.end = i
			documents = append(documents, current)
			current = document{start: i, explicit: true}
		default: // `...`
			current.end = i
			documents = append(documents, current)
			current = document{start: next}
		}
		i = next
	}
	current.end = len(data)
	documents = append(documents, current)
	return splitObjects(data, documents)
}

// isMarker reports whether a line starts with `---` or `...` and nothing else
// that belongs to them (yaml.org/spec/1.1, 9.1).
func isMarker(line []byte) bool {
	if len(line) < 3 || len(line) > 3 && white(line, 3) == 0 {
		return false
	}
	return string(line[:3]) == "---" || string(line[:3]) == "..."
}

// splitObjects parts documents that hold several JSON objects, as kubectl does.
func splitObjects(data []byte, documents []document) []document {
	var parted []document
	for _, d := range documents {
		for {
			text := data[d.start:d.end]
			top := firstContent(text)
			if top == len(text) || text[top] != '{' {
				break
			}
			behind := top + scanFlow(text[top:], func(_, _ []byte) {})
			following := skipBlank(text, behind)
			if following == len(text) || text[following] != '{' {
				break
			}
			parted = append(parted, document{start: d.start, end: d.start + behind, explicit: d.explicit})
			d.start += behind
		}
		parted = append(parted, d)
	}
	return parted
}
