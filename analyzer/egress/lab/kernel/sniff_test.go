package kernel

import (
	"net/netip"
	"testing"
)

// syn is the first packet of a connection from 10.0.1.11 to port 20001.
func syn() []byte {
	p := make([]byte, 40)
	p[0], p[9] = 0x45, 6
	copy(p[12:], []byte{10, 0, 1, 11})
	p[22], p[23] = 20001>>8, 20001&0xff
	p[33] = 0x02
	return p
}

func TestParse(t *testing.T) {
	t.Parallel()
	want := opening{source: netip.MustParseAddr("10.0.1.11"), to: 20001}
	if got, ok := parse(syn()); !ok || got != want {
		t.Errorf("got %v, %t", got, ok)
	}
	options := append([]byte{0x46}, syn()[1:20]...)
	options = append(append(options, 1, 1, 1, 0), syn()[20:]...)
	if got, ok := parse(options); !ok || got != want {
		t.Errorf("with options: got %v, %t", got, ok)
	}
	for name, change := range map[string]func([]byte) []byte{
		"an answer":      func(p []byte) []byte { p[33] = 0x12; return p },
		"UDP":            func(p []byte) []byte { p[9] = 17; return p },
		"IPv6":           func(p []byte) []byte { p[0] = 0x65; return p },
		"a short one":    func(p []byte) []byte { return p[:33] },
		"nothing":        func([]byte) []byte { return nil },
		"a long header":  func(p []byte) []byte { p[0] = 0x4f; return p },
		"a short header": func(p []byte) []byte { return p[:12] },
	} {
		if got, ok := parse(change(syn())); ok {
			t.Errorf("%s was taken for %v", name, got)
		}
	}
}
