package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// indent is what a member stands to the right of what it belongs to.
const indent = "  "

// errNoSource says that a table doesn't name what it is true of.
var errNoSource = errors.New("the first line is no source")

// parse reads the table of one type.
func parse(text string) (*Type, error) {
	lines := strings.Split(text, "\n")
	source, ok := strings.CutPrefix(lines[0], "source ")
	if !ok || strings.TrimSpace(source) == "" {
		return nil, errNoSource
	}
	t := &Type{Source: source, Members: Members{}}
	open := []Members{t.Members} // that lines of each depth belong to
	for i, line := range lines[1:] {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		depth := 0
		for strings.HasPrefix(line, indent) {
			line, depth = line[len(indent):], depth+1
		}
		name, m, err := parseMember(line)
		switch {
		case err != nil:
			return nil, fmt.Errorf("line %d: %w", i+2, err)
		case depth >= len(open):
			return nil, fmt.Errorf("line %d: '%s' belongs to nothing", i+2, name)
		case open[depth][name] != nil:
			return nil, fmt.Errorf("line %d: '%s' is there twice", i+2, name)
		}
		open[depth][name] = m
		open = open[:depth+1]
		if m.Members != nil {
			open = append(open, m.Members)
		}
	}
	return t, nil
}

// parseMember reads a line without its indentation.
func parseMember(line string) (string, *Member, error) {
	line, literal, hasDefault := strings.Cut(line, " default=")
	words := strings.Fields(line)
	if len(words) < 2 || strings.HasPrefix(line, " ") {
		return "", nil, errors.New("it takes a name and a type, indented by two spaces for each thing around it")
	}
	m, err := parseType(words[1])
	if err != nil {
		return "", nil, err
	}
	for _, word := range words[2:] {
		if err := m.set(word); err != nil {
			return "", nil, err
		}
	}
	if hasDefault {
		if err := json.Unmarshal([]byte(literal), &m.Default); err != nil {
			return "", nil, fmt.Errorf("read the default %s: %w", literal, err)
		}
	}
	return words[0], m, nil
}

// parseType reads words such as list(string) and set-block.
func parseType(word string) (*Member, error) {
	m := &Member{}
	outer, elem, ofScalars := strings.Cut(word, "(")
	elem, closed := strings.CutSuffix(elem, ")")
	outer, written, ofObjects := strings.Cut(outer, "-")
	m.Kind, m.Elem, m.Block = kindOf(outer), kindOf(elem), written == "block"
	switch m.Kind {
	case String, Number, Bool:
		if ofScalars || ofObjects {
			m.Kind = 0
		}
	case List, Set, Map, One:
		isScalar := m.Elem == String || m.Elem == Number || m.Elem == Bool
		switch {
		case ofObjects && !ofScalars && (m.Block || written == "object"):
			m.Members = Members{}
		case ofScalars && !ofObjects && closed && isScalar && m.Kind != One:
		default:
			m.Kind = 0
		}
	}
	if m.Kind == 0 {
		return nil, fmt.Errorf("'%s' is no type", word)
	}
	return m, nil
}

// kindOf gives the kind of a word; 0 for others.
func kindOf(word string) Kind {
	switch word {
	case "string":
		return String
	case "number":
		return Number
	case "bool":
		return Bool
	case "list":
		return List
	case "set":
		return Set
	case "map":
		return Map
	case "one":
		return One
	default:
		return 0
	}
}

// set takes in one word behind the type.
func (m *Member) set(word string) error {
	switch word {
	case "required":
		m.Required = true
	case "optional":
		m.Optional = true
	case "computed":
		m.Computed = true
	case "max=1":
		m.Single = true
	case "fact":
		m.Holds = Fact
	case "name":
		m.Holds = Name
	case "address":
		m.Holds = Address
	default:
		version, ok := strings.CutPrefix(word, "since=")
		if !ok || version == "" {
			return fmt.Errorf("'%s' says nothing about a member", word)
		}
		m.Since = version
	}
	return nil
}
