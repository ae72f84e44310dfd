// Package oneline writes reports with one line a finding, in the shape that
// editors and problem matchers have read since the first C compilers:
// "path:line:column: severity: message [RULE]".
package oneline
