package terraform

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// settingOf reads a member of a backend's configuration. Nested blocks, of which
// there is one, may be written as objects or as lists.
func settingOf(v cty.Value, steps ...string) setting {
	for i, step := range steps {
		plain, marks := v.Unmark()
		if t := plain.Type(); plain.IsKnown() && !plain.IsNull() && (t.IsTupleType() || t.IsListType() || t.IsSetType()) {
			if items, _ := dynamicItems(plain); len(items) == 1 {
				plain, _ = items[0].value.Unmark()
			}
		}
		switch {
		case !plain.IsKnown():
			return setting{why: whyUnknown(v)}
		case plain.IsNull() || !plain.Type().IsObjectType() && !plain.Type().IsMapType():
			return setting{}
		case !hasKey(plain, cty.StringVal(step)):
			return setting{}
		}
		v = member(plain, step).WithMarks(marks)
		if i == len(steps)-1 {
			break
		}
	}
	plain, _ := v.Unmark()
	if plain.IsKnown() && plain.IsNull() {
		return setting{}
	}
	if text, ok := keyText(v); ok && text != "" && !funcs.IsIdentityText(text) {
		return setting{text: text, known: true}
	}
	return setting{why: whyUnknown(v)}
}

// member is that of an object or a map.
func member(v cty.Value, name string) cty.Value {
	if v.Type().IsObjectType() {
		return v.GetAttr(name)
	}
	return v.Index(cty.StringVal(name))
}

// whyUnknown says why a value can't be told.
func whyUnknown(v cty.Value) string {
	if origin, ok := deepOrigin(v); ok {
		return origin.Why
	}
	return "it is known only when Terraform runs"
}

// writtenStore reads the backend of a root module; false where none is known.
func (r *Root) writtenStore(workspace string) (store, bool) {
	ev := r.evaluator
	states := ev.top.src.states
	if len(states) == 0 {
		return storeOf("local", r.Dir, workspace, func(string) setting { return setting{} })
	}
	b := states[len(states)-1]
	kind := b.kind
	if kind == "backend" && len(b.labels) == 1 {
		kind = b.labels[0]
	}
	return storeOf(kind, r.Dir, workspace, func(name string) setting {
		body := b.body
		outer, inner, nested := strings.Cut(name, ".")
		if nested {
			blocks := body.ofKind(outer)
			if len(blocks) == 0 {
				return ev.settingAt(body.attr(outer), inner)
			}
			body, name = blocks[0].body, inner
		}
		return ev.settingAt(body.attr(name))
	})
}

// settingKey names an argument of a backend block: scenarios share blocks.
type settingKey struct {
	ev *evaluator
	a  *attribute
}

// settingAt evaluates an argument of a backend block, once: every root module is
// asked by each that reads a state.
func (ev *evaluator) settingAt(a *attribute, steps ...string) setting {
	if a == nil {
		return setting{}
	}
	links := ev.estate.links
	v, done := links.settings[settingKey{ev, a}]
	if !done {
		spoils := ev.work.spoils
		found, ok := ev.quietly(a.expr, ev.top.scope)
		if !ok {
			return setting{why: "it can't be evaluated"}
		}
		if v = found; ev.work.spoils == spoils {
			links.settings[settingKey{ev, a}] = v
		}
	}
	return settingOf(cty.ObjectVal(map[string]cty.Value{a.name: v}), slices.Concat([]string{a.name}, steps)...)
}

// usesWorkspace reports whether anything in a root module may depend on the
// workspace.
func (r *Root) usesWorkspace() bool {
	for _, s := range r.evaluator.reachable() {
		if s.src.mentioned["workspace"] {
			return true
		}
	}
	return false
}
