package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
)

// resource gives an instance of a resource.
func (e *expansion) resource(m *module, res *resourceBlock, i int) *instance {
	if e.resources[i] == nil {
		e.resources[i] = newInstance(m, res, e.copies[i])
	}
	return e.resources[i]
}

// module gives an instance of a called module; nil where a limit is hit.
func (e *expansion) module(m *module, name string, call *block, target *site, i int) *module {
	if e.modules[i] != nil {
		return e.modules[i]
	}
	if circle := m.circle(target.src); circle != "" {
		m.ev.problem(source.ProblemCycle, m.ev.span(call.header), fmt.Sprintf("Module '%s' contains itself: %s.", name, circle))
		return nil
	}
	if m.depth+1 > m.ev.limits.ModuleDepth {
		m.ev.problem(source.ProblemLimit, m.ev.span(call.header), fmt.Sprintf("Modules are nested too deep: the limit is %d.", m.ev.limits.ModuleDepth))
		return nil
	}
	c := e.copies[i]
	child := newModule(m.ev, target)
	child.address = m.under("module." + name + c.suffix)
	child.depth = m.depth + 1
	child.many = m.many + c.many
	child.headers = append([]source.Span(nil), m.headers...)
	if !m.src.builtIn {
		child.headers = append(child.headers, m.ev.span(call.header))
	}
	child.uncertain = m.uncertain
	if child.uncertain == "" && c.uncertain != "" {
		child.uncertain = fmt.Sprintf("module '%s' may not exist: %s", name, c.uncertain)
	}
	child.call = call
	child.callScope = m.scope.of(c)
	child.scope.uncertain = child.uncertain != ""
	e.modules[i] = child
	return child
}

// visible is a place as people can look at it: a place in one of our stubs is
// that of the call that the stub stands for.
func (m *module) visible(at source.Span) source.Span {
	if !isBuiltIn(at) {
		return at
	}
	if len(m.headers) == 0 {
		return source.Span{}
	}
	return m.headers[len(m.headers)-1]
}

// circle is the way from a directory through the modules around m back to
// it; "" where it is none of them.
func (m *module) circle(src *moduleSource) string {
	way := []string{"'" + src.dir + "'"}
	for around := m; around != nil; around = around.parent() {
		way = append(way, "'"+around.src.dir+"'")
		if around.src == src {
			slices.Reverse(way)
			return strings.Join(way, " → ")
		}
	}
	return ""
}

// parent is the module that calls m; nil for the root module.
func (m *module) parent() *module {
	if m.callScope == nil {
		return nil
	}
	return m.callScope.mod
}
