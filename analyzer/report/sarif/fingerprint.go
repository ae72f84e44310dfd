package sarif

// Keys of the fingerprints: the one that GitHub matches alerts by, and our own,
// which outlives moved lines and reworded messages.
const (
	lineHashKey    = "primaryLocationLineHash"
	fingerprintKey = "snatlint/v1"
)

// hash computes the hashes of the lines at which results stand, a file at a time.
func (s *scribe) hash(shown []placed) {
	wanted := map[string]map[int]bool{}
	for _, p := range shown {
		if wanted[p.at.Path] == nil {
			wanted[p.at.Path] = map[int]bool{}
		}
		wanted[p.at.Path][s.places.region(p.at).StartLine] = true
	}
	for path, lines := range wanted {
		if file := s.places.files[path]; file != nil {
			s.lineHashes[path] = lineHashes(string(file.Data), lines)
		}
	}
}

// fingerprints tell the result from others in later runs. Without the file's text
// the platform computes the line's hash itself.
func (s *scribe) fingerprints(p placed) map[string]string {
	out := map[string]string{}
	if hash := s.lineHashes[p.at.Path][s.places.region(p.at).StartLine]; hash != "" {
		out[lineHashKey] = hash
	}
	if p.Fingerprint != "" {
		out[fingerprintKey] = p.Fingerprint
	}
	return out
}
