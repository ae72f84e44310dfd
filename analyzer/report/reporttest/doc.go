// Package reporttest holds reports that every format must be able to print, and
// what tests of formats have in common. Only tests import it.
package reporttest
