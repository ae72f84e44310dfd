package egress

import (
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// answer is whether replies find their way, with the hops that say so. The zero
// answer is yes.
type answer struct {
	answer Answer
	hops   []Hop
}

// and joins two parts of one way back: both must exist.
func (a answer) and(b answer) answer {
	joined := answer{answer: Yes, hops: slices.Concat(a.hops, b.hops)}
	for _, part := range []Answer{a.answer, b.answer} {
		switch {
		case part == No:
			joined.answer = No
		case part == NotKnown && joined.answer != No:
			joined.answer = NotKnown
		}
	}
	return joined
}

func back(a Answer, at source.Span, format string, args ...any) answer {
	return answer{answer: a, hops: []Hop{{Hop: "return", Detail: fmt.Sprintf(format, args...), At: at}}}
}

// sourceRanges are the ranges that replies go to; nil where unknown.
func (w *walker) sourceRanges(p packet) []netip.Prefix {
	if n := p.src.nat; n != nil {
		if a, known := n.PrivateIP.Get(); known {
			return []netip.Prefix{netip.PrefixFrom(a, a.BitLen())}
		}
	}
	s := p.src.subnet
	if s == nil {
		return nil
	}
	if cidr, known := s.CIDR.Get(); known {
		return []netip.Prefix{cidr}
	}
	if ranges, complete := w.m.Ranges(s.VPC); complete {
		return ranges
	}
	return nil
}

// backFrom tells whether the subnets of a VPC that hold the target send replies
// to one gateway. Where some do and others don't it depends on the server.
func (w *walker) backFrom(vpc network.ID, p packet, kind network.TargetKind, gateway network.ID, name string) answer {
	holding, unsure := w.m.SubnetsHolding(vpc, p.to.prefix)
	if len(holding) == 0 {
		holding = unsure
	}
	if len(holding) == 0 {
		return back(NotKnown, source.Span{}, "Whether replies find their way is unknown: no subnet of '%s' is known to hold %s.", w.vpcName(vpc), p.to.text)
	}
	byTable := map[network.ID]answer{}
	var tables []network.ID
	for _, s := range holding {
		if _, done := byTable[s.Table]; done {
			continue
		}
		byTable[s.Table] = w.subnetBack(s, p, kind, gateway, name)
		tables = append(tables, s.Table)
	}
	slices.Sort(tables)
	return combine(tables, byTable)
}

// combine is yes or no where all tables agree.
func combine(tables []network.ID, byTable map[network.ID]answer) answer {
	joined := answer{answer: byTable[tables[0]].answer}
	for _, id := range tables {
		a := byTable[id]
		if a.answer != joined.answer {
			joined.answer = NotKnown
		}
		joined.hops = append(joined.hops, a.hops...)
	}
	return joined
}

// subnetBack tells whether a subnet's route table sends replies to a gateway.
func (w *walker) subnetBack(s *network.Subnet, p packet, kind network.TargetKind, gateway network.ID, name string) answer {
	table := w.m.RouteTable(s.Table)
	if table == nil {
		return back(NotKnown, s.At, "Whether replies find their way is unknown: the route table of subnet '%s' is not known: %s.", s.Address, tableWhy(s))
	}
	ranges := w.sourceRanges(p)
	if len(ranges) == 0 {
		return back(NotKnown, table.At, "Whether route table '%s' sends replies back is unknown: the range of the source is not known.", table.Address)
	}
	joined := answer{}
	for _, r := range ranges {
		joined = joined.and(w.tableBack(table, r, kind, gateway, name))
	}
	return joined
}

// tableBack tells whether a route table sends replies to a range to a gateway.
func (w *walker) tableBack(t *network.RouteTable, to netip.Prefix, kind network.TargetKind, gateway network.ID, name string) answer {
	match := w.m.Lookup(t, to)
	right := match.Route.Target == kind && match.Route.TargetID == gateway
	for _, d := range match.Doubts {
		// The packet came from there, so that no range of this VPC holds its source.
		if !d.Local && (d.Route == nil || !sameTarget(*d.Route, match.Route)) {
			return back(NotKnown, d.At, "Whether replies to %s find their way is unknown, as %s.", prefixText(to), d.Why)
		}
	}
	if right {
		return back(Yes, match.Route.At, "Route table '%s' sends replies to %s to '%s'.", t.Address, prefixText(to), name)
	}
	for _, r := range t.RoutesWithin(to) {
		if r.Target == kind && r.TargetID == gateway {
			return back(NotKnown, r.At, "Route table '%s' sends replies to '%s' only for parts of %s, such as %s.", t.Address, name, to, routeText(r))
		}
	}
	if match.Found() && mayReturn(match.Route.Target) {
		return back(NotKnown, match.Route.At, "Route table '%s' sends replies to %s by its route %s and not to '%s'; whether they arrive is unknown.", t.Address, prefixText(to), routeText(match.Route), name)
	}
	if match.Found() {
		return back(No, match.Route.At, "Route table '%s' sends replies to %s by its route %s and not to '%s', so they are lost.", t.Address, prefixText(to), routeText(match.Route), name)
	}
	return back(No, t.At, "Route table '%s' has no route to %s, so replies are lost.", t.Address, prefixText(to))
}

// mayReturn reports whether replies that go to another target than the packet
// came from may still find their way.
func mayReturn(target network.TargetKind) bool {
	switch target {
	case network.TargetInternetGateway, network.TargetNATGateway, network.TargetLocal, network.TargetPeering, network.TargetBlackhole:
		return false
	default:
		return true
	}
}

// backOverCrossing tells whether the replies that a NAT gateway passes back, in
// its subnet, return over the transit gateway that the packet came by.
func (w *walker) backOverCrossing(p packet, nat *network.Subnet) answer {
	if p.crossed == nil || p.inOwnVPC() {
		return answer{}
	}
	if nat == nil {
		return answer{answer: NotKnown}
	}
	c := p.crossed
	return w.subnetBack(nat, p, network.TargetTransitGateway, c.gateway.ID, c.gateway.Address).and(w.backByTransit(p, c))
}
