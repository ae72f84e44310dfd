package funcs

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"golang.org/x/text/encoding/ianaindex"
)

func sha256Sum(data []byte) []byte { sum := sha256.Sum256(data); return sum[:] }
func sha512Sum(data []byte) []byte { sum := sha512.Sum512(data); return sum[:] }

// stringFunction is a function of one string.
func stringFunction(f func(string) (string, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "str", Type: cty.String}},
		Type:   function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			text, err := f(args[0].AsString())
			if err != nil {
				return cty.UnknownVal(cty.String), err
			}
			return cty.StringVal(text), nil
		},
	})
}

// digest64 hashes a text and gives the sum in base 64.
func digest64(sum func([]byte) []byte) function.Function {
	return stringFunction(func(text string) (string, error) {
		return base64.StdEncoding.EncodeToString(sum([]byte(text))), nil
	})
}

// base64Decode refuses what isn't text.
func base64Decode() function.Function {
	return stringFunction(func(text string) (string, error) {
		data, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			return "", errors.New("the given value is not valid base64")
		}
		return utf8Text(data)
	})
}

func base64Gzip() function.Function {
	return stringFunction(func(text string) (string, error) {
		var out bytes.Buffer
		w := gzip.NewWriter(&out)
		if _, err := w.Write([]byte(text)); err != nil {
			return "", fmt.Errorf("compress: %w", err)
		}
		// Terraform flushes before it closes, which adds an empty block.
		if err := w.Flush(); err != nil {
			return "", fmt.Errorf("compress: %w", err)
		}
		if err := w.Close(); err != nil {
			return "", fmt.Errorf("compress: %w", err)
		}
		return base64.StdEncoding.EncodeToString(out.Bytes()), nil
	})
}

// textEncode converts a text to another character encoding, in base 64.
func textEncode() function.Function {
	return encodingFunction(func(name, text string) (string, error) {
		encoding, err := ianaindex.IANA.Encoding(name)
		if err != nil || encoding == nil {
			return "", function.NewArgErrorf(1, "%q is not a supported IANA encoding name or alias", name)
		}
		encoded, err := encoding.NewEncoder().String(text)
		if err != nil {
			return "", function.NewArgErrorf(0, "the given string contains characters that cannot be represented in %s", name)
		}
		return base64.StdEncoding.EncodeToString([]byte(encoded)), nil
	})
}

// textDecode is the reverse of textEncode.
func textDecode() function.Function {
	return encodingFunction(func(name, text string) (string, error) {
		encoding, err := ianaindex.IANA.Encoding(name)
		if err != nil || encoding == nil {
			return "", function.NewArgErrorf(1, "%q is not a supported IANA encoding name or alias", name)
		}
		raw, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			return "", function.NewArgErrorf(0, "the given value is not valid base64")
		}
		decoded, err := encoding.NewDecoder().Bytes(raw)
		if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) {
			return "", function.NewArgErrorf(0, "the given string contains symbols that are not defined for %s", name)
		}
		return string(decoded), nil
	})
}

func encodingFunction(f func(name, text string) (string, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "string", Type: cty.String}, {Name: "encoding", Type: cty.String}},
		Type:   function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			text, err := f(args[1].AsString(), args[0].AsString())
			if err != nil {
				return cty.UnknownVal(cty.String), err
			}
			return cty.StringVal(text), nil
		},
	})
}

// parseTime reads a timestamp as Terraform does.
func parseTime(text string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is not a timestamp of RFC 3339", text)
	}
	return t, nil
}
