package source

// Limits bound what one run may cost, whatever the files say.
type Limits struct {
	FileBytes int64 // largest file that is read
	Files     int   // largest number of files of one run
}

// DefaultLimits are generous for real estates.
func DefaultLimits() Limits {
	return Limits{FileBytes: 10 << 20, Files: 500_000}
}
