package terraform

import (
	"encoding/json"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/value"
)

// readStateFile takes the outputs out of a state file among the files; anything
// else that stands under its name tells nothing.
func (i *instance) readStateFile(l *link, path string) {
	if path == i.ev.root.Dir {
		return
	}
	file, err := i.ev.tree.Read(path)
	if err != nil || funcs.IsIdentityText(string(file.Data)) || isNested(file.Data, i.ev.limits.Nesting) {
		return
	}
	var state struct {
		Version int `json:"version"`
		Outputs map[string]struct {
			Value     json.RawMessage `json:"value"`
			Type      json.RawMessage `json:"type"`
			Sensitive bool            `json:"sensitive"`
		} `json:"outputs"`
	}
	if err := json.Unmarshal(file.Data, &state); err != nil || state.Version != 4 || state.Outputs == nil {
		return
	}
	outputs := map[string]cty.Value{}
	for name, o := range state.Outputs {
		t, err := ctyjson.UnmarshalType(o.Type)
		if err != nil {
			return
		}
		if outputs[name], err = ctyjson.Unmarshal(o.Value, t); err != nil {
			return
		}
		if o.Sensitive {
			outputs[name] = unknown(t, value.Sensitive, i.at())
		}
	}
	l.outputs = outputs
}

// isNested reports whether the objects and lists of a JSON text are nested deeper
// than a limit: types cost the square of their depth.
func isNested(text []byte, limit int) bool {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '[', '{':
			if depth++; depth > limit {
				return true
			}
		case ']', '}':
			depth--
		case '"':
			for i++; i < len(text) && text[i] != '"'; i++ {
				if text[i] == '\\' {
					i++
				}
			}
		}
	}
	return false
}
