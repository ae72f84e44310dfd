// Package network is the model of an estate's networks: plain values that are
// not changed once [New] has built them.
package network
