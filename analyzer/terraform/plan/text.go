package plan

import (
	"encoding/json"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Decode reads a text that holds a JSON object or list, as encoded attributes do.
// The places in it count from the text's start.
func Decode(text string) (*value.Node, bool) {
	data := []byte(text)
	r := &reader{scanner: scanner{data}, file: source.NewFile("", data)}
	start := r.blank(0)
	if k := r.kind(start); k != '{' && k != '[' || !json.Valid(data) {
		return nil, false
	}
	return r.node(part{value: start, unknown: missing}, 0), true
}
