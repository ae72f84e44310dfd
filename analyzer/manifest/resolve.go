package manifest

import (
	"encoding/base64"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/snatlint/snatlint/analyzer/value"
)

// scalar is what a scalar means: null, a boolean, a number, a string, or
// unknown for infinities and what is no number, which JSON can't hold.
type scalar struct {
	kind  value.Kind
	truth bool
	text  string   // of strings; of numbers in decimal
	real  *float64 // of numbers that are no integers
}

// meaning reads a scalar by the rules of YAML 1.1 as kubectl applies them. The
// fault says what is wrong with it; its place is left to the caller.
func meaning(n *yaml.Node, bareTag bool) (scalar, *fault) {
	quoted := n.Style&^yaml.TaggedStyle != 0
	switch {
	case bareTag, quoted && n.Style&yaml.TaggedStyle == 0:
		return scalar{kind: value.KindString, text: n.Value}, nil
	case n.Style&yaml.TaggedStyle == 0:
		return plain(n.Value), nil
	default:
		return tagged(n.Tag, n.Value)
	}
}

// tagged reads a scalar that has a tag. Tags that YAML doesn't know say nothing.
func tagged(tag, text string) (scalar, *fault) {
	s := scalar{kind: value.KindString, text: text}
	switch tag {
	case "!!binary":
		data, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			return s, wrong(0, 0, "'%s' is no base64, as '!!binary' says", excerpt([]byte(text)))
		}
		s.text = string([]rune(string(data)))
		return s, nil
	case "!!timestamp":
		if isTimestamp(text) {
			return s, nil
		}
	case "!!null", "!!bool", "!!int", "!!float":
		s = plain(text)
		if s.kind == kindOfTag(tag) && (tag != "!!int" || s.real == nil) {
			return s.as(tag)
		}
	default:
		return s, nil
	}
	return s, wrong(0, 0, "'%s' is not what its tag '%s' says", excerpt([]byte(text)), tag)
}

func kindOfTag(tag string) value.Kind {
	switch tag {
	case "!!null":
		return value.KindNull
	case "!!bool":
		return value.KindBool
	default:
		return value.KindNumber
	}
}

// as makes an integer a float where its tag says so; kubectl's parser can't do
// it above 64 bits with a sign.
func (s scalar) as(tag string) (scalar, *fault) {
	if tag != "!!float" || s.real != nil {
		return s, nil
	}
	i, err := strconv.ParseInt(s.text, 10, 64)
	if err != nil {
		return s, wrong(0, 0, "'%s' is too large for its tag '!!float'", s.text)
	}
	return float(float64(i)), nil
}

// plain reads a scalar without quotes and tag.
func plain(text string) scalar {
	if text == "" {
		return scalar{kind: value.KindNull}
	}
	switch c := text[0]; {
	case strings.IndexByte("yYnNtTfFoO~", c) >= 0:
		return word(text)
	case c == '+', c == '-', c == '.', '0' <= c && c <= '9':
		return number(text)
	default:
		return scalar{kind: value.KindString, text: text}
	}
}

// word reads the words of YAML 1.1 (yaml.org/type/bool.html and null.html).
func word(text string) scalar {
	switch text {
	case "~", "null", "Null", "NULL":
		return scalar{kind: value.KindNull}
	case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON":
		return scalar{kind: value.KindBool, truth: true}
	case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF":
		return scalar{kind: value.KindBool}
	default:
		return scalar{kind: value.KindString, text: text}
	}
}

var decimalNumber = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)

// number reads integers with their prefixes, floats, and the words for what is
// no number. Underscores mean nothing. What looks like a number and is none is a
// string, and so is a float too large.
func number(text string) scalar {
	switch strings.TrimPrefix(text, "+") {
	case ".inf", ".Inf", ".INF":
		return float(math.Inf(1))
	}
	switch text {
	case "-.inf", "-.Inf", "-.INF":
		return float(math.Inf(-1))
	case ".nan", ".NaN", ".NAN":
		return float(math.NaN())
	}
	digits := text
	if text[0] != '.' { // there an underscore counts where Go has it between digits
		digits = strings.ReplaceAll(text, "_", "")
		if s, ok := integer(digits); ok {
			return s
		}
		if !decimalNumber.MatchString(digits) {
			return scalar{kind: value.KindString, text: text}
		}
	}
	if f, err := strconv.ParseFloat(digits, 64); err == nil {
		return float(f)
	}
	return scalar{kind: value.KindString, text: text}
}

// integer reads 64 bits in decimal, or with the prefixes 0x, 0o, 0b and 0.
func integer(digits string) (scalar, bool) {
	if i, err := strconv.ParseInt(digits, 0, 64); err == nil {
		return scalar{kind: value.KindNumber, text: strconv.FormatInt(i, 10)}, true
	}
	if u, err := strconv.ParseUint(digits, 0, 64); err == nil {
		return scalar{kind: value.KindNumber, text: strconv.FormatUint(u, 10)}, true
	}
	// kubectl's parser takes a sign behind the prefix, too.
	if bits, ok := strings.CutPrefix(digits, "0b"); ok {
		if i, err := strconv.ParseInt(bits, 2, 64); err == nil {
			return scalar{kind: value.KindNumber, text: strconv.FormatInt(i, 10)}, true
		}
	}
	return scalar{}, false
}

// float is a number, or what JSON doesn't count as one.
func float(f float64) scalar {
	s := scalar{kind: value.KindNumber, text: decimal(f), real: &f}
	if math.IsInf(f, 0) || math.IsNaN(f) {
		s.kind = value.KindUnknown
	}
	return s
}

// decimal writes a number as Terraform prints it, without an exponent.
func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// isTimestamp reports whether a text is one that kubectl's parser takes for a
// timestamp. It stays a string.
func isTimestamp(text string) bool {
	if len(text) < 5 || text[4] != '-' {
		return false
	}
	for _, layout := range []string{
		"2006-1-2T15:4:5.999999999Z07:00", "2006-1-2t15:4:5.999999999Z07:00", "2006-1-2 15:4:5.999999999", "2006-1-2",
	} {
		if _, err := time.Parse(layout, text); err == nil {
			return true
		}
	}
	return false
}

// key is the text of a scalar as a map's key; false for what kubectl refuses
// there, and for what is no scalar.
func (s scalar) key() (string, bool) {
	switch {
	case s.kind == value.KindNull, s.kind == value.KindAbsent:
		return "", false
	case s.kind == value.KindBool:
		return strconv.FormatBool(s.truth), true
	case s.real != nil:
		return floatKey(*s.real), true
	case s.kind == value.KindNumber:
		_, err := strconv.ParseInt(s.text, 10, 64)
		return s.text, err == nil
	default:
		return s.text, true
	}
}

// floatKey writes a float as a key, with the precision of 32 bits: so does
// sigs.k8s.io/yaml v1.6.0, convertToJSONableObject.
func floatKey(f float64) string {
	switch text := strconv.FormatFloat(f, 'g', -1, 32); text {
	case "+Inf":
		return ".inf"
	case "-Inf":
		return "-.inf"
	case "NaN":
		return ".nan"
	default:
		return text
	}
}
