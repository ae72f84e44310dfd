package value

// state tells apart the three things that can be said of a value.
type state uint8

const (
	stateAbsent state = iota
	stateUnknown
	stateKnown
)

// Value is a T that is known, unknown or absent. The zero Value is absent.
type Value[T any] struct {
	v      T
	state  state
	reason string
	origin Origin
}

// Known is a value read from a file, or a default.
func Known[T any](v T, origin Origin) Value[T] {
	return Value[T]{v: v, state: stateKnown, origin: origin}
}

// Unknown is a value that only an apply, or a file out of reach, can know. The
// reason completes the sentence "it is unknown because …".
func Unknown[T any](reason string, origin Origin) Value[T] {
	return Value[T]{state: stateUnknown, reason: reason, origin: origin}
}

// Absent is a value that was not written; origin may point at the block that
// lacks it.
func Absent[T any](origin Origin) Value[T] { return Value[T]{origin: origin} }

// Get gives the value and whether it is known.
func (v Value[T]) Get() (T, bool) { return v.v, v.state == stateKnown }

// IsKnown reports whether Get would give a value.
func (v Value[T]) IsKnown() bool { return v.state == stateKnown }

// IsUnknown reports whether the value was written but can't be known.
func (v Value[T]) IsUnknown() bool { return v.state == stateUnknown }

// IsAbsent reports whether nothing was written.
func (v Value[T]) IsAbsent() bool { return v.state == stateAbsent }

// Reason says why an unknown value is unknown; it is empty otherwise.
func (v Value[T]) Reason() string { return v.reason }

// Origin says where the value comes from.
func (v Value[T]) Origin() Origin { return v.origin }

// Or gives v unless it is absent, then the default.
func (v Value[T]) Or(fallback Value[T]) Value[T] {
	if v.state == stateAbsent {
		return fallback
	}
	return v
}

// OrKnown gives the value where it is known and fallback otherwise.
func (v Value[T]) OrKnown(fallback T) T {
	if v.state == stateKnown {
		return v.v
	}
	return fallback
}

// Map converts a known value; an error makes the result unknown with the
// error's text as its reason.
func Map[T, U any](v Value[T], convert func(T) (U, error)) Value[U] {
	switch v.state {
	case stateKnown:
		u, err := convert(v.v)
		if err != nil {
			return Unknown[U](err.Error(), v.origin)
		}
		return Known(u, v.origin)
	case stateUnknown:
		return Unknown[U](v.reason, v.origin)
	default:
		return Absent[U](v.origin)
	}
}
