package main

import (
	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
	"github.com/snatlint/snatlint/analyzer/egress/lab/kernel"
)

// Sources and classes of destinations, as snatlint names them.
const (
	classPod  = "pod"
	classHost = "host-network"

	sameVPC  = "same-vpc"
	internet = "internet"
)

// question is what snatlint is asked about an estate.
type question struct{ class, to string }

// questions are those about an estate.
func questions(e estate.Estate) []question {
	destinations := append(e.Servers(), internet)
	// A range of external services may be a part of the VPC; the class is about
	// the whole.
	if _, set := e.Setting(estate.ExternalServices); !set {
		destinations = append(destinations, sameVPC)
	}
	var all []question
	for _, class := range []string{classPod, classHost} {
		for _, to := range destinations {
			all = append(all, question{class, to})
		}
	}
	return all
}

// servers are the addresses that stand for the destination.
func (q question) servers(e estate.Estate) []string {
	switch {
	case q.to == internet:
		return []string{estate.Website, estate.Website2}
	case q.to == sameVPC && e.Second:
		return []string{estate.VPCServer, estate.SecondServer}
	case q.to == sameVPC:
		return []string{estate.VPCServer}
	default:
		return []string{q.to}
	}
}

// sources are where the connections of a class start: a pod may be on each of
// the interfaces that get pods.
func (q question) sources(e estate.Estate) []kernel.Source {
	switch {
	case q.class == classHost:
		return []kernel.Source{kernel.Host}
	case e.OnPrimary():
		return []kernel.Source{kernel.OnPrimary, kernel.OnSecondary}
	default:
		return []kernel.Source{kernel.OnSecondary}
	}
}

// probes are the connections that show what the answer is.
func (q question) probes(e estate.Estate) []kernel.Flow {
	var all []kernel.Flow
	for _, server := range q.servers(e) {
		for _, source := range q.sources(e) {
			all = append(all, kernel.Flow{From: source, To: server})
		}
	}
	return all
}
