// Command cninode sets up the network namespace that it runs in as the VPC CNI
// sets up a node, with the CNI's own code. It is a process of its own, as the
// CNI reads its settings from the environment, and one for each version of the
// CNI. It reads a [Node] as JSON.
//
// AWS_VPC_K8S_CNI_LOG_FILE must be set before it starts: the CNI opens its log
// when it is imported, and by default in a folder of the host.
package main

import (
	"encoding/json"
	"fmt"
	"net"
	"os"

	"github.com/aws/amazon-vpc-cni-k8s/pkg/networkutils"
)

// Node is what the CNI would ask the instance metadata service and its daemon.
type Node struct {
	Ranges    []string  // of the VPC
	Primary   Interface // eth0
	Secondary Interface
	Pods      []Pod
}

// Interface is a network interface of the node.
type Interface struct{ MAC, Address, Subnet string }

// Pod is a pod to set up.
type Pod struct {
	Address   string
	Namespace int  // file descriptor of its network namespace
	Secondary bool // its address belongs to the secondary interface
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "cninode:", err)
		os.Exit(1)
	}
}

func run() error {
	var node Node
	if err := json.NewDecoder(os.Stdin).Decode(&node); err != nil {
		return fmt.Errorf("reading the node: %w", err)
	}
	cni, err := newCNI()
	if err != nil {
		return fmt.Errorf("starting the CNI: %w", err)
	}
	primary := net.ParseIP(node.Primary.Address)
	if err := cni.SetupHostNetwork(node.Ranges, node.Primary.MAC, &primary, false, false); err != nil {
		return fmt.Errorf("setting up the host: %w", err)
	}
	table, err := setUpSecondary(cni, node.Secondary)
	if err != nil {
		return err
	}
	rules, err := cni.GetRuleList(false)
	if err != nil {
		return fmt.Errorf("listing rules: %w", err)
	}
	if err := cni.UpdateExternalServiceIpRules(rules, cni.GetExternalServiceCIDRs()); err != nil {
		return fmt.Errorf("setting up external services: %w", err)
	}
	for i, pod := range node.Pods {
		if err := setUpPod(i, pod, table); err != nil {
			return fmt.Errorf("setting up pod %s: %w", pod.Address, err)
		}
	}
	return nil
}

// setUpSecondary gives the number of the interface's route table.
func setUpSecondary(cni networkutils.NetworkAPIs, eni Interface) (int, error) {
	const card, device, perCard = 0, 1, 4
	table, hasRule, err := cni.GetRouteTableNumberForENI(card, eni.Address, device, perCard, false)
	if err != nil {
		return 0, fmt.Errorf("choosing a route table for %s: %w", eni.Address, err)
	}
	if err := cni.SetupENINetwork(eni.Address, eni.MAC, card, eni.Subnet, perCard, false, table, hasRule); err != nil {
		return 0, fmt.Errorf("setting up interface %s: %w", eni.Address, err)
	}
	return table, nil
}
