package funcs

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// An identity is IdentityOpen, root, IdentitySep, address, IdentitySep,
// attribute, IdentityClose. The delimiters are private-use code points, which no
// configuration has a reason to hold; [Clean] keeps them out of what is read.
const (
	IdentityOpen  = "\ue000"
	IdentityClose = "\ue001"
	IdentitySep   = "\ue002"
)

// Identity builds the text of an identity.
func Identity(root, address, attribute string) string {
	return IdentityOpen + root + IdentitySep + address + IdentitySep + attribute + IdentityClose
}

// ParseIdentity takes a text apart that is one identity and nothing else.
func ParseIdentity(text string) (root, address, attribute string, ok bool) {
	inner, ok := strings.CutPrefix(text, IdentityOpen)
	if !ok {
		return "", "", "", false
	}
	inner, ok = strings.CutSuffix(inner, IdentityClose)
	if !ok || strings.Contains(inner, IdentityOpen) || strings.Contains(inner, IdentityClose) {
		return "", "", "", false
	}
	parts := strings.Split(inner, IdentitySep)
	if len(parts) != 3 {
		return "", "", "", false
	}
	return parts[0], parts[1], parts[2], true
}

// IsIdentityText reports whether a text holds an identity.
func IsIdentityText(text string) bool { return strings.Contains(text, IdentityOpen) }

// HasIdentity reports whether a value is, or holds, an identity.
func HasIdentity(v cty.Value) bool {
	found := false
	_ = cty.Walk(v, func(_ cty.Path, v cty.Value) (bool, error) { //nolint:errcheck // the callback gives none
		v, _ = v.Unmark()
		if v.Type() == cty.String && v.IsKnown() && !v.IsNull() && IsIdentityText(v.AsString()) {
			found = true
		}
		if t := v.Type(); t.IsMapType() && v.IsKnown() && !v.IsNull() {
			for it := v.ElementIterator(); it.Next(); {
				if key, _ := it.Element(); IsIdentityText(key.AsString()) {
					found = true
				}
			}
		}
		return !found, nil
	})
	return found
}
