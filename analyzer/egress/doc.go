// Package egress walks packets through the network model and says which source
// address their destination sees. It is a pure function of the model.
package egress
