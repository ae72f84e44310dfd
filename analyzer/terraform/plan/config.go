package plan

// configuration reads what a plan keeps of the configuration.
func (r *reader) configuration(i int) {
	r.each(i, func(key string, _, at int) {
		switch key {
		case "root_module":
			r.doc.Config, _ = r.configModule(at, 0)
		case "provider_config":
			r.providers(at)
		}
	})
}

// providers reads the region of the root module's default AWS provider.
func (r *reader) providers(i int) {
	r.each(i, func(key string, _, at int) {
		if key != "aws" {
			return
		}
		r.each(at, func(key string, _, at int) {
			if key == "expressions" {
				r.doc.Region = r.arguments(at, 0)["region"]
			}
		})
	})
}

// configModule reads a module and those that it calls.
func (r *reader) configModule(i, depth int) (m *Module, end int) {
	m = &Module{Resources: map[string]*Block{}, Calls: map[string]*Call{}, Outputs: map[string]*Expression{}, sensitive: map[string]bool{}}
	if depth > maxDepth {
		r.tooDeep(i)
		return m, r.end(i)
	}
	end = r.members(i, func(key string, _, at int) int {
		switch key {
		case "resources":
			return r.items(at, func(at int) int { return r.configBlock(at, m) })
		case "outputs":
			return r.members(at, func(name string, _, at int) int {
				return r.members(at, func(key string, _, at int) int {
					if key == "expression" {
						m.Outputs[name] = r.expression(at, 0)
					}
					return r.end(at)
				})
			})
		case "variables":
			return r.members(at, func(name string, _, at int) int {
				return r.members(at, func(key string, _, at int) int {
					if key == "sensitive" && r.isTrue(at) {
						m.sensitive[name] = true
					}
					return r.end(at)
				})
			})
		case "module_calls":
			return r.members(at, func(name string, _, at int) int {
				c, end := r.call(at, depth)
				m.Calls[name] = c
				return end
			})
		default:
			return r.end(at)
		}
	})
	return m, end
}

func (r *reader) configBlock(i int, m *Module) int {
	b, of := &Block{}, Resource{Managed: true}
	end := r.members(i, func(key string, _, at int) int {
		switch key {
		case "mode":
			of.Managed = r.string(at) != "data"
		case "type":
			of.Type = r.string(at)
		case "name":
			of.Name = r.string(at)
		case "expressions":
			b.Arguments = r.arguments(at, 0)
		case "for_each_expression":
			b.ForEach = r.expression(at, 0)
		}
		return r.end(at)
	})
	m.Resources[of.Block()] = b
	return end
}

func (r *reader) call(i, depth int) (c *Call, end int) {
	c = &Call{}
	end = r.members(i, func(key string, _, at int) int {
		switch key {
		case "source":
			c.Source = r.string(at)
		case "version_constraint":
			c.Version = r.string(at)
		case "expressions":
			c.Arguments = r.arguments(at, 0)
		case "for_each_expression":
			c.ForEach = r.expression(at, 0)
		case "module":
			var end int
			c.Module, end = r.configModule(at, depth+1)
			return end
		}
		return r.end(at)
	})
	if c.Module == nil {
		c.Module = &Module{}
	}
	return c, end
}

func (r *reader) arguments(i, depth int) map[string]*Expression {
	found := map[string]*Expression{}
	r.each(i, func(key string, _, at int) { found[key] = r.expression(at, depth) })
	return found
}

// expression reads an expression, or the nested blocks that stand in its place.
func (r *reader) expression(i, depth int) *Expression {
	e := &Expression{}
	if depth > maxDepth {
		return e
	}
	if r.kind(i) == '[' {
		r.eachItem(i, func(at int) { e.Blocks = append(e.Blocks, r.arguments(at, depth+1)) })
		return e
	}
	leaf := r.end(i) == i+2 // {}
	r.each(i, func(key string, _, at int) {
		switch {
		case key == "references" && r.kind(at) == '[':
			leaf = true
			r.eachItem(at, func(at int) { e.References = append(e.References, r.string(at)) })
		case key == "constant_value":
			leaf = true
			e.Constant = r.node(part{value: at, unknown: missing}, depth)
		}
	})
	if !leaf {
		e.Blocks = []map[string]*Expression{r.arguments(i, depth+1)}
	}
	return e
}
