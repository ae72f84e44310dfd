package manifest

import (
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// listed is what a list tells of its items.
type listed struct {
	depth      int // how many lists are around
	apiVersion string
	kind       string // empty where items say their own
}

// collect takes in an object, or the objects of a list.
func (r *fileReader) collect(n *value.Node, in listed) *fault {
	apiVersion, kind := text(n.Get("apiVersion")), text(n.Get("kind"))
	if kind == "" && in.kind != "" {
		apiVersion, kind = in.apiVersion, in.kind
	}
	if n.KindOf() != value.KindMap || apiVersion == "" || kind == "" || isBulk(kind) {
		return nil
	}
	element, isList := strings.CutSuffix(kind, "List")
	if items := n.Get("items"); isList && items.KindOf() == value.KindList {
		if in.depth == maxListDepth {
			return tooMuch(0, 0, "lists are nested more than %d deep", maxListDepth)
		}
		for _, item := range items.Items {
			if f := r.collect(item, listed{depth: in.depth + 1, apiVersion: apiVersion, kind: element}); f != nil {
				return f
			}
		}
		return nil
	}
	metadata := n.Get("metadata")
	r.objects = append(r.objects, &Object{
		APIVersion: apiVersion, Kind: kind, Body: n, At: headerOf(n),
		Namespace: text(metadata.Get("namespace")), Name: text(metadata.Get("name")),
	})
	return nil
}

// text is what a name says, also where a template has yet to fill it in.
func text(n *value.Node) string {
	switch n.KindOf() {
	case value.KindString, value.KindUnknown:
		return n.Text
	default:
		return n.Str().OrKnown("")
	}
}

// headerOf is the place of an object's kind, or of its first entry.
func headerOf(n *value.Node) source.Span {
	var first value.Member
	for _, m := range n.Members {
		switch {
		case m.Key == "kind":
			return entryOf(m)
		case first.Value == nil || m.KeyAt.Start.Compare(first.KeyAt.Start) < 0:
			first = m
		}
	}
	if first.Value == nil {
		return n.At()
	}
	return entryOf(first)
}

// entryOf is the place of an entry, to the end of its value where that is a
// scalar that stands beside the key.
func entryOf(m value.Member) source.Span {
	at, use := m.KeyAt, m.Value.At()
	if via := m.Value.Origin.Via; len(via) > 0 {
		use = via[0]
	}
	if use.Start.Line == at.End.Line && use.Start.Compare(at.End) >= 0 {
		at.End = use.End
	}
	return at
}
