package text

import (
	"cmp"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

// mostCalls bounds the calls that are named of one source.
const mostCalls = 2

// modules lists the sources that are not on disk, those first that the
// configuration refers to most.
func (c *checker) modules() {
	var missed, aside []finding.Module
	for _, m := range c.report.Coverage.ModulesUnresolved {
		if m.Aside {
			aside = append(aside, m)
		} else {
			missed = append(missed, m)
		}
	}
	sources := bySource(missed)
	if len(sources) > 0 {
		c.page.Paragraph(nil, layout.Line{layout.Spaces(2)},
			layout.In(layout.Warning, count(len(sources), "module is", "modules are")+" not on disk"),
			layout.Text(", and no stub stands for "+them(len(sources))+", so what "+declares(len(sources))+" is unknown. 'terraform get' brings "+
				them(len(sources))+"; or name a stand-in under 'module_stubs', or what is known of the networks under 'facts', in .snatlint.yaml:"))
	}
	for i, s := range sources {
		if i == mostModules {
			c.rest(len(sources) - i)
			break
		}
		c.item(s.line()...)
	}
	if len(aside) > 0 {
		c.page.Paragraph(nil, layout.Line{layout.Spaces(2)},
			layout.Text(count(len(aside), "call of a module that declares", "calls of modules that declare")+" no network "+
				verb(len(aside), "is", "are")+" left aside, such as "+bySource(aside)[0].calls[0].Source+"."))
	}
}

// missing is a source that is not on disk, with its calls.
type missing struct{ calls []finding.Module }

// bySource gathers calls of the same source and version.
func bySource(modules []finding.Module) []missing {
	var sources []missing
	at := map[[2]string]int{}
	for _, m := range modules {
		key := [2]string{m.Source, m.Version}
		i, have := at[key]
		if !have {
			i = len(sources)
			at[key] = i
			sources = append(sources, missing{})
		}
		sources[i].calls = append(sources[i].calls, m)
	}
	slices.SortStableFunc(sources, func(a, b missing) int { return cmp.Compare(len(b.needed()), len(a.needed())) })
	return sources
}

// needed is what refers to the calls.
func (s missing) needed() []string {
	var names []string
	for _, m := range s.calls {
		names = append(names, m.Needed...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// line tells a source with its first calls and what refers to them.
func (s missing) line() layout.Line {
	first := s.calls[0]
	line := layout.Line{layout.Solid(layout.Strong, strings.TrimSpace(first.Source+" "+first.Version)), layout.Text(": ")}
	for i, m := range s.calls {
		if i == mostCalls {
			line = append(line, layout.Text(" and "+count(len(s.calls)-i, "more call", "more calls")))
			break
		}
		if i > 0 {
			line = append(line, layout.Text(", "))
		}
		line = append(line, layout.Text(m.Address))
		line = append(line, located(m.At)...)
	}
	if names := s.needed(); len(names) > 0 {
		line = append(line, layout.Text(", needed by "+firstOf(names)))
	}
	return line
}

// them stands for one or several things.
func them(n int) string { return verb(n, "it", "them") }

func declares(n int) string { return verb(n, "it declares", "they declare") }

// verb chooses by the number.
func verb(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return several
}

// firstOf names the first of a list.
func firstOf(names []string) string {
	const most = 3
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:most], ", ") + " and " + count(len(names)-most, "more", "more")
}

// stubs lists the modules that stubs stand for: answers rest on them.
func (c *checker) stubs() {
	stubbed := c.report.Coverage.ModulesStubbed
	if len(stubbed) == 0 {
		return
	}
	var names []string
	for _, s := range stubbed {
		name := s.Source + " (as version " + s.As + ")"
		if s.Fork {
			name = s.Source + " (taken for a fork of " + s.Stub + ")"
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	c.page.Paragraph(nil, layout.Line{layout.Spaces(2)},
		layout.Text(count(len(stubbed), "module call is", "module calls are")+" answered by snatlint's own stubs, as the modules are not on disk: "+firstOf(names)+". 'terraform get' has them read instead."))
}
