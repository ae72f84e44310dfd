package kernel

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"sync"
	"time"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

// Source is where a connection starts.
type Source string

// Sources.
const (
	Host        Source = node // a process of the node, or a pod on the host network
	OnPrimary   Source = firstPod
	OnSecondary Source = secondPod
)

// Flow is a connection from a source to the address of a server.
type Flow struct {
	From Source
	To   string
}

// Fate is what became of a connection.
type Fate struct {
	// Left is the node's interface that its first packet left by, "eth0" or
	// "eth1"; "" where none left.
	Left string
	// Seen is the source of the first packet at the server; invalid where none
	// came.
	Seen netip.Addr
	// Connected tells that the answer found its way, too.
	Connected bool
}

// Probe opens all connections at once, and waits for them as long as it is told.
func (w *World) Probe(flows []Flow, patience time.Duration) (fates []Fate, err error) {
	sniffers := map[string]*sniffer{}
	for _, name := range []string{router, vpc, peer, office, website} {
		if sniffers[name], err = w.spaces[name].sniff(); err != nil {
			return nil, err
		}
	}
	fates = make([]Fate, len(flows))
	errs := make([]error, len(flows))
	var all sync.WaitGroup
	for i, f := range flows {
		all.Go(func() { fates[i], errs[i] = w.open(f, tcpPort(i), patience) })
	}
	all.Wait()
	for name, s := range sniffers {
		for _, o := range s.end() {
			i := int(o.to) - firstPort
			if i < 0 || i >= len(flows) {
				continue
			}
			switch {
			case name == router && o.port == toPrimary:
				fates[i].Left = "eth0"
			case name == router && o.port == toSecondary:
				fates[i].Left = "eth1"
			case w.spaces[name] == w.serverSpace(flows[i].To) && !fates[i].Connected:
				fates[i].Seen = o.source
			}
		}
	}
	return fates, errors.Join(errs...)
}

// firstPort is the server's port of the first flow: each has its own, by which
// its packets are known.
const firstPort = 20000

func tcpPort(i int) uint16 { return firstPort + uint16(i) }

// open tries one connection.
func (w *World) open(f Flow, port uint16, patience time.Duration) (Fate, error) {
	var fate Fate
	at := netip.AddrPortFrom(netip.MustParseAddr(f.To), port).String()
	var server net.Listener
	err := w.serverSpace(f.To).in(func() (err error) {
		server, err = net.Listen("tcp4", at)
		return err
	})
	if err != nil {
		return fate, fmt.Errorf("starting a server: %w", err)
	}
	defer server.Close()
	seen := make(chan netip.Addr, 1)
	go func() {
		c, err := server.Accept()
		if err != nil {
			close(seen)
			return
		}
		defer c.Close()
		from, _ := netip.ParseAddrPort(c.RemoteAddr().String())
		seen <- from.Addr()
	}()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	opened := false
	err = w.spaces[string(f.From)].in(func() error {
		c, err := new(net.Dialer).DialContext(ctx, "tcp4", at)
		if err != nil {
			return nil // an answer, too: it doesn't come through
		}
		opened = true
		return c.Close()
	})
	if err != nil || !opened {
		return fate, err
	}
	select {
	case fate.Seen = <-seen:
		fate.Connected = true
		return fate, nil
	case <-time.After(10 * time.Second):
		return fate, fmt.Errorf("the server %s never accepted a connection that its client opened", at)
	}
}

// serverSpace is the namespace that has a server's address.
func (w *World) serverSpace(address string) *namespace {
	for _, c := range cables() {
		if slices.Contains(c.own, address) {
			return w.spaces[c.space]
		}
	}
	if address == estate.Website || address == estate.Website2 {
		return w.spaces[website]
	}
	return nil
}
