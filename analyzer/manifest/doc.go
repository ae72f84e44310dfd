// Package manifest reads Kubernetes objects from YAML and JSON files, with the
// place of every key and value.
//
// Values are those that kubectl sends: YAML 1.1, in which yes is true, 010 is 8
// and the last of two equal keys counts (sigs.k8s.io/yaml v1.6.0, YAMLToJSON,
// which the tests hold them against). Places come from a parser that keeps them.
//
// An estate's YAML is mostly something else, such as CI workflows and Helm
// values. A document is an object where apiVersion and kind stand at its top; a
// scan of the text finds them before anything is parsed, and what has none is
// no business of this package, however broken it is.
package manifest
