package funcs

import (
	"crypto/md5"  //nolint:gosec // filemd5 is a function of Terraform's
	"crypto/sha1" //nolint:gosec // filesha1 is a function of Terraform's
	"encoding/base64"
	"encoding/hex"
	"errors"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// fileFunctions read files of the estate, or take paths apart.
func fileFunctions(o Options) map[string]function.Function {
	digest := func(sum func([]byte) []byte, encode func([]byte) string) function.Function {
		return fileFunction(o, func(data []byte) (string, error) { return encode(sum(data)), nil })
	}
	toHex := hex.EncodeToString
	to64 := base64.StdEncoding.EncodeToString
	md5Sum := func(data []byte) []byte { sum := md5.Sum(data); return sum[:] }   //nolint:gosec // see above
	sha1Sum := func(data []byte) []byte { sum := sha1.Sum(data); return sum[:] } //nolint:gosec // see above
	return map[string]function.Function{
		"file":             fileFunction(o, utf8Text),
		"filebase64":       fileFunction(o, func(data []byte) (string, error) { return to64(data), nil }),
		"filemd5":          digest(md5Sum, toHex),
		"filesha1":         digest(sha1Sum, toHex),
		"filesha256":       digest(sha256Sum, toHex),
		"filesha512":       digest(sha512Sum, toHex),
		"filebase64sha256": digest(sha256Sum, to64),
		"filebase64sha512": digest(sha512Sum, to64),
		"fileexists":       unlessHome(fileExists(o)),
		"fileset":          unlessHome(fileSet(o)),
		"basename":         stringFunction(func(p string) (string, error) { return path.Base(p), nil }),
		"dirname":          stringFunction(func(p string) (string, error) { return path.Dir(p), nil }),
		"abspath":          stringFunction(func(p string) (string, error) { return absolutePath(o.BaseDir, p), nil }),
		"pathexpand":       unlessHome(stringFunction(func(p string) (string, error) { return p, nil })),
	}
}

// utf8Text refuses binary content, as Terraform's file does.
func utf8Text(data []byte) (string, error) {
	if !utf8.Valid(data) {
		return "", errors.New("the content is not valid UTF-8; filebase64 reads binary files")
	}
	return string(data), nil
}

// errNoFiles is what functions give where no files may be read.
var errNoFiles = errors.New("files can't be read here")

func fileFunction(o Options, convert func([]byte) (string, error)) function.Function {
	read := stringFunction(func(p string) (string, error) {
		if o.Files == nil {
			return "", errNoFiles
		}
		data, err := o.Files.Read(p)
		if err != nil {
			return "", err
		}
		return convert(data)
	})
	return unlessHome(read)
}

// unlessHome gives an unknown value for files of whoever runs Terraform.
func unlessHome(f function.Function) function.Function {
	return wrap(f, f.ReturnTypeForValues, func(args []cty.Value, result cty.Type) (cty.Value, error) {
		if strings.HasPrefix(text(unmarked(args)[0]), "~") {
			return cty.UnknownVal(result).WithMarks(allMarks(args)), nil
		}
		return f.Call(args)
	})
}

func fileExists(o Options) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "path", Type: cty.String}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if o.Files == nil {
				return cty.UnknownVal(cty.Bool), errNoFiles
			}
			exists, err := o.Files.Exists(args[0].AsString())
			if err != nil {
				return cty.UnknownVal(cty.Bool), err
			}
			return cty.BoolVal(exists), nil
		},
	})
}

func fileSet(o Options) function.Function {
	t := cty.Set(cty.String)
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "path", Type: cty.String}, {Name: "pattern", Type: cty.String}},
		Type:   function.StaticReturnType(t),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if o.Files == nil {
				return cty.UnknownVal(t), errNoFiles
			}
			names, err := o.Files.Glob(args[0].AsString(), args[1].AsString())
			if err != nil {
				return cty.UnknownVal(t), err
			}
			if len(names) == 0 {
				return cty.SetValEmpty(cty.String), nil
			}
			values := make([]cty.Value, len(names))
			for i, name := range names {
				values[i] = cty.StringVal(name)
			}
			return cty.SetVal(values), nil
		},
	})
}

// absolutePath never tells where the estate lies on this machine.
func absolutePath(base, p string) string {
	if path.IsAbs(p) {
		return path.Clean(p)
	}
	return path.Join("/", base, p)
}
