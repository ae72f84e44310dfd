package value

import "github.com/snatlint/snatlint/analyzer/source"

// Origin says where a value comes from.
type Origin struct {
	// At is the place that one would change; zero for defaults.
	At source.Span
	// Note names a source that is no place, such as "default of the VPC CNI";
	// empty where At says it all.
	Note string
	// Via are the places that the value passed on its way from At to its use,
	// nearest to the use first: a variable's use, a module call.
	Via []source.Span
}

// Default is the origin of a value that nobody wrote.
func Default(note string) Origin { return Origin{Note: note} }
