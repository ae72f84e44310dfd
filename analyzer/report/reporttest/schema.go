package reporttest

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Valid holds a document against the JSON Schema in a file.
func Valid(t *testing.T, schema string, document []byte) {
	t.Helper()
	if err := validate(jsonschema.FileLoader{}, schema, document); err != nil {
		t.Error(err)
	}
}

// Described is [Valid] for a schema that lets later versions add keys: here a key
// that it doesn't name is an error.
func Described(t *testing.T, schema string, document []byte) {
	t.Helper()
	if err := validate(closing{}, schema, document); err != nil {
		t.Error(err)
	}
}

func validate(loader jsonschema.URLLoader, schema string, document []byte) error {
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(loader)
	compiled, err := compiler.Compile(schema)
	if err != nil {
		return fmt.Errorf("compile %s: %w", schema, err)
	}
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		return fmt.Errorf("read the document: %w", err)
	}
	if err := compiled.Validate(instance); err != nil {
		return fmt.Errorf("hold the document against %s: %w", schema, err)
	}
	return nil
}

// closing loads schemas whose objects take no other keys than those described.
type closing struct{ jsonschema.FileLoader }

// Load reads a schema from a file and closes it.
func (c closing) Load(url string) (any, error) {
	schema, err := c.FileLoader.Load(url)
	if err != nil {
		return nil, fmt.Errorf("load %s: %w", url, err)
	}
	closeObjects(schema)
	return schema, nil
}

func closeObjects(schema any) {
	switch s := schema.(type) {
	case []any:
		for _, element := range s {
			closeObjects(element)
		}
	case map[string]any:
		if s["type"] == "object" {
			s["additionalProperties"] = false
		}
		for _, element := range s {
			closeObjects(element)
		}
	}
}
