package funcs

import (
	"maps"

	"github.com/hashicorp/go-cty-funcs/crypto"
	"github.com/hashicorp/go-cty-funcs/encoding"
	"github.com/hashicorp/go-cty-funcs/uuid"
	ctyyaml "github.com/zclconf/go-cty-yaml"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// Files gives functions such as file and templatefile access to the estate.
// Implementations keep them inside the paths of the run.
type Files interface {
	// Read gives a file's content; path is as the configuration wrote it.
	Read(path string) ([]byte, error)
	// Exists reports whether a regular file is there.
	Exists(path string) (bool, error)
	// Glob lists the files below dir that match the pattern of fileset, relative
	// to dir with forward slashes, sorted.
	Glob(dir, pattern string) ([]string, error)
}

// Options configure a table of functions.
type Options struct {
	Files   Files
	BaseDir string // what abspath counts from
	// MaxResult bounds the bytes of one function's result, where an element
	// counts for 64; 0 means 8 Mi.
	MaxResult int
	// Unordered is called when a list is made that has an [OrderUnknownMark]; nil
	// means that nobody asks.
	Unordered func()
	// Meter bounds what one expression costs; nil means no bound.
	Meter *Meter
}

const (
	defaultMaxResult = 8 << 20
	movedGrowth      = 8 // how much more may be moved than made
	corePrefix       = "core::"
)

// Table gives all functions by name, also under the prefix "core::", and those
// that [Rewrite] needs.
func Table(o Options) map[string]function.Function {
	if o.MaxResult <= 0 {
		o.MaxResult = defaultMaxResult
	}
	table := map[string]function.Function{}
	for name, f := range structural(o) {
		table[name] = guard{f: f, meter: o.Meter, limit: o.MaxResult * movedGrowth, nullable: mayBeNull(name)}.function()
	}
	for name, f := range composing(o) {
		table[name] = guard{f: f, meter: o.Meter, limit: o.MaxResult, fresh: true}.function()
	}
	for name, f := range textual(o) {
		table[name] = guard{f: f, meter: o.Meter, limit: o.MaxResult, fresh: true, reads: true, nullable: mayBeNull(name)}.function()
	}
	table["can"], table["try"] = can(), try()
	for name, f := range maps.Clone(table) {
		table[corePrefix+name] = f
	}
	for name, f := range provider() {
		table["provider::terraform::"+name] = guard{f: f, meter: o.Meter, limit: o.MaxResult, fresh: true, reads: true}.function()
	}
	maps.Copy(table, passages(o))
	withTemplates(table, o)
	return table
}

// mayBeNull reports whether a function's result may be null: of the others even
// an unknown result is known not to be.
func mayBeNull(name string) bool {
	switch name {
	case "element", "ephemeralasnull", "jsondecode", "lookup", "nonsensitive", "one", "sensitive", "yamldecode",
		"tobool", "tolist", "tomap", "tonumber", "toset", "tostring":
		return true
	}
	return false
}

// structural functions move values without looking into text: identities pass
// through them.
func structural(o Options) map[string]function.Function {
	return map[string]function.Function{
		"alltrue": allTrue(), "anytrue": anyTrue(),
		"chunklist": stdlib.ChunklistFunc, "coalesce": coalesce(), "coalescelist": coalesceList(),
		"compact": compact(), "concat": stdlib.ConcatFunc, "contains": contains(), "distinct": distinct(),
		"element": element(), "ephemeralasnull": ephemeralAsNull(), "flatten": stdlib.FlattenFunc,
		"index": index(), "issensitive": isSensitive(),
		"jsonencode": encoder(stdlib.JSONEncodeFunc, FormatJSON), "jsondecode": decoder(stdlib.JSONDecodeFunc, FormatJSON),
		"yamlencode": encoder(ctyyaml.YAMLEncodeFunc, FormatYAML), "yamldecode": decoder(yamlDecode(), FormatYAML),
		"keys": stdlib.KeysFunc, "length": length(), "lookup": lookup(), "matchkeys": matchKeys(), "merge": stdlib.MergeFunc,
		"nonsensitive": nonsensitive(), "one": one(), "reverse": stdlib.ReverseListFunc,
		"sensitive": sensitive(), "setintersection": comparing(stdlib.SetIntersectionFunc),
		"setproduct":  bounded(stdlib.SetProductFunc, productGrowth, o.MaxResult),
		"setsubtract": comparing(stdlib.SetSubtractFunc), "setunion": stdlib.SetUnionFunc,
		"slice": slice(), "sort": inAnyOrder(stdlib.SortFunc, o), "tolist": setsInAnyOrder(conversion(cty.List(cty.DynamicPseudoType)), o),
		"tomap": conversion(cty.Map(cty.DynamicPseudoType)),
		"toset": conversion(cty.Set(cty.DynamicPseudoType)), "tostring": conversion(cty.String),
		"transpose": transpose(), "values": stdlib.ValuesFunc, "zipmap": stdlib.ZipmapFunc,
	}
}

// composing functions make new texts of others without looking into them, or
// know by themselves what identities they may look into.
func composing(o Options) map[string]function.Function {
	return map[string]function.Function{
		"format":     bounded(identityFormat(stdlib.FormatFunc), formatGrowth, o.MaxResult),
		"formatlist": bounded(identityFormat(stdlib.FormatListFunc), formatGrowth, o.MaxResult),
		"join":       bounded(wholeLists(stdlib.JoinFunc), joinGrowth, o.MaxResult),
		"split":      split(o.MaxResult),
		"regexall":   regexAll(o.MaxResult),
	}
}

// textual functions look into their arguments.
func textual(o Options) map[string]function.Function {
	table := map[string]function.Function{
		"abs": stdlib.AbsoluteFunc, "ceil": stdlib.CeilFunc, "floor": stdlib.FloorFunc, "log": stdlib.LogFunc,
		"max": maximum(), "min": minimum(), "parseint": stdlib.ParseIntFunc, "pow": boundedPow(),
		"signum": stdlib.SignumFunc, "sum": sum(), "range": count(),
		"tobool": conversion(cty.Bool), "tonumber": conversion(cty.Number),

		"base64decode": base64Decode(), "base64encode": encoding.Base64EncodeFunc,
		"base64gzip": base64Gzip(), "urlencode": encoding.URLEncodeFunc, "csvdecode": bounded(stdlib.CSVDecodeFunc, matchGrowth, o.MaxResult),
		"textencodebase64": textEncode(), "textdecodebase64": textDecode(),
		"base64sha256": digest64(sha256Sum), "base64sha512": digest64(sha512Sum),
		"md5": crypto.Md5Func, "sha1": crypto.Sha1Func, "sha256": crypto.Sha256Func, "sha512": crypto.Sha512Func,
		"rsadecrypt": crypto.RsaDecryptFunc, "uuidv5": uuid.V5Func,
		"bcrypt": unknowable(cty.String), "uuid": unknowable(cty.String),
		"timestamp": unknowable(cty.String), "plantimestamp": unknowable(cty.String),

		"chomp": stdlib.ChompFunc, "indent": bounded(stdlib.IndentFunc, indentGrowth, o.MaxResult), "lower": stdlib.LowerFunc,
		"regex": boundedSearch(stdlib.RegexFunc), "replace": replace(o.MaxResult),
		"strrev": stdlib.ReverseFunc, "substr": stdlib.SubstrFunc, "title": stdlib.TitleFunc,
		"trim": stdlib.TrimFunc, "trimprefix": stdlib.TrimPrefixFunc, "trimspace": stdlib.TrimSpaceFunc,
		"trimsuffix": stdlib.TrimSuffixFunc, "upper": stdlib.UpperFunc,
		"startswith": startsWith(), "endswith": textTest(hasSuffix), "strcontains": textTest(hasText),

		"formatdate": stdlib.FormatDateFunc, "timeadd": stdlib.TimeAddFunc, "timecmp": timeCompare(),

		"cidrhost": cidrHost(), "cidrnetmask": cidrNetmask(), "cidrsubnet": cidrSubnet(), "cidrsubnets": cidrSubnets(),
	}
	maps.Copy(table, fileFunctions(o))
	return table
}
