package assemble

import (
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// maxDepth bounds how far references through data sources are followed, which
// may lead in a circle.
const maxDepth = 16

// reference is what an attribute names: a resource, an id that is written out,
// or nothing that can be told. The zero reference is an attribute that isn't
// set.
type reference struct {
	resource  *terraform.Resource
	attribute string // of the resource
	text      string // what was written, for people
	why       string // why it can't be told; completes "it is unknown because …"
	at        source.Span
}

// isSet reports whether the attribute names anything, known or not.
func (r reference) isSet() bool { return r.resource != nil || r.text != "" || r.why != "" }

// literal gives the id that is written out, if one is.
func (r reference) literal() string {
	if r.resource == nil && r.why == "" {
		return r.text
	}
	return ""
}

// isSet reports whether an attribute has a value, known or not. The empty
// string counts as none: attributes that hold lists of objects must write every
// member.
func isSet(n *value.Node) bool {
	return n.IsSet() && !(n.Kind == value.KindString && n.Text == "")
}

// follow finds what an attribute names.
func (b *builder) follow(n *value.Node) reference {
	at := n.At()
	switch {
	case !isSet(n):
		return reference{at: at}
	case n.Kind == value.KindIdentity:
		return b.followRef(n.Ref, at)
	case n.Secret:
		return reference{why: value.Sensitive, at: at}
	case n.Kind == value.KindString:
		if ref, ok := b.named[n.Text]; ok {
			ref.at = at
			return ref
		}
		return reference{text: n.Text, at: at}
	case n.Kind == value.KindUnknown:
		return reference{why: reasonOf(n), at: at}
	default:
		return reference{why: "it is not a reference to a resource", at: at}
	}
}

func (b *builder) followRef(ref value.Ref, at source.Span) reference {
	text := ref.Address
	if ref.Attribute != "id" && ref.Attribute != "arn" {
		text += "." + ref.Attribute
	}
	r := b.resources[key{ref.Root, ref.Address}]
	if r == nil {
		return reference{text: text, why: fmt.Sprintf("'%s' is not in the files", ref.Address), at: at}
	}
	if !r.Managed && isHandedOver(r) {
		if _, why := r.Link(); why != "" {
			return reference{text: text, why: why, at: at}
		}
	}
	return reference{resource: r, attribute: ref.Attribute, text: text, at: at}
}

// reasonOf says why a node isn't known.
func reasonOf(n *value.Node) string {
	switch {
	case n.KindOf() == value.KindUnknown && n.Reason != "":
		return n.Reason
	case n.KindOf() == value.KindIdentity:
		return fmt.Sprintf("'%s.%s' is known only after apply", n.Ref.Address, n.Ref.Attribute)
	case !n.IsSet():
		return "it is not written"
	default:
		return "it is known only when Terraform runs"
	}
}

// deeper runs f unless references have been followed too far.
func (b *builder) deeper(f func() (network.ID, reference)) (network.ID, reference) {
	if b.depth >= maxDepth {
		return "", reference{why: "it refers to itself"}
	}
	b.depth++
	defer func() { b.depth-- }()
	return f()
}

// known gives the thing that a resource is, where the model has it among the
// things of a kind.
func known[T any](b *builder, things store[T], r *terraform.Resource) network.ID {
	if r == nil {
		return ""
	}
	if id := b.ids[keyOf(r)]; things[id] != nil {
		return id
	}
	return ""
}

// find resolves an attribute that names a thing of a kind directly, by the id of
// its resource or by an id that is written out.
func find[T any](b *builder, things store[T], n *value.Node, what string) (network.ID, reference) {
	ref := b.follow(n)
	switch {
	case !ref.isSet() || ref.why != "":
		return "", ref
	case ref.resource != nil:
		if id := known(b, things, ref.resource); id != "" {
			return id, ref
		}
	default:
		if id := b.written[ref.text]; things[id] != nil {
			return id, ref
		}
	}
	ref.why = fmt.Sprintf("no file declares %s '%s'", what, ref.text)
	return "", ref
}

// isID reports whether a text is an AWS id of some kind, such as "vpc".
func isID(text, prefix string) bool {
	rest, found := strings.CutPrefix(text, prefix+"-")
	return found && rest != ""
}
