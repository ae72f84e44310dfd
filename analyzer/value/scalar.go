package value

import "strconv"

// Sensitive is the reason why nothing is told of a text that the configuration
// calls sensitive.
const Sensitive = "it is sensitive"

// Str reads a string as Terraform converts to one: numbers and booleans give
// their text. What is secret is unknown.
func (n *Node) Str() Value[string] {
	switch kind := n.KindOf(); {
	case kind == KindString && n.Secret:
		return Unknown[string](Sensitive, n.Origin)
	case kind == KindString || kind == KindNumber:
		return Known(n.Text, n.Origin)
	case kind == KindBool:
		return Known(strconv.FormatBool(n.Bool), n.Origin)
	default:
		return scalar[string](n, "a string")
	}
}

// Boolean reads a boolean, also one written as the string "true", "1", "false"
// or "0", which is what Terraform converts (cty/convert of go-cty).
func (n *Node) Boolean() Value[bool] {
	kind := n.KindOf()
	switch {
	case kind == KindBool:
		return Known(n.Bool, n.Origin)
	case kind == KindString && (n.Text == "true" || n.Text == "1"):
		return Known(true, n.Origin)
	case kind == KindString && (n.Text == "false" || n.Text == "0"):
		return Known(false, n.Origin)
	}
	return scalar[bool](n, "a boolean")
}

// Identity reads a reference to another resource's attribute. Known strings are
// no identities: use [Node.Str] for ids that were written out.
func (n *Node) Identity() Value[Ref] {
	if n.KindOf() == KindIdentity {
		return Known(n.Ref, n.Origin)
	}
	return scalar[Ref](n, "a reference")
}

// scalar covers the kinds that are alike for every type.
func scalar[T any](n *Node, want string) Value[T] {
	switch n.KindOf() {
	case KindAbsent:
		return Absent[T](Origin{})
	case KindNull:
		return Absent[T](n.Origin)
	case KindUnknown:
		return Unknown[T](n.Reason, n.Origin)
	case KindIdentity:
		return Unknown[T](n.Ref.afterApply(), n.Origin)
	default:
		return Unknown[T]("it is not "+want, n.Origin)
	}
}
