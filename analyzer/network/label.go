package network

// Label is what people call the cluster: its name where that is known, else its
// address.
func (c *Cluster) Label() string {
	if name, known := c.Name.Get(); known && name != "" {
		return name
	}
	return c.Address
}
