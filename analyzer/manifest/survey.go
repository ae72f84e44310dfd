package manifest

import "bytes"

// sight is what a scan makes of a document's text.
type sight uint8

const (
	sightNothing  sight = iota // no manifest, or one of no use
	sightPossible              // only a parser can tell
	sightManifest              // apiVersion and kind stand at its top
)

// isBulk names the kinds that come by the megabyte and say nothing of traffic.
func isBulk(kind string) bool {
	switch kind {
	case "CustomResourceDefinition", "PrometheusRule", "GrafanaDashboard":
		return true
	default:
		return false
	}
}

// survey tells from a document's text whether it is worth being parsed.
func survey(text []byte) sight {
	if !bytes.Contains(text, []byte("apiVersion")) || !bytes.Contains(text, []byte("kind")) {
		return sightNothing
	}
	top := firstContent(text)
	if top == len(text) {
		return sightNothing
	}
	h := header{odd: isOdd(text[top])}
	if text[top] == '{' {
		h.flow(text[top:])
	} else {
		h.block(text, top)
	}
	switch {
	case h.apiVersion && h.kind != nil && !isBulk(string(h.kind)):
		return sightManifest
	case h.odd && (h.kind == nil || !h.apiVersion):
		return sightPossible
	default:
		return sightNothing
	}
}

// firstContent is the offset of a document's first content: what is neither
// comment, directive, marker, nor a template's own line.
func firstContent(text []byte) int {
	for i := 0; i < len(text); {
		i = skipBlank(text, i)
		rest := text[i:]
		switch {
		case isMarker(rest):
			i += 3
		case bytes.HasPrefix(rest, []byte("%")), isTemplateLine(rest):
			_, next := cutLine(text, i)
			i = next
		default:
			return i
		}
	}
	return len(text)
}

// header is what a document says of itself.
type header struct {
	apiVersion bool
	kind       []byte // nil where it says none
	odd        bool   // there are keys that a scan doesn't understand
}

// block scans the entries of a block map whose first key starts at an offset.
func (h *header) block(text []byte, top int) {
	indent := top - (bytes.LastIndexByte(text[:top], '\n') + 1)
	for i := top - indent; i < len(text); {
		line, next := cutLine(text, i)
		i = next
		if len(line) <= indent || len(bytes.TrimLeft(line[:indent], " ")) > 0 {
			continue
		}
		switch c := line[indent]; {
		case c == 'a', c == 'k', c == '"', c == '\'':
			if key, rest, found := cutKey(line[indent:]); found {
				h.set(key, rest)
			}
		case isOdd(c):
			h.odd = true
		}
	}
}

// isOdd reports whether what starts with a character is neither a plain nor a
// quoted key: an anchor, a tag, an alias, a merge, a key by `?`.
func isOdd(c byte) bool { return bytes.IndexByte([]byte("&!*<?"), c) >= 0 }

// set takes in an entry; of equal ones the last counts.
func (h *header) set(key, rest []byte) {
	switch string(key) {
	case "apiVersion":
		h.apiVersion = true
	case "kind":
		h.kind = token(rest)
	}
}

// cutKey splits a line behind its key, with or without quotes, and its colon.
func cutKey(line []byte) (key, rest []byte, found bool) {
	end := bytes.IndexByte(line, ':')
	if end < 0 || end+1 < len(line) && white(line, end+1) == 0 {
		return nil, nil, false
	}
	return token(line[:end]), line[end+1:], true
}

// token is a scalar's text without what stands around it: white space, quotes, a
// comment, an anchor.
func token(text []byte) []byte {
	text = bytes.TrimSpace(text)
	if len(text) > 0 && (text[0] == '"' || text[0] == '\'') {
		inner, _, _ := bytes.Cut(text[1:], text[:1])
		return inner
	}
	text, _, _ = bytes.Cut(text, []byte(" #"))
	if i := bytes.LastIndexByte(text, ' '); i >= 0 {
		text = text[i+1:]
	}
	return append([]byte{}, bytes.TrimSpace(text)...)
}

// cutLine gives the line at an offset and the offset of the next one.
func cutLine(text []byte, i int) (line []byte, next int) {
	if end := bytes.IndexByte(text[i:], '\n'); end >= 0 {
		return text[i : i+end], i + end + 1
	}
	return text[i:], len(text)
}
