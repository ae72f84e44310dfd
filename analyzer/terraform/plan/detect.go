package plan

import (
	"bytes"
	"encoding/binary"
)

// Kind tells what a file of Terraform's holds.
type Kind uint8

// The kinds of files. The last two are told apart so that people learn what to
// hand over instead; nothing is read from them.
const (
	Nothing  Kind = iota // none of Terraform's files
	Plan                 // what `terraform show -json` prints of a plan
	State                // what it prints of a state
	RawState             // a state as Terraform stores it
	Binary               // a plan as Terraform stores it
)

// guess tells from a file's text what it may be, cheaply: only its first level
// tells for sure.
func guess(text []byte) Kind {
	has := func(key string) bool { return bytes.Contains(text, []byte(`"`+key+`"`)) }
	switch {
	case isArchive(text):
		return Binary
	case !bytes.HasPrefix(bytes.TrimLeft(text, " \t\r\n"), []byte("{")), !has("terraform_version"):
		return Nothing
	case has("format_version") && (has("planned_values") || has("resource_changes")):
		return Plan
	case has("format_version") && has("values"):
		return State
	case has("lineage") && has("serial") && has("resources"):
		return RawState
	default:
		return Nothing
	}
}

// isArchive reports whether a file is a zip archive whose first entry has the
// name that Terraform gives it (internal/plans/planfile of Terraform's source).
func isArchive(text []byte) bool {
	const header, name = 30, "tfplan"
	return len(text) >= header+len(name) && binary.LittleEndian.Uint32(text) == 0x04034b50 &&
		string(text[header:header+len(name)]) == name
}

// kindOf tells by the keys of the first level.
func kindOf(keys map[string]int) Kind {
	has := func(key string) bool { _, ok := keys[key]; return ok }
	switch {
	case !has("terraform_version"):
		return Nothing
	case has("format_version") && (has("planned_values") || has("resource_changes")):
		return Plan
	case has("format_version") && has("values"):
		return State
	case has("lineage") && has("serial") && has("resources"):
		return RawState
	default:
		return Nothing
	}
}

// decodeUTF16 drops every zero byte of a text with the byte order mark of UTF-16,
// which is enough to tell what it is.
func decodeUTF16(text []byte) ([]byte, bool) {
	if !bytes.HasPrefix(text, []byte{0xff, 0xfe}) && !bytes.HasPrefix(text, []byte{0xfe, 0xff}) {
		return nil, false
	}
	return bytes.ReplaceAll(text[2:], []byte{0}, nil), true
}
