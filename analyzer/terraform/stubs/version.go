package stubs

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Version is a module's version; what follows a hyphen or plus is left out.
type Version struct{ Major, Minor, Patch int }

// highest stands for a part of a version that nothing bounds.
const highest = 999

// Newest stands for the latest version there is.
func Newest() Version { return Version{highest, highest, highest} }

// Compare orders versions.
func (v Version) Compare(w Version) int {
	return cmp.Or(cmp.Compare(v.Major, w.Major), cmp.Compare(v.Minor, w.Minor), cmp.Compare(v.Patch, w.Patch))
}

// Number is the version as the stubs get it: 5008001 for 5.8.1.
func (v Version) Number() int { return v.Major*1_000_000 + v.Minor*1_000 + v.Patch }

// String writes the version; parts that nothing bounds are left out.
func (v Version) String() string {
	switch {
	case v.Major >= highest:
		return "latest"
	case v.Minor >= highest:
		return strconv.Itoa(v.Major)
	case v.Patch >= highest:
		return fmt.Sprintf("%d.%d", v.Major, v.Minor)
	}
	return fmt.Sprintf("%d.%d.%d", v.Major, v.Minor, v.Patch)
}

// ParseVersion reads 5, v5.1 or 5.1.2-rc1; parts tells how many numbers are
// written.
func ParseVersion(text string) (v Version, parts int, ok bool) {
	text = strings.TrimPrefix(strings.TrimSpace(text), "v")
	if cut := strings.IndexAny(text, "-+"); cut >= 0 {
		text = text[:cut]
	}
	fields := strings.Split(text, ".")
	if len(fields) > 3 {
		return Version{}, 0, false
	}
	for i, part := range []*int{&v.Major, &v.Minor, &v.Patch} {
		if i >= len(fields) {
			break
		}
		n, err := strconv.Atoi(fields[i])
		if err != nil || n < 0 || n > math.MaxInt32 {
			return Version{}, 0, false
		}
		*part = min(n, highest)
	}
	return v, len(fields), true
}

// Constraint is a set of versions
// (developer.hashicorp.com/terraform/language/expressions/version-constraints).
// The zero constraint allows all.
type Constraint struct{ terms []term }

type term struct {
	operator string
	version  Version
	parts    int
}

// ParseConstraint reads what a module call's version says, such as "~> 5.0".
func ParseConstraint(text string) (Constraint, error) {
	var c Constraint
	for field := range strings.SplitSeq(text, ",") {
		field = strings.TrimSpace(field)
		if field == "" {
			continue
		}
		version := strings.TrimLeft(field, "=!<>~")
		v, parts, ok := ParseVersion(version)
		if !ok {
			return Constraint{}, fmt.Errorf("'%s' is no version constraint such as '~> 5.0'", text)
		}
		c.terms = append(c.terms, term{operator: strings.TrimSuffix(field, version), version: v, parts: parts})
	}
	return c, nil
}

// Allows reports whether a version is in the set.
func (c Constraint) Allows(v Version) bool {
	for _, t := range c.terms {
		if !t.allows(v) {
			return false
		}
	}
	return true
}

func (t term) allows(v Version) bool {
	d := v.Compare(t.version)
	switch t.operator {
	case "!=":
		return d != 0
	case ">":
		return d > 0
	case ">=":
		return d >= 0
	case "<":
		return d < 0
	case "<=":
		return d <= 0
	case "~>":
		return d >= 0 && v.Compare(t.last()) <= 0
	default:
		return d == 0
	}
}

// last is the highest version that "~>" allows: only the last part that is
// written may grow.
func (t term) last() Version {
	switch t.parts {
	case 1:
		return Newest()
	case 2:
		return Version{t.version.Major, highest, highest}
	default:
		return Version{t.version.Major, t.version.Minor, highest}
	}
}

// Newest is the highest version that the constraint can allow, which is what
// Terraform installs where it has been published.
func (c Constraint) Newest() Version {
	best := Newest()
	for _, t := range c.terms {
		bound := Newest()
		switch t.operator {
		case "", "=", "<=":
			bound = t.version
		case "~>":
			bound = t.last()
		case "<":
			bound = t.version.before()
		}
		if bound.Compare(best) < 0 {
			best = bound
		}
	}
	return best
}

// before is the highest version below v.
func (v Version) before() Version {
	switch {
	case v.Patch > 0:
		return Version{v.Major, v.Minor, v.Patch - 1}
	case v.Minor > 0:
		return Version{v.Major, v.Minor - 1, highest}
	case v.Major > 0:
		return Version{v.Major - 1, highest, highest}
	default:
		return Version{}
	}
}
