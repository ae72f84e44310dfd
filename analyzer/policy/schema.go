package policy

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// Schema is the JSON Schema (draft 2020-12) of the facts document. It is made
// of the document's types. Objects list all their properties, so that the
// Rego's type checker finds misspelt names.
func Schema() []byte {
	schema := schemaOf(reflect.TypeFor[Document](), "")
	schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	schema["title"] = "snatlint facts"
	text, err := json.MarshalIndent(schema, "", "  ")
	if err != nil {
		panic(fmt.Sprintf("print the schema of the facts: %v", err)) // maps of strings can be printed
	}
	return append(text, '\n')
}

// schemaOf describes a type. It knows the kinds that the document has.
func schemaOf(t reflect.Type, description string) map[string]any {
	schema := map[string]any{}
	switch t.Kind() {
	case reflect.Struct:
		schema = structSchema(t)
	case reflect.Slice:
		schema["type"], schema["items"] = "array", schemaOf(t.Elem(), "")
	case reflect.Pointer:
		schema = schemaOf(t.Elem(), "")
		schema["type"] = []any{schema["type"], "null"}
	case reflect.String:
		schema["type"] = "string"
	case reflect.Bool:
		schema["type"] = "boolean"
	case reflect.Int:
		schema["type"] = "integer"
	default:
		panic(fmt.Sprintf("the facts hold a %s, which their schema has no word for", t))
	}
	if t == reflect.TypeFor[Place]() {
		description = strings.Trim(description+"; path:line:column-line:column, or empty", "; ")
	}
	if description != "" {
		schema["description"] = description
	}
	return schema
}

// structSchema lists a struct's fields.
func structSchema(t reflect.Type) map[string]any {
	properties, required := map[string]any{}, []string{}
	addFields(t, properties, &required)
	return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

// addFields adds a struct's fields, those of embedded structs in their place as
// JSON has them.
func addFields(t reflect.Type, properties map[string]any, required *[]string) {
	for field := range t.Fields() {
		if field.Anonymous {
			addFields(field.Type, properties, required)
			continue
		}
		name := field.Tag.Get("json")
		properties[name] = schemaOf(field.Type, field.Tag.Get("desc"))
		*required = append(*required, name)
	}
}
