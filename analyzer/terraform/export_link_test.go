package terraform

// Matches reports whether a text, in which "…" stands for what isn't known,
// surely matches a pattern of the EC2 API, and whether it may.
func Matches(pattern, text string) (surely, perhaps bool) {
	have := rough(text)
	for n, c := range have {
		if c == '…' {
			have[n] = hole
		}
	}
	steps := parsePattern(pattern)
	return have.fits(steps, false), have.fits(steps, true)
}
