package schema

// Parse reads the table of one type.
var Parse = parse //nolint:gochecknoglobals // for tests alone
