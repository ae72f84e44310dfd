// Package unrendered recognises tools whose files say what they build only once
// the tool has rendered them, and says what to run and what to hand over.
// Nothing is run here.
package unrendered
