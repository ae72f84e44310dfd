package network

// Label is what people call the cluster: its name where that is known, else its
// address. Clusters of several scenarios that share it are told apart by the
// scenario's name behind it, as in prod@blue.
func (c *Cluster) Label() string {
	label := c.Address
	if name, known := c.Name.Get(); known && name != "" {
		label = name
	}
	if c.Shared {
		label += "@" + c.Scenario
	}
	return label
}
