package terraform

import "github.com/snatlint/snatlint/analyzer/source"

// findCycles evaluates what nobody has asked for, where names lead in a circle.
// Values that depend on themselves are wrong wherever they stand; what else is
// found on the way matters only where somebody needs the value, and isn't reported.
func (ev *evaluator) findCycles() {
	if !ev.mayCircle() {
		return
	}
	ev.work.only = source.ProblemCycle
	defer func() { ev.work.only = "" }()
	ev.evaluateAll(ev.top)
}

// evaluateAll evaluates a module and, because its instances are alike, the first
// instance of each resource and module in it.
func (ev *evaluator) evaluateAll(m *module) {
	for _, name := range sortedNames(m.src.variables) {
		m.variable(name)
	}
	for _, name := range sortedNames(m.src.locals) {
		m.local(name)
	}
	for _, name := range sortedNames(m.src.outputs) {
		m.output(name)
	}
	for _, key := range sortedNames(m.src.resources) {
		res := m.src.resources[key]
		if e := m.expand(key, res.block); len(e.copies) > 0 && e.resources != nil {
			e.resource(m, res, 0).evaluate()
		}
	}
	for _, name := range sortedNames(m.src.calls) {
		if children := m.children(name); len(children) > 0 {
			ev.evaluateAll(children[0])
		}
	}
}

// evaluate evaluates all attributes of the content and of the blocks in it.
func (c *content) evaluate() {
	for _, name := range sortedNames(c.body.attributes) {
		if !isMeta(name) || c.prefix != "" {
			c.attribute(c.body.attributes[name])
		}
	}
	for _, name := range c.written() {
		if list := c.blockList(name); list != nil && len(list.items) > 0 && list.items[0] != nil {
			list.items[0].evaluate()
		}
	}
}
