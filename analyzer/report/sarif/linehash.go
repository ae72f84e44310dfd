package sarif

import (
	"strconv"
	"unicode/utf16"
)

const (
	hashWindow = 100 // code units that a line's hash covers, from its start
	hashBase   = 37
	endOfText  = 0xffff
)

// lineHashes computes the hashes by which GitHub's upload action tells lines
// apart, for some lines of a text, which count from 1: a rolling hash over the
// code units that start at the line, and how often it came up to there. Blanks
// don't count and line ends are alike, so that reformatting changes nothing.
func lineHashes(text string, lines map[int]bool) map[int]string {
	hashes := rollingHashes(text)
	seen := map[uint64]int{} // of the hashes of the lines asked for
	for line := range lines {
		if line >= 1 && line <= len(hashes) {
			seen[hashes[line-1]] = 0
		}
	}
	out := map[int]string{}
	for i, hash := range hashes {
		count, asked := seen[hash]
		if !asked {
			continue
		}
		seen[hash] = count + 1
		if lines[i+1] {
			out[i+1] = strconv.FormatUint(hash, 16) + ":" + strconv.Itoa(count+1)
		}
	}
	return out
}

// rollingHashes gives the hash of every line of a text.
func rollingHashes(text string) []uint64 {
	h := roller{leaving: 1, atStart: true}
	for range hashWindow {
		h.leaving *= hashBase
	}
	afterReturn := false
	var units [2]uint16
	for _, r := range text {
		skip := r == ' ' || r == '\t' || r == '\n' && afterReturn
		afterReturn = r == '\r'
		switch {
		case skip:
		case afterReturn:
			h.unit('\n')
		default:
			for _, u := range utf16.AppendRune(units[:0], r) {
				h.unit(u)
			}
		}
	}
	h.unit(endOfText)
	for range hashWindow {
		h.push(0)
	}
	return h.hashes
}

// roller hashes a window of code units. A line is done when its first unit leaves
// the window.
type roller struct {
	window  [hashWindow]uint64
	starts  [hashWindow]bool // the unit is the first of a line
	at      int              // the oldest unit
	sum     uint64
	leaving uint64 // hashBase to the power of hashWindow
	atStart bool   // the next unit is the first of a line
	hashes  []uint64
}

// unit takes in a code unit of the text.
func (h *roller) unit(u uint16) {
	first := h.atStart
	h.atStart = u == '\n'
	at := h.at
	h.push(uint64(u))
	h.starts[at] = first
}

// push replaces the oldest unit of the window.
func (h *roller) push(u uint64) {
	if h.starts[h.at] {
		h.hashes = append(h.hashes, h.sum)
		h.starts[h.at] = false
	}
	h.sum = hashBase*h.sum + u - h.leaving*h.window[h.at]
	h.window[h.at] = u
	h.at = (h.at + 1) % hashWindow
}
