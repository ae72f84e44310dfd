package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

// Outcomes, as snatlint names them.
const (
	outcomeDelivered = "delivered"
	outcomeDropped   = "dropped"
	outcomeUnknown   = "unknown"
)

// verdict is the part of snatlint's answer that a kernel can judge.
type verdict struct {
	Outcome   string   `json:"outcome"`
	SeenAs    string   `json:"seen_as"`
	Addresses []string `json:"addresses"`
	ENI       string   `json:"eni"`
	Subnet    string   `json:"subnet"`
	Returns   string   `json:"returns"`
	Why       string   `json:"why"`
}

// String is the verdict as a report of a difference shows it.
func (v verdict) String() string {
	text := v.Outcome
	if v.SeenAs != "" {
		text += " as " + v.SeenAs + " of " + strings.Join(v.Addresses, ", ")
	}
	return fmt.Sprintf("%s by %s in %s, returns %s: %s", text, v.ENI, v.Subnet, v.Returns, v.Why)
}

// holds reports whether the verdict's addresses have one in them.
func (v verdict) holds(a netip.Addr) bool {
	names := map[string]string{"aws_eip.nat": estate.NATPublic}
	for _, text := range v.Addresses {
		if name, ok := names[text]; ok {
			text = name
		}
		if prefix, err := netip.ParsePrefix(text); err == nil && prefix.Contains(a) {
			return true
		}
		if address, err := netip.ParseAddr(text); err == nil && address == a {
			return true
		}
	}
	// The public addresses of nodes are in no file.
	return len(v.Addresses) == 0 && v.SeenAs == "node-public-ip"
}

// write writes an estate's Terraform into a new folder inside another.
func write(e estate.Estate, parent string) (string, error) {
	folder, err := os.MkdirTemp(parent, "estate-")
	if err != nil {
		return "", fmt.Errorf("making a folder: %w", err)
	}
	for name, text := range e.Terraform() {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			return "", fmt.Errorf("writing the estate: %w", err)
		}
	}
	return folder, nil
}

// ask asks snatlint what the server sees.
func (j judges) ask(folder string, q question) ([]verdict, error) {
	c := exec.Command(j.snatlint, "trace", "--from", q.class, "--to", q.to, "--format", "json", folder)
	output, err := c.Output()
	if err != nil {
		if exit, ok := errors.AsType[*exec.ExitError](err); ok {
			err = fmt.Errorf("%w: %s", err, exit.Stderr)
		}
		return nil, fmt.Errorf("running %s: %w", strings.Join(c.Args, " "), err)
	}
	var answer struct{ Verdicts []verdict }
	if err := json.Unmarshal(output, &answer); err != nil {
		return nil, fmt.Errorf("reading what %s says: %w", strings.Join(c.Args, " "), err)
	}
	return answer.Verdicts, nil
}
