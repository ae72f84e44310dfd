package kernel

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"golang.org/x/sys/unix"
)

// namespace is a network namespace that has no name and ends with its file, so
// that nothing is left behind.
type namespace struct {
	name string // for errors
	file *os.File
}

func newNamespace(name string) (*namespace, error) {
	n := &namespace{name: name}
	err := onThread(func() error {
		if err := unix.Unshare(unix.CLONE_NEWNET); err != nil {
			return fmt.Errorf("making network namespace '%s': %w", name, err)
		}
		file, err := os.Open("/proc/thread-self/ns/net")
		if err != nil {
			return fmt.Errorf("opening network namespace '%s': %w", name, err)
		}
		n.file = file
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := n.run("link set lo up\n", "ip", "-batch", "-"); err != nil {
		_ = n.file.Close()
		return nil, err
	}
	return n, nil
}

// onThread runs a function on a thread of its own, which ends with it: the
// runtime throws away threads that goroutines leave locked.
func onThread(do func() error) error {
	done := make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		done <- do()
	}()
	return <-done
}

// in runs a function inside the namespace. Sockets and processes that it makes
// stay there.
func (n *namespace) in(do func() error) error {
	return onThread(func() error {
		if err := unix.Setns(int(n.file.Fd()), unix.CLONE_NEWNET); err != nil {
			return fmt.Errorf("entering network namespace '%s': %w", n.name, err)
		}
		return do()
	})
}

// run runs a program in the namespace.
func (n *namespace) run(input, program string, args ...string) error {
	return n.start(exec.Command(program, args...), input)
}

func (n *namespace) start(c *exec.Cmd, input string) error {
	var output bytes.Buffer
	c.Stdin = strings.NewReader(input)
	c.Stdout, c.Stderr = &output, &output
	return n.in(func() error {
		if err := c.Run(); err != nil {
			return fmt.Errorf("in network namespace '%s': %s: %w\n%s", n.name, strings.Join(c.Args, " "), err, output.String())
		}
		return nil
	})
}

// set writes kernel settings, by their names below net/ipv4.
func (n *namespace) set(settings map[string]string) error {
	return n.in(func() error {
		for name, value := range settings {
			if err := os.WriteFile("/proc/sys/net/ipv4/"+name, []byte(value), 0o600); err != nil {
				return fmt.Errorf("in network namespace '%s': %w", n.name, err)
			}
		}
		return nil
	})
}

// path names the namespace for other programs, as long as this process lives.
func (n *namespace) path() string { return fmt.Sprintf("/proc/%d/fd/%d", os.Getpid(), n.file.Fd()) }

// Able tells why this kernel can't make estates; nil where it can.
func Able() error {
	n, err := newNamespace("trial")
	if err != nil {
		return err
	}
	defer n.file.Close()
	if err := n.ip("link add trial0 type veth peer name trial1\nrule add iif trial0 lookup 100\n"); err != nil {
		return err
	}
	if err := n.run("*raw\n-A PREROUTING -i trial0 -j DROP\nCOMMIT\n", "iptables-restore"); err != nil {
		return err
	}
	return n.run("*nat\n-A POSTROUTING -m addrtype ! --dst-type LOCAL -j SNAT --to-source 10.0.1.10 --random-fully\nCOMMIT\n", "iptables-restore")
}
