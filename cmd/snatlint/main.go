// Command snatlint says which source address every server will see for traffic
// from an EKS cluster, before anything is applied.
package main

import "os"

func main() { os.Exit(run(system())) }
