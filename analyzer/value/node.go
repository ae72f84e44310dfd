package value

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
)

// Kind tells what a [Node] holds.
type Kind uint8

// The kinds of nodes. Absent is the zero Kind, and also that of a nil *Node.
const (
	KindAbsent   Kind = iota
	KindUnknown       // Reason says why
	KindNull          // an explicit null
	KindBool          // Bool
	KindNumber        // Text, in decimal
	KindString        // Text
	KindIdentity      // Ref: known to name one thing, without a text that means anything
	KindList          // Items
	KindMap           // Members
)

// Ref names an attribute of a resource that only an apply can know, such as
// the id of aws_vpc.main. Two equal Refs name the same thing.
type Ref struct {
	Root      string // the root module's directory
	Address   string // the resource's address, as Terraform prints it
	Attribute string // "id", "arn", "public_ip"; dotted where nested
}

// afterApply is the reason why nothing is known of what a Ref names.
func (r Ref) afterApply() string {
	return fmt.Sprintf("'%s.%s' is known only after apply", r.Address, r.Attribute)
}

// Member is one entry of a map.
type Member struct {
	Key   string
	KeyAt source.Span
	Value *Node
}

// Node is a value of a Terraform attribute or of a manifest's field, with the
// place where it was written. A nil *Node is an absent value and may be used
// like any other.
type Node struct {
	Kind    Kind
	Bool    bool
	Text    string
	Ref     Ref
	Items   []*Node
	Members []Member // sorted by key; of an unknown map those that it has for certain
	Reason  string   // why it is unknown; completes "it is unknown because …"
	Origin  Origin
	Secret  bool // the configuration calls the text sensitive: nobody may show it, and [Node.Str] doesn't give it
	// Encoded is what jsonencode, yamlencode or a string that holds JSON or
	// YAML was made of. It is kept even where the text is unknown because a
	// part of it is.
	Encoded *Node
	// Lines are where the lines of a text stand that was written as a heredoc or
	// in a file of its own; empty for all other texts.
	Lines []Line
}

// Line is where one line of a text was written.
type Line struct {
	At source.Span // from the text's first character to the line's end
	// Exact says that the text stands there character by character. Otherwise
	// parts of it were put in, and only the line as a whole corresponds.
	Exact bool
}

// KindOf gives the kind; Absent for nil.
func (n *Node) KindOf() Kind {
	if n == nil {
		return KindAbsent
	}
	return n.Kind
}

// IsSet reports whether a value, known or not, was written: neither absent nor
// null.
func (n *Node) IsSet() bool {
	k := n.KindOf()
	return k != KindAbsent && k != KindNull
}

// At gives the place where the value was written.
func (n *Node) At() source.Span {
	if n == nil {
		return source.Span{}
	}
	return n.Origin.At
}

// Get finds a map's member; nil where there is none. What an unknown map may have
// is unknown for the same reason, and what an identity has until it is applied.
func (n *Node) Get(key string) *Node {
	if n != nil {
		i, found := slices.BinarySearchFunc(n.Members, key, func(m Member, k string) int { return strings.Compare(m.Key, k) })
		if found {
			return n.Members[i].Value
		}
	}
	switch n.KindOf() {
	case KindUnknown:
		if len(n.Members) > 0 {
			return &Node{Kind: KindUnknown, Reason: n.Reason, Origin: n.Origin}
		}
		return n
	case KindIdentity:
		return &Node{Kind: KindUnknown, Reason: n.Ref.afterApply(), Origin: n.Origin}
	default:
		return nil
	}
}

// Path follows keys through nested maps; where a list stands in the way its
// only item is taken, as Terraform has blocks that occur once. Which of several
// is meant is unknown.
func (n *Node) Path(keys ...string) *Node {
	for _, key := range keys {
		switch {
		case n.KindOf() == KindList && len(n.Items) == 1:
			n = n.Items[0]
		case n.KindOf() == KindList && len(n.Items) > 1:
			return &Node{Kind: KindUnknown, Reason: fmt.Sprintf("it is written %d times", len(n.Items)), Origin: n.Origin}
		}
		n = n.Get(key)
	}
	return n
}

// SortMembers puts the members in order of key, as [Node.Get] needs them. Equal
// keys keep their order; Get finds the first.
func (n *Node) SortMembers() {
	slices.SortStableFunc(n.Members, func(a, b Member) int { return strings.Compare(a.Key, b.Key) })
}
