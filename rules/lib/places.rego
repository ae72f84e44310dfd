package snatlint.lib

# setting_at is where one would change a setting: where its value was written,
# or else the header of what would hold it.
setting_at(_, setting) := setting.at if setting.at != ""

setting_at(cluster, setting) := cluster.cni.header_at if setting.at == ""

# setting_text says what a setting holds and, where nobody wrote it, who says so.
setting_text(name, setting) := sprintf("%s is %v", [name, setting.value]) if setting.note == ""

setting_text(name, setting) := sprintf("%s is %v (%s)", [name, setting.value, setting.note]) if setting.note != ""

# entries are the places at which a variable of the container aws-node is set,
# where those are other places than that of its value.
entries(cluster, name, except) := {entry.at |
	some entry in cluster.cni.settings
	entry.name == name
	entry.container == "aws-node"
	entry.at != except
}
