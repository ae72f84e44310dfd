package policy

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// The parts of a rule's folder, and the folder of what rules share.
const (
	ruleFile = "rule.rego"
	pageFile = "README.md"
	libDir   = "lib"
)

// ruleFolders lists the folders that hold a rule, sorted.
func ruleFolders(rules fs.FS) ([]string, error) {
	files, err := fs.Glob(rules, "*/"+ruleFile)
	if err != nil {
		return nil, fmt.Errorf("list the rules: %w", err)
	}
	folders := make([]string, len(files))
	for i, file := range files {
		folders[i] = path.Dir(file)
	}
	slices.Sort(folders)
	return folders, nil
}

// libFiles lists the Rego that rules share, sorted.
func libFiles(rules fs.FS) ([]string, error) {
	files, err := fs.Glob(rules, libDir+"/*.rego")
	if err != nil {
		return nil, fmt.Errorf("list the shared Rego: %w", err)
	}
	files = slices.DeleteFunc(files, func(name string) bool { return strings.HasSuffix(name, "_test.rego") })
	slices.Sort(files)
	return files, nil
}

// Sum is a hash of all rules, 64 hexadecimal digits: two programs with the same
// one judge alike.
func Sum(rules fs.FS) (string, error) {
	folders, err := ruleFolders(rules)
	if err != nil {
		return "", err
	}
	files, err := libFiles(rules)
	if err != nil {
		return "", err
	}
	for _, folder := range folders {
		files = append(files, path.Join(folder, ruleFile))
	}
	sum := sha256.New()
	for _, name := range files {
		data, err := fs.ReadFile(rules, name)
		if err != nil {
			return "", fmt.Errorf("read a rule: %w", err)
		}
		fmt.Fprintf(sum, "%d:%s%d:", len(name), name, len(data))
		sum.Write(data)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
