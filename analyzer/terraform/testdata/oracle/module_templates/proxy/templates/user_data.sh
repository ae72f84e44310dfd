#!/bin/bash
set -o xtrace
/etc/eks/bootstrap.sh ${cluster} \
  --kubelet-extra-args "--node-labels=${join(",", [for k, v in labels : "${k}=${v}"])}"
echo "$HOME $${HOME} $(date) $$"
