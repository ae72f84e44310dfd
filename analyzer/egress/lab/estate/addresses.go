package estate

import "net/netip"

// Names of what has an address in every estate.
const (
	FirstRange  = "10.0.0.0/16" // of the cluster's VPC
	SecondRange = "100.64.0.0/16"
	PeerRange   = "10.50.0.0/16"
	PeerPart    = "10.50.128.0/17"
	OfficeRange = "192.168.0.0/16"

	NodeSubnet       = "10.0.1.0/24"
	PublicSubnet     = "10.0.101.0/24"
	PrivateNATSubnet = "10.0.102.0/24"

	Node          = "10.0.1.10" // the node's primary address
	PodOnPrimary  = "10.0.1.11"
	NATInside     = "10.0.101.5"
	PrivateNATAt  = "10.0.102.5"
	NodePublic    = "203.0.113.10" // what the internet gateway maps the node to
	NATPublic     = "203.0.113.50" // what it maps the NAT gateway to
	VPCServer     = "10.0.9.80"
	SecondServer  = "100.64.9.80"
	PeerServer    = "10.50.0.80"
	PeerServer2   = "10.50.200.80" // in PeerPart
	OfficeServer  = "192.168.10.80"
	OfficeServer2 = "192.168.200.80"
	Website       = "198.51.100.80"
	Website2      = "8.8.8.8"
)

// OwnSubnet is the range of the secondary interface's subnet: the pods' own one
// lies in the VPC's second range, where there is one.
func (e Estate) OwnSubnet() string {
	switch {
	case !e.Apart():
		return NodeSubnet
	case e.Second:
		return "100.64.1.0/24"
	default:
		return "10.0.2.0/24"
	}
}

// Secondary is the address of the secondary interface itself.
func (e Estate) Secondary() string { return e.inOwnSubnet(20) }

// PodOnSecondary is the address of the pod on the secondary interface.
func (e Estate) PodOnSecondary() string { return e.inOwnSubnet(21) }

func (e Estate) inOwnSubnet(host byte) string {
	bytes := netip.MustParsePrefix(e.OwnSubnet()).Addr().As4()
	bytes[3] = host
	return netip.AddrFrom4(bytes).String()
}

// Ranges are those of the cluster's VPC.
func (e Estate) Ranges() []string {
	if e.Second {
		return []string{FirstRange, SecondRange}
	}
	return []string{FirstRange}
}

// BackRanges are those that the peer has routes to.
func (e Estate) BackRanges() []string {
	switch e.Back {
	case BackToAll:
		return e.Ranges()
	case BackToFirst:
		return []string{FirstRange}
	default:
		return nil
	}
}

// Servers are the destinations of the estate's flows.
func (e Estate) Servers() []string {
	servers := []string{VPCServer, PeerServer, PeerServer2, OfficeServer, OfficeServer2, Website, Website2}
	if e.Second {
		servers = append(servers, SecondServer)
	}
	return servers
}
