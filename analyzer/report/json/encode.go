package json

import (
	"bytes"
	encoding "encoding/json"
	"fmt"
	"io"
	"unicode"
)

// Encode writes a document as all of this program's reports are written: two
// spaces an indent, a line feed at the end, and nothing that a terminal obeys,
// since JSON is looked at, too.
func Encode(w io.Writer, document any) error {
	var plain bytes.Buffer
	encoder := encoding.NewEncoder(&plain)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(document); err != nil {
		return fmt.Errorf("encode JSON: %w", err)
	}
	if _, err := w.Write(escape(plain.Bytes())); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

// escape spells out the control characters above ASCII's and those that reorder
// text, which JSON allows as they are. They stand in strings alone.
func escape(text []byte) []byte {
	if !bytes.ContainsFunc(text, misleading) {
		return text
	}
	var b bytes.Buffer
	for _, r := range string(text) {
		if misleading(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.Bytes()
}

// misleading reports characters that a reader doesn't see and a terminal may
// obey.
func misleading(r rune) bool {
	return r >= 0x7f && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
}
