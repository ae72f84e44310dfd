// Package finding holds what the rules found and what kept them from finding
// more, in a fixed order.
package finding
