# The cluster is in modules/eks.
