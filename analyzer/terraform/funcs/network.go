package funcs

import (
	"errors"
	"fmt"
	"math/big"
	"net"
	"strings"

	gocidr "github.com/apparentlymart/go-cidr/cidr"
	"github.com/hashicorp/go-cty-funcs/cidr"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/gocty"
)

var (
	prefixParam = function.Parameter{Name: "prefix", Type: cty.String} //nolint:gochecknoglobals // a constant
	textResult  = function.StaticReturnType(cty.String)                //nolint:gochecknoglobals // a constant
)

// cidrHost counts in big integers, because networks of IPv6 hold more hosts than
// an int can number.
func cidrHost() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{prefixParam, {Name: "hostnum", Type: cty.Number}},
		Type:   textResult,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			network, err := parsePrefix(args[0].AsString())
			if err != nil {
				return cty.UnknownVal(cty.String), function.NewArgError(0, err)
			}
			number, err := wholeNumber(args[1])
			if err != nil {
				return cty.UnknownVal(cty.String), function.NewArgError(1, err)
			}
			host, err := gocidr.HostBig(network, number)
			if err != nil {
				return cty.UnknownVal(cty.String), fmt.Errorf("count hosts: %w", err)
			}
			return cty.StringVal(host.String()), nil
		},
	})
}

func cidrSubnet() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{prefixParam, {Name: "newbits", Type: cty.Number}, {Name: "netnum", Type: cty.Number}},
		Type:   textResult,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			network, err := parsePrefix(args[0].AsString())
			if err != nil {
				return cty.UnknownVal(cty.String), function.NewArgError(0, err)
			}
			var bits int
			if err := gocty.FromCtyValue(args[1], &bits); err != nil {
				return cty.UnknownVal(cty.String), function.NewArgError(1, err)
			}
			number, err := wholeNumber(args[2])
			if err != nil {
				return cty.UnknownVal(cty.String), function.NewArgError(2, err)
			}
			subnet, err := gocidr.SubnetBig(network, bits, number)
			if err != nil {
				return cty.UnknownVal(cty.String), fmt.Errorf("divide the prefix: %w", err)
			}
			return cty.StringVal(subnet.String()), nil
		},
	})
}

func cidrNetmask() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{prefixParam},
		Type:   textResult,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			network, err := parsePrefix(args[0].AsString())
			if err != nil {
				return cty.UnknownVal(cty.String), function.NewArgError(0, err)
			}
			if network.IP.To4() == nil {
				return cty.UnknownVal(cty.String), function.NewArgErrorf(0, "IPv6 addresses have no netmask: %s", args[0].AsString())
			}
			return cty.StringVal(net.IP(network.Mask).String()), nil
		},
	})
}

func cidrSubnets() function.Function {
	f := cidr.SubnetsFunc
	return wrap(f, f.ReturnTypeForValues, func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		fixed := append([]cty.Value(nil), args...)
		if prefix, marks := args[0].Unmark(); prefix.Type() == cty.String && prefix.IsKnown() && !prefix.IsNull() {
			fixed[0] = cty.StringVal(withoutLeadingZeros(prefix.AsString())).WithMarks(marks)
		}
		return f.Call(fixed)
	})
}

func parsePrefix(text string) (*net.IPNet, error) {
	_, network, err := net.ParseCIDR(withoutLeadingZeros(text))
	if err != nil {
		return nil, fmt.Errorf("%q is not a CIDR prefix such as 10.0.0.0/16", text)
	}
	return network, nil
}

// withoutLeadingZeros takes the zeros off the octets of an IPv4 address, which
// Terraform still accepts although Go's own parser refuses them.
func withoutLeadingZeros(prefix string) string {
	address, length, found := strings.Cut(prefix, "/")
	if !found || !strings.Contains(address, ".") {
		return prefix
	}
	before := address[:strings.LastIndexByte(address, ':')+1]
	octets := strings.Split(address[len(before):], ".")
	for i, octet := range octets {
		if trimmed := strings.TrimLeft(octet, "0"); trimmed != "" {
			octets[i] = trimmed
		} else if octet != "" {
			octets[i] = "0"
		}
	}
	return before + strings.Join(octets, ".") + "/" + length
}

// wholeNumber gives an integer that may be larger than any address.
func wholeNumber(v cty.Value) (*big.Int, error) {
	const largest = 256 // bits; a number such as 1e99999999 would fill memory
	if v.AsBigFloat().MantExp(nil) > largest {
		return nil, errors.New("the number is larger than any address")
	}
	n, accuracy := v.AsBigFloat().Int(nil)
	if accuracy != big.Exact {
		return nil, errors.New("a whole number is required")
	}
	return n, nil
}
