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
	outer, written, nested := strings.Cut(word, "-")
	if nested {
		kind := map[string]Kind{"list": List, "set": Set, "map": Map, "one": One}[outer]
		if kind == 0 || written != "block" && written != "object" {
			return nil, fmt.Errorf("'%s' is no type", word)
		}
		return &Member{Kind: kind, Members: Members{}, Block: written == "block"}, nil
	}
	scalars := map[string]Kind{"string": String, "number": Number, "bool": Bool}
	if kind := scalars[word]; kind != 0 {
		return &Member{Kind: kind}, nil
	}
	outer, elem, _ := strings.Cut(word, "(")
	m := &Member{Kind: map[string]Kind{"list": List, "set": Set, "map": Map}[outer], Elem: scalars[strings.TrimSuffix(elem, ")")]}
	if m.Kind == 0 || m.Elem == 0 || !strings.HasSuffix(elem, ")") {
		return nil, fmt.Errorf("'%s' is no type", word)
	}
	return m, nil
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
