//go:build cni_before_1_23

package main

import "github.com/aws/amazon-vpc-cni-k8s/pkg/networkutils"

func newCNI() (networkutils.NetworkAPIs, error) { return networkutils.New(), nil }
