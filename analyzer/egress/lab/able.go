package main

import (
	"fmt"
	"os"
	"os/exec"

	"github.com/snatlint/snatlint/analyzer/egress/lab/kernel"
)

// unable says why the kernel can't be asked here; "" where it can.
func unable() string {
	if os.Geteuid() != 0 {
		return "only root may make network namespaces"
	}
	for _, program := range []string{"ip", "iptables", "iptables-restore"} {
		if _, err := exec.LookPath(program); err != nil {
			return fmt.Sprintf("'%s' is not in PATH", program)
		}
	}
	if err := kernel.Able(); err != nil {
		return err.Error()
	}
	return ""
}
