// Package kernel builds estates out of network namespaces, opens connections in
// them and tells what became of them. The node is set up by the VPC CNI's own
// code; AWS's network around it is played by routing rules and by NAT of the
// kernel, as Amazon's documentation describes it.
//
// No namespace has a way out to the machine's own network.
package kernel

import (
	"errors"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

// Names of the namespaces.
const (
	node       = "node"
	firstPod   = "pod on the primary interface"
	secondPod  = "pod on the secondary interface"
	router     = "VPC"
	vpc        = "server in the VPC"
	peer       = "server in the peer"
	office     = "server in the office"
	website    = "website"
	gateway    = "internet gateway"
	publicNAT  = "NAT gateway"
	privateNAT = "private NAT gateway"
)

// World is an estate made of network namespaces. It must be closed.
type World struct {
	estate estate.Estate
	spaces map[string]*namespace
}

// Build makes an estate. The helper is the program that runs the code of the
// estate's version of the CNI.
func Build(e estate.Estate, helper string) (*World, error) {
	w := &World{estate: e, spaces: map[string]*namespace{}}
	names := []string{node, firstPod, secondPod, router, vpc, peer, office, website, gateway, publicNAT, privateNAT}
	for _, name := range names {
		space, err := newNamespace(name)
		if err != nil {
			return nil, errors.Join(err, w.Close())
		}
		w.spaces[name] = space
	}
	cni := func() error { return w.setUpNode(helper) }
	steps := []func() error{w.forward, w.connect, w.addRoutes, w.checkSources, w.translate, w.bootNode, cni}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, errors.Join(err, w.Close())
		}
	}
	return w, nil
}

// Close takes the estate away.
func (w *World) Close() error {
	var errs []error
	for _, space := range w.spaces {
		errs = append(errs, space.file.Close())
	}
	return errors.Join(errs...)
}

// forward makes routers of those that are. Where packets come from is checked
// by rules of their own, and not by the kernel's guess.
func (w *World) forward() error {
	for _, name := range []string{node, router, gateway, publicNAT, privateNAT} {
		settings := map[string]string{
			"ip_forward": "1", "conf/all/rp_filter": "0", "conf/default/rp_filter": "0",
			"conf/all/send_redirects": "0", "conf/default/send_redirects": "0",
		}
		if err := w.spaces[name].set(settings); err != nil {
			return err
		}
	}
	return nil
}
