package schema

import (
	"embed"
	"strings"
)

// Type is a resource type or data source.
type Type struct {
	Source  string // provider, its version, and the page that describes the type
	Members Members
}

// Members are attributes and nested blocks by name.
type Members map[string]*Member

// Member is an attribute or the nested blocks of one name.
type Member struct {
	Kind     Kind
	Elem     Kind    // of lists, sets and maps of scalars
	Members  Members // of objects and blocks; nil for all else
	Block    bool    // only blocks write it; objects may be written as an attribute, too
	Required bool
	Optional bool
	Computed bool // where nobody writes it, an apply tells
	Single   bool // there is at most one such block
	Holds    Holds
	Default  any    // what the provider takes where nobody writes it: a bool, string or float64; nil for nothing
	Since    string // the provider's version that the line is true from; "" for the one of the source
}

// Kind is what a member's value is.
type Kind uint8

// The kinds of values. A List, Set, Map or One is of Elem, or of objects where
// the member has Members.
const (
	String Kind = iota + 1
	Number
	Bool
	List
	Set
	Map
	One // a single object
)

// Holds says what a computed text is.
type Holds uint8

const (
	// Fact is something about the world, such as a version, a state, or a range
	// that somebody else chooses.
	Fact Holds = iota
	// Name is what one thing is called: an ID, an ARN, a name. Whoever refers to
	// it means that thing.
	Name
	// Address is where one thing is reached, or the range that it has. Nobody
	// knows the text, but whoever refers to it means that thing: a list of allowed
	// addresses that names aws_eip.nat.public_ip names the Elastic IP.
	Address
)

//go:embed resources/*.txt data/*.txt
var tables embed.FS

// folder holds the types of one sort.
func folder(managed bool) string {
	if managed {
		return "resources"
	}
	return "data"
}

// Lookup finds a resource type, or a data source where managed is false; nil
// where the table lacks it.
func Lookup(name string, managed bool) *Type {
	data, err := tables.ReadFile(folder(managed) + "/" + name + ".txt")
	if err != nil {
		return nil
	}
	t, err := parse(string(data))
	if err != nil {
		return nil // the tests hold that there is none
	}
	return t
}

// Names lists the resource types of the table, or the data sources, in order.
func Names(managed bool) []string {
	entries, err := tables.ReadDir(folder(managed))
	if err != nil {
		return nil // the folders are part of the program
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = strings.TrimSuffix(e.Name(), ".txt")
	}
	return names
}

// At finds a member by the names that lead to it, joined by dots; nil where the
// table has none.
func (t *Type) At(path string) *Member {
	if t == nil {
		return nil
	}
	var found *Member
	members := t.Members
	for name := range strings.SplitSeq(path, ".") {
		if found = members[name]; found == nil {
			return nil
		}
		members = found.Members
	}
	return found
}
