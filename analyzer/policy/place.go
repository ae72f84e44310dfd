package policy

import (
	"fmt"
	"path"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
)

// Place is a place as rules see it: "path:line:column-line:column", and inside
// a module the same followed by " via " and the place of the outermost module
// call. Empty where there is none.
type Place string

const via = " via "

// Split gives the place that a finding points at and, where that is a module
// call, the place inside the module.
func (p Place) Split() (at, inside source.Span, err error) {
	text := string(p)
	// Files may be called "a via b.tf": only a place on both sides counts.
	for i := strings.LastIndex(text, via); i >= 0; i = strings.LastIndex(text[:i+len(via)-1], via) {
		inner, err1 := source.ParseSpan(text[:i])
		outer, err2 := source.ParseSpan(text[i+len(via):])
		if err1 == nil && err2 == nil && !inner.IsZero() && !outer.IsZero() {
			return outer, inner, nil
		}
	}
	at, err = source.ParseSpan(text)
	if err != nil {
		return at, inside, fmt.Errorf("read a place: %w", err)
	}
	return at, inside, nil
}

// frame tells the places of a thing's values apart: those in the root module
// from those in the modules that its call leads into.
type frame struct {
	call    source.Span // outermost module call; zero in the root module
	root    string      // its directory
	modules []string    // directories of the modules around the thing
}

// frameOf is the frame of a thing that is declared at a place, with the module
// calls around it, outermost first.
func frameOf(at source.Span, calls []source.Span) frame {
	if len(calls) == 0 {
		return frame{}
	}
	f := frame{call: calls[0], root: path.Dir(calls[0].Path), modules: []string{path.Dir(at.Path)}}
	for _, c := range calls[1:] {
		f.modules = append(f.modules, path.Dir(c.Path))
	}
	return f
}

// place writes a place down. A value of a module that the root module gave it,
// also by a file of its own, is shown as it is.
func (f frame) place(at source.Span) Place {
	if f.call.IsZero() || at.IsZero() {
		return Place(at.String())
	}
	dir, nearest := path.Dir(at.Path), 0
	for _, module := range f.modules {
		nearest = max(nearest, depth(module, dir))
	}
	if nearest > depth(f.root, dir) {
		return Place(at.String() + via + f.call.String())
	}
	return Place(at.String())
}

// depth is 0 where a directory doesn't hold another, and grows with its own
// length where it does.
func depth(dir, inner string) int {
	if dir == "." && !strings.HasPrefix(inner, "..") && !path.IsAbs(inner) {
		return 1
	}
	if inner == dir || strings.HasPrefix(inner, dir+"/") {
		return 1 + len(dir)
	}
	return 0
}
