// Package sarif writes reports in the Static Analysis Results Interchange Format
// 2.1.0, as GitHub's code scanning reads it: always one run, every enabled rule,
// and everything that may show nowhere else said in the message.
//
// What the platform takes and shows is described in GitHub's documentation
// ("SARIF support for code scanning"); limits are named where they are kept.
package sarif
