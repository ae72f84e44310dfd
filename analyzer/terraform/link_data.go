package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/value"
)

// question is one thing that a data source asks for: one of several values.
type question struct {
	name   string // of the argument or filter
	what   string // for people
	tag    string // the tag that is meant, or ""
	ids    bool   // it asks for ids of what is looked for
	asks   criterion
	values []*value.Node
}

// judge asks a candidate.
func (q question) judge(c *instance) verdict {
	if len(q.values) == 0 {
		return notAsked
	}
	best := notAsked
	for _, v := range q.values {
		best = min(best, q.asks(c, v))
	}
	return best
}

// questions reads what a data source asks for; why says what of it can't be
// told.
func (i *instance) questions(l *lookup) (asked []question, why string) {
	for _, name := range i.written() {
		n := i.attrNode(name)
		switch {
		case !n.IsSet() || isMeta(name) || name == "most_recent" || name == "region" || name == "timeouts":
		case name == "filter":
			more, why := i.filters(l, n)
			if why != "" {
				return nil, why
			}
			asked = append(asked, more...)
		case name == "tags":
			if n.Kind != value.KindMap {
				return nil, fmt.Sprintf("its tags aren't known: %s", n.Reason)
			}
			for _, m := range n.Members {
				asked = append(asked, tagged(m.Key, []*value.Node{m.Value}))
			}
		case l.arguments[name] != nil:
			asked = append(asked, question{name: name, what: name, asks: l.arguments[name], values: []*value.Node{n}, ids: isIDArgument(name)})
		default:
			return nil, fmt.Sprintf("its '%s' isn't followed", name)
		}
	}
	for _, q := range asked {
		for _, v := range q.values {
			if v.KindOf() == value.KindUnknown {
				return nil, fmt.Sprintf("its %s isn't known: %s", q.what, v.Reason)
			}
		}
	}
	return asked, ""
}

// filters reads the nested blocks that ask for something.
func (i *instance) filters(l *lookup, n *value.Node) (asked []question, why string) {
	items := n.Items
	if n.Kind == value.KindMap {
		items = []*value.Node{n}
	}
	for _, f := range items {
		name, known := f.Get("name").Str().Get()
		values := f.Get("values")
		switch tag, isTag := strings.CutPrefix(name, "tag:"); {
		case !known:
			return nil, "the name of a filter isn't known"
		case values.KindOf() != value.KindList:
			return nil, fmt.Sprintf("the values of its filter '%s' aren't known", name)
		case isTag:
			asked = append(asked, tagged(tag, values.Items))
		case l.filters[name] != nil:
			asked = append(asked, question{
				name: name, what: fmt.Sprintf("filter '%s'", name), asks: l.filters[name], values: values.Items, ids: name == l.id,
			})
		default:
			return nil, fmt.Sprintf("its filter '%s' isn't followed", name)
		}
	}
	return asked, ""
}

// tagged asks for a tag.
func tagged(key string, values []*value.Node) question {
	return question{what: fmt.Sprintf("tag '%s'", key), tag: key, values: values, asks: func(c *instance, asked *value.Node) verdict {
		return c.judgeTag(key, asked)
	}}
}

// search is what a data source's questions lead to.
type search struct {
	sure, maybe []*instance
	doubt       string // why the first of those that may be meant aren't sure to be
	asked       []question
}

// search judges all candidates; why says why there are none to judge.
func (i *instance) search(l *lookup) (s search, why string) {
	if s.asked, why = i.questions(l); why != "" || len(s.asked) == 0 {
		return s, why
	}
	for _, c := range i.ofThisLife(i.candidates(l, s.asked)) {
		v, doubt := i.judge(c, s.asked)
		switch {
		case v == asAsked && c.uncertain != "":
			v, doubt = perhapsAsked, fmt.Sprintf("it is not sure that %s exists: %s", i.nameOf(c), c.uncertain)
		case v == asAsked:
			s.sure = append(s.sure, c)
		}
		if v == perhapsAsked {
			s.maybe = append(s.maybe, c)
			if s.doubt == "" {
				s.doubt = doubt
			}
		}
	}
	return s, ""
}

// judge asks a candidate everything. One that depends on the answer can't be it.
func (i *instance) judge(c *instance, asked []question) (v verdict, doubt string) {
	spoils := i.ev.work.spoils
	for _, q := range asked {
		if of := q.judge(c); of > v {
			v, doubt = of, fmt.Sprintf("the %s of %s can't be told", strings.TrimPrefix(q.what, "the "), i.nameOf(c))
		}
		if v == notAsked || i.ev.work.spoils != spoils {
			return notAsked, ""
		}
	}
	if slices.ContainsFunc(asked, func(q question) bool { return q.ids && v == asAsked }) {
		return v, ""
	}
	switch sure, doubted := elsewhere(i, c); {
	case sure:
		return notAsked, ""
	case doubted && v == asAsked:
		return perhapsAsked, fmt.Sprintf("it is read by another configuration of the provider than that of %s", i.nameOf(c))
	}
	return v, doubt
}

// findResource finds the one managed resource that a data source reads.
func (i *instance) findResource(l *link) {
	s, why := i.search(lookupOf(i.res.kind))
	if len(s.maybe) == 0 {
		s.sure = i.nearest(s.sure)
	}
	other := ""
	if len(s.sure) == 1 && !slices.ContainsFunc(s.asked, func(q question) bool { return q.ids }) {
		other = i.meantForAnother(s.sure[0])
	}
	switch {
	case other != "":
		l.open, l.why = true, other
	case why != "":
		l.why = fmt.Sprintf("what '%s' reads can't be told: %s", i.address, why)
	case len(s.sure) == 1 && len(s.maybe) == 0:
		l.instance = s.sure[0]
	case len(s.sure) > 1:
		l.open = true
		l.why = fmt.Sprintf("'%s' may be each of %s", i.address, i.namesOf(s.sure))
	case len(s.sure)+len(s.maybe) > 0:
		l.open = true
		l.why = fmt.Sprintf("'%s' may be %s, and %s", i.address, i.namesOf(append(s.sure, s.maybe...)), s.doubt)
	default:
		l.why = fmt.Sprintf("no file declares what '%s' reads", i.address)
	}
}

func (i *instance) namesOf(all []*instance) string {
	names := make([]string, len(all))
	for n, c := range all {
		names[n] = i.nameOf(c)
	}
	return listed(names)
}

// resource is the value of an attribute of the managed resource that a data
// source finds.
func (i *instance) resource(attribute string, d *demand) (cty.Value, bool) {
	if attribute == "filter" || attribute == "most_recent" {
		return cty.NilVal, false
	}
	l := i.link()
	switch {
	case l.instance != nil:
		return l.instance.attrValue(l.instance.called(i, attribute), d), true
	case l.open && i.body.attr(attribute) == nil && i.blockList(attribute) == nil:
		if v, ok := i.byFact(attribute); ok {
			return v, true
		}
		return i.openValue(l), true
	}
	return cty.NilVal, false
}

// idsOf lists the ids of all that a data source finds. The list is complete where
// it asks for what is in a VPC of the estate, or for ids of the estate's own things,
// and every candidate could be judged.
func (i *instance) idsOf(l *lookup) (cty.Value, bool) {
	s, why := i.search(l)
	if why != "" || len(s.sure) == 0 {
		return i.chosen(l, why)
	}
	ids := make([]cty.Value, len(s.sure))
	for n, c := range s.sure {
		ids[n] = c.attrValue("id", wholeDemand())
	}
	v, within := cty.TupleVal(ids), i.isWithin(s)
	if len(ids) > 1 || len(s.maybe) > 0 || !within {
		v = i.ev.unordered(v)
	}
	switch {
	case len(s.maybe) > 0:
		origin := unknownOrigin{Why: fmt.Sprintf("'%s' may find %s, and %s", i.address, i.namesOf(s.maybe), s.doubt), At: i.at()}
		v = v.WithMarks(cty.NewValueMarks(funcs.LengthUnknownMark{}, origin))
	case !within:
		origin := unknownOrigin{Why: fmt.Sprintf("'%s' may find others than those of the files", i.address), At: i.at()}
		v = v.WithMarks(cty.NewValueMarks(funcs.LengthUnknownMark{}, origin))
	}
	return v, true
}

// isWithin reports whether a search is kept to what the estate makes: to things
// that it names, or to one VPC.
func (i *instance) isWithin(s search) bool {
	for _, q := range s.asked {
		switch {
		case q.tag != "" || slices.ContainsFunc(q.values, func(v *value.Node) bool { return !isOwnID(v) }):
		case q.ids:
			return true
		case len(q.values) == 1:
			for _, vpc := range i.supporting("aws_vpc") {
				if vpc.ref("id") == q.values[0].Ref {
					return true
				}
			}
		}
	}
	return false
}

// isOwnID reports whether a value is the id of what a configuration makes.
func isOwnID(n *value.Node) bool {
	return n.KindOf() == value.KindIdentity && n.Ref.Attribute == "id" && !isData(n.Ref.Address)
}
