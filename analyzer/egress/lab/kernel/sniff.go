package kernel

import (
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// opening is the first packet of a connection, as an interface got it.
type opening struct {
	port   string // the interface
	source netip.Addr
	to     uint16 // the TCP port
}

// sniffer records the openings that reach a namespace.
type sniffer struct {
	socket int
	ports  map[int]string // names of interfaces
	stop   chan struct{}
	done   sync.WaitGroup
	seen   []opening // read it after end
}

func (n *namespace) sniff() (*sniffer, error) {
	s := &sniffer{ports: map[int]string{}, stop: make(chan struct{})}
	err := n.in(func() error {
		interfaces, err := net.Interfaces()
		if err != nil {
			return fmt.Errorf("listing interfaces: %w", err)
		}
		for _, i := range interfaces {
			s.ports[i.Index] = i.Name
		}
		s.socket, err = unix.Socket(unix.AF_PACKET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, int(bigEndian(unix.ETH_P_IP)))
		if err != nil {
			return fmt.Errorf("opening a packet socket: %w", err)
		}
		wait := unix.NsecToTimeval(int64(20 * time.Millisecond))
		return unix.SetsockoptTimeval(s.socket, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &wait)
	})
	if err != nil {
		return nil, err
	}
	s.done.Go(s.read)
	return s, nil
}

func bigEndian(v uint16) uint16 { return v<<8 | v>>8 }

// end stops it and tells what it saw.
func (s *sniffer) end() []opening {
	close(s.stop)
	s.done.Wait()
	_ = unix.Close(s.socket)
	return s.seen
}

// read records until it is stopped and nothing more is there.
func (s *sniffer) read() {
	buffer := make([]byte, 256)
	for {
		n, from, err := unix.Recvfrom(s.socket, buffer, 0)
		if err != nil {
			select {
			case <-s.stop:
				return
			default:
			}
			if !errors.Is(err, unix.EAGAIN) && !errors.Is(err, unix.EINTR) {
				return
			}
			continue
		}
		link, ok := from.(*unix.SockaddrLinklayer)
		if !ok || link.Pkttype == unix.PACKET_OUTGOING {
			continue
		}
		if o, ok := parse(buffer[:n]); ok {
			o.port = s.ports[link.Ifindex]
			s.seen = append(s.seen, o)
		}
	}
}

// parse reads an IPv4 packet that has SYN and no ACK.
func parse(packet []byte) (opening, bool) {
	const tcp, synACK, syn = 6, 0x12, 0x02
	if len(packet) < 20 || packet[0]>>4 != 4 || packet[9] != tcp {
		return opening{}, false
	}
	header := int(packet[0]&0xf) * 4
	if len(packet) < header+14 || packet[header+13]&synACK != syn {
		return opening{}, false
	}
	source := netip.AddrFrom4([4]byte(packet[12:16]))
	return opening{source: source, to: binary.BigEndian.Uint16(packet[header+2:])}, true
}
