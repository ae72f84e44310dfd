package main

import (
	"fmt"
	"net"

	"github.com/vishvananda/netlink"
	"github.com/vishvananda/netns"
	"golang.org/x/sys/unix"
)

// Priorities of the rules for pods, the same in all versions here
// (amazon-vpc-cni-k8s, pkg/networkutils/network.go).
const (
	toPod   = 512
	fromPod = 1536
)

// setUpPod does what the CNI's plugin does for a pod, in its order
// (amazon-vpc-cni-k8s, cmd/routed-eni-cni-plugin/driver/driver.go). The package
// itself isn't imported: it needs the whole AWS SDK.
func setUpPod(i int, pod Pod, table int) error {
	host, container := fmt.Sprintf("eni%011d", i), "eth0"
	inside, err := netlink.NewHandleAt(netns.NsHandle(pod.Namespace))
	if err != nil {
		return fmt.Errorf("opening its namespace: %w", err)
	}
	defer inside.Close()
	veth := &netlink.Veth{
		LinkAttrs: netlink.LinkAttrs{Name: host, MTU: 9001}, PeerName: container, PeerNamespace: netlink.NsFd(pod.Namespace),
	}
	if err := netlink.LinkAdd(veth); err != nil {
		return fmt.Errorf("adding a pair of interfaces: %w", err)
	}
	link, err := netlink.LinkByName(host)
	if err != nil {
		return fmt.Errorf("finding its interface on the host: %w", err)
	}
	if err := netlink.LinkSetUp(link); err != nil {
		return fmt.Errorf("starting its interface on the host: %w", err)
	}
	address := &net.IPNet{IP: net.ParseIP(pod.Address).To4(), Mask: net.CIDRMask(32, 32)}
	if err := setUpInside(inside, container, address, link.Attrs().HardwareAddr); err != nil {
		return err
	}
	route := &netlink.Route{LinkIndex: link.Attrs().Index, Scope: netlink.SCOPE_LINK, Dst: address, Table: unix.RT_TABLE_MAIN}
	if err := netlink.RouteReplace(route); err != nil {
		return fmt.Errorf("adding the route to it: %w", err)
	}
	to := netlink.NewRule()
	to.Dst, to.Table, to.Priority = address, unix.RT_TABLE_MAIN, toPod
	if err := netlink.RuleAdd(to); err != nil {
		return fmt.Errorf("adding the rule to it: %w", err)
	}
	if !pod.Secondary {
		return nil
	}
	from := netlink.NewRule()
	from.Src, from.Table, from.Priority = address, table, fromPod
	if err := netlink.RuleAdd(from); err != nil {
		return fmt.Errorf("adding the rule from it: %w", err)
	}
	return nil
}

// setUpInside makes the pod send everything to the host, by a gateway that is
// nothing but a static neighbour.
func setUpInside(inside *netlink.Handle, container string, address *net.IPNet, host net.HardwareAddr) error {
	link, err := inside.LinkByName(container)
	if err != nil {
		return fmt.Errorf("finding its interface: %w", err)
	}
	if err := inside.LinkSetUp(link); err != nil {
		return fmt.Errorf("starting its interface: %w", err)
	}
	index := link.Attrs().Index
	gateway := net.IPv4(169, 254, 1, 1).To4()
	toGateway := &net.IPNet{IP: gateway, Mask: net.CIDRMask(32, 32)}
	if err := inside.RouteReplace(&netlink.Route{LinkIndex: index, Scope: netlink.SCOPE_LINK, Dst: toGateway}); err != nil {
		return fmt.Errorf("adding the route to its gateway: %w", err)
	}
	if err := inside.RouteAdd(&netlink.Route{LinkIndex: index, Gw: gateway}); err != nil {
		return fmt.Errorf("adding its default route: %w", err)
	}
	if err := inside.AddrAdd(link, &netlink.Addr{IPNet: address}); err != nil {
		return fmt.Errorf("adding its address: %w", err)
	}
	neighbour := &netlink.Neigh{LinkIndex: index, State: netlink.NUD_PERMANENT, IP: gateway, HardwareAddr: host}
	if err := inside.NeighAdd(neighbour); err != nil {
		return fmt.Errorf("adding its gateway: %w", err)
	}
	return nil
}
