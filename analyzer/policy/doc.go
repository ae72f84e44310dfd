// Package policy has the rules judge the facts of an estate. It owns the facts
// document, which is the public interface of the rules, and runs Open Policy
// Agent without network, environment or clock.
package policy
