package terraform

import (
	"fmt"
	"path"
	"strings"
)

// defaultWorkspace is the workspace that every root module has.
const defaultWorkspace = "default"

// setting is an argument of a backend.
type setting struct {
	text  string
	known bool   // its text is
	why   string // why not, where it is written
}

// sameAs reports whether two settings may be, and surely are, the same.
func (s setting) sameAs(other setting) (maybe, surely bool) {
	if s.known && other.known {
		return s.text == other.text, s.text == other.text
	}
	return true, false
}

// store is where a backend keeps a state, as far as it is known.
type store struct {
	kind  string             // the backend
	parts map[string]setting // what tells one store of states from another
	key   setting            // of the state in it, for the workspace that is asked for
}

// layout is how a backend names states (developer.hashicorp.com/terraform/language/backend,
// a page per backend). Those that it doesn't know keep no state that is found.
type layout struct {
	key       string   // the argument that names the state
	otherwise string   // what that is where it isn't written
	parts     []string // the arguments that say where states are kept
	// in is the name of the state of another workspace than the default one.
	in func(key, workspace string, get func(string) setting) setting
}

// layoutOf knows the backends.
func layoutOf(kind string) (layout, bool) {
	switch kind {
	case "s3":
		return layout{key: "key", parts: []string{"bucket"}, in: prefixed("workspace_key_prefix", "env:")}, true
	case "oss":
		return layout{key: "key", otherwise: "terraform.tfstate", parts: []string{"bucket"}, in: prefixed("prefix", "env:")}, true
	case "cos":
		return layout{key: "key", otherwise: "terraform.tfstate", parts: []string{"bucket", "prefix"}, in: suffixed("/")}, true
	case "gcs":
		return layout{key: "prefix", parts: []string{"bucket"}, in: suffixed("/")}, true
	case "azurerm":
		return layout{key: "key", parts: []string{"storage_account_name", "container_name"}, in: suffixed("env:")}, true
	case "consul":
		return layout{key: "path", parts: []string{"address", "datacenter"}, in: suffixed("-env:")}, true
	case "kubernetes":
		return layout{key: "secret_suffix", parts: []string{"namespace", "host", "config_context"}, in: suffixed("-")}, true
	case "pg":
		return layout{key: "schema_name", otherwise: "terraform_remote_state", parts: []string{"conn_str"}, in: suffixed("/")}, true
	case "http":
		return layout{key: "address", in: suffixed(" ")}, true
	case "oci":
		return layout{
			key: "key", otherwise: "terraform.tfstate", parts: []string{"bucket", "namespace"}, in: prefixed("workspace_key_prefix", "env:"),
		}, true
	case "swift":
		return layout{key: "container", parts: []string{"state_name"}, in: suffixed("/")}, true
	case "etcd", "manta":
		return layout{key: "path", parts: []string{"endpoints", "object_name"}, in: suffixed("/")}, true
	case "etcdv3":
		return layout{key: "prefix", parts: []string{"endpoints"}, in: suffixed("/")}, true
	case "artifactory":
		return layout{key: "subpath", parts: []string{"url", "repo"}, in: suffixed("/")}, true
	default:
		return layout{}, false
	}
}

// prefixed puts what an argument says and the workspace before the key.
func prefixed(argument, otherwise string) func(string, string, func(string) setting) setting {
	return func(key, workspace string, get func(string) setting) setting {
		prefix := get(argument)
		switch {
		case prefix.why != "":
			return prefix
		case !prefix.known:
			prefix.text = otherwise
		}
		return setting{text: path.Join(prefix.text, workspace, key), known: true}
	}
}

// suffixed puts the workspace behind the key.
func suffixed(between string) func(string, string, func(string) setting) setting {
	return func(key, workspace string, _ func(string) setting) setting {
		return setting{text: key + between + workspace, known: true}
	}
}

// storeOf reads where a backend keeps the state of a workspace. Paths count from
// the root module's directory.
func storeOf(kind, dir, workspace string, get func(string) setting) (store, bool) {
	s := store{kind: kind, parts: map[string]setting{}}
	switch kind {
	case "local":
		s.key = localState(dir, workspace, get)
		return s, true
	case "remote", "cloud":
		s.kind = "remote"
		s.parts["hostname"] = get("hostname").or("app.terraform.io")
		s.parts["organization"] = get("organization")
		s.key = workspaceName(workspace, get)
		return s, true
	}
	l, ok := layoutOf(kind)
	if !ok {
		return s, false
	}
	for _, name := range l.parts {
		s.parts[name] = get(name)
	}
	s.key = get(l.key)
	if !s.key.known && s.key.why == "" && (l.otherwise != "" || kind == "gcs") {
		s.key = setting{text: l.otherwise, known: true}
	}
	if s.key.known && workspace != defaultWorkspace {
		s.key = l.in(s.key.text, workspace, get)
	}
	return s, true
}

// or is a setting that has a default.
func (s setting) or(otherwise string) setting {
	if !s.known && s.why == "" {
		return setting{text: otherwise, known: true}
	}
	return s
}

// localState is the path of a state file.
func localState(dir, workspace string, get func(string) setting) setting {
	file, folder := get("path").or("terraform.tfstate"), get("workspace_dir").or("terraform.tfstate.d")
	if workspace != defaultWorkspace {
		if !folder.known {
			return folder
		}
		file = setting{text: path.Join(folder.text, workspace, "terraform.tfstate"), known: true}
	}
	if !file.known {
		return file
	}
	if path.IsAbs(file.text) { // path.cwd is the directory below "/"
		file.text = strings.TrimPrefix(path.Clean(file.text), "/")
	} else {
		file.text = path.Join(dir, file.text)
	}
	return file
}

// workspaceName is what HCP Terraform calls a workspace.
func workspaceName(workspace string, get func(string) setting) setting {
	name, prefix := get("workspaces.name"), get("workspaces.prefix")
	switch {
	case name.known || name.why != "":
		return name
	case prefix.known:
		return setting{text: prefix.text + workspace, known: true}
	case prefix.why != "":
		return prefix
	default:
		return setting{why: "the workspace is chosen when Terraform runs"}
	}
}

// holds reports whether a store may be, and surely is, the one that is meant. One
// must be known by more than defaults.
func (s store) holds(meant store) (maybe, surely bool) {
	if s.kind != meant.kind || !s.key.known || !meant.key.known || s.key.text != meant.key.text {
		return false, false
	}
	surely = true
	for _, name := range sortedNames(s.parts) {
		maybe, same := s.parts[name].sameAs(meant.parts[name])
		if !maybe {
			return false, false
		}
		neither := !s.parts[name].known && s.parts[name].why == "" && !meant.parts[name].known && meant.parts[name].why == ""
		surely = surely && (same || neither)
	}
	return surely || s.key.text != "", surely
}

// String names a state for people.
func (s store) String() string {
	where := []string{}
	for _, name := range sortedNames(s.parts) {
		if part := s.parts[name]; part.known && name != "hostname" {
			where = append(where, fmt.Sprintf("%s '%s'", name, readable(part.text)))
		}
	}
	text := fmt.Sprintf("the %s state '%s'", s.kind, readable(s.key.text))
	if len(where) > 0 {
		text += " in " + strings.Join(where, ", ")
	}
	return text
}
