package manifest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// jsonReader reads one JSON value with the places of all its parts.
type jsonReader struct {
	text      []byte
	decoder   *json.Decoder
	places    *places
	templates bool
	values    int
}

// isJSON reports whether a text may be a JSON object or list. Maps whose keys
// have no quotes are YAML's.
func isJSON(text []byte) bool {
	if len(text) == 0 || text[0] != '{' {
		return len(text) > 0 && text[0] == '['
	}
	inner := bytes.TrimLeft(text[1:], " \t\r\n")
	return len(inner) == 0 || inner[0] == '"' || inner[0] == '}'
}

// parseJSON reads a text that holds one JSON value. With something behind it the
// value comes with a fault.
func parseJSON(text []byte, p *places, templates bool) (*value.Node, *fault) {
	if i := source.InvalidUTF8(text); i >= 0 {
		return nil, wrong(i, i+1, "it is not text in UTF-8: byte 0x%02x", text[i])
	}
	r := &jsonReader{text: text, decoder: json.NewDecoder(bytes.NewReader(text)), places: p, templates: templates}
	r.decoder.UseNumber()
	node, f := r.value(1)
	if f != nil {
		return nil, f
	}
	if _, err := r.decoder.Token(); !errors.Is(err, io.EOF) {
		start := r.next()
		return node, wrong(start, len(text), "something follows the JSON object: '%s'", excerpt(text[start:]))
	}
	return node, nil
}

// next is the offset at which the next token starts.
func (r *jsonReader) next() int {
	i := int(r.decoder.InputOffset())
	for i < len(r.text) && bytes.IndexByte([]byte(" \t\r\n,:"), r.text[i]) >= 0 {
		i++
	}
	return i
}

// token reads a token and its place.
func (r *jsonReader) token() (json.Token, extent, *fault) {
	start := r.next()
	t, err := r.decoder.Token()
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return t, extent{start: start, end: int(r.decoder.InputOffset())}, nil
	case errors.As(err, &syntax):
		at := min(max(int(syntax.Offset)-1, start), len(r.text))
		_, lineEnd := cutLine(r.text, at)
		return nil, extent{}, wrong(at, min(at+1, len(r.text)), "it is no JSON: %s: '%s'", syntax.Error(), excerpt(r.text[at:lineEnd]))
	default:
		return nil, extent{}, wrong(len(r.text), len(r.text), "it is no JSON: it ends too early")
	}
}

// value reads the next value, which stands at a depth, 1 for the outermost.
func (r *jsonReader) value(depth int) (*value.Node, *fault) {
	t, e, f := r.token()
	if f != nil {
		return nil, f
	}
	if r.values++; r.values > maxValues {
		return nil, tooMuch(0, 0, "it holds more than %d values", maxValues)
	}
	if depth > maxDepth {
		return nil, tooMuch(e.start, e.end, "maps and lists are nested more than %d deep", maxDepth)
	}
	node := &value.Node{Origin: value.Origin{At: r.places.span(e.start, e.end)}}
	switch t := t.(type) {
	case json.Delim:
		if t == '{' {
			return r.object(node, depth)
		}
		return r.array(node, depth)
	case bool:
		node.Kind, node.Bool = value.KindBool, t
	case json.Number:
		r.number(node, t.String())
	case string:
		node.Kind, node.Text = value.KindString, t
		if r.templates && isPlaceholder(t) {
			node.Kind, node.Reason = value.KindUnknown, templateReason(t)
		}
	default:
		node.Kind = value.KindNull
	}
	return node, nil
}

// number reads integers of 64 bits exactly and all else as a float, as
// Kubernetes does.
func (r *jsonReader) number(node *value.Node, text string) {
	if i, ok := integer(text); ok {
		node.Kind, node.Text = value.KindNumber, i.text
	} else if f, err := strconv.ParseFloat(text, 64); err == nil {
		node.Kind, node.Text = value.KindNumber, decimal(f)
	} else {
		node.Kind, node.Reason = value.KindUnknown, numberReason(text)
	}
}

func (r *jsonReader) object(node *value.Node, depth int) (*value.Node, *fault) {
	node.Kind = value.KindMap
	for r.decoder.More() {
		t, e, f := r.token()
		if f != nil {
			return nil, f
		}
		key, ok := t.(string)
		if !ok {
			return nil, wrong(e.start, e.end, "it is no JSON: '%s' is no key", excerpt(r.text[e.start:e.end]))
		}
		at := r.places.span(e.start, e.end)
		child, f := r.value(depth + 1)
		if f != nil {
			return nil, f
		}
		node.Members = append(node.Members, value.Member{Key: key, KeyAt: at, Value: child})
	}
	node.SortMembers()
	node.Members = lastOfEqual(node.Members)
	return r.closed(node)
}

func (r *jsonReader) array(node *value.Node, depth int) (*value.Node, *fault) {
	node.Kind = value.KindList
	for r.decoder.More() {
		child, f := r.value(depth + 1)
		if f != nil {
			return nil, f
		}
		node.Items = append(node.Items, child)
	}
	return r.closed(node)
}

// closed reads the bracket that ends a map or list.
func (r *jsonReader) closed(node *value.Node) (*value.Node, *fault) {
	_, e, f := r.token()
	if f != nil {
		return nil, f
	}
	node.Origin.At.End = r.places.span(e.end, e.end).End
	return node, nil
}
