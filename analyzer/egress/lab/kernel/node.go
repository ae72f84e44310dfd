package kernel

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

// request is what the helper reads; the command cninode describes it.
type request struct {
	Ranges             []string
	Primary, Secondary eni
	Pods               []pod
}

type eni struct{ MAC, Address, Subnet string }

type pod struct {
	Address   string
	Namespace int
	Secondary bool
}

// bootNode does what the node has done when the CNI starts: its primary
// interface has its address, and the CNI's init container has run.
func (w *World) bootNode() error {
	err := w.spaces[node].ip(fmt.Sprintf("address add %s/24 dev eth0\nlink set eth0 up\nroute add default via %s\n", estate.Node, gatewayOf(estate.NodeSubnet)))
	if err != nil {
		return err
	}
	return w.spaces[node].set(map[string]string{"conf/eth0/rp_filter": "2"})
}

// setUpNode lets the CNI set up the node and two pods.
func (w *World) setUpNode(helper string) error {
	const firstFile = 3 // in the helper, after its standard streams
	e := w.estate
	r := request{
		Ranges:    e.Ranges(),
		Primary:   eni{primaryMAC, estate.Node, estate.NodeSubnet},
		Secondary: eni{secondaryMAC, e.Secondary(), e.OwnSubnet()},
		Pods:      []pod{{estate.PodOnPrimary, firstFile, false}, {e.PodOnSecondary(), firstFile + 1, true}},
	}
	input, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("writing the node: %w", err)
	}
	c := exec.Command(helper)
	c.ExtraFiles = []*os.File{w.spaces[firstPod].file, w.spaces[secondPod].file}
	c.Env = []string{"PATH=" + os.Getenv("PATH"), "AWS_VPC_K8S_CNI_LOG_FILE=stderr"}
	for _, s := range e.Settings {
		c.Env = append(c.Env, s.Name+"="+s.Value)
	}
	return w.spaces[node].start(c, string(input))
}
