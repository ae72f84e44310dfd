// Package json writes reports, traces and matrices as JSON: the documents that
// other programs build on. Their shape is a promise; the JSON Schemas beside the
// code describe it, and schema_version grows when it breaks.
package json
