# shellcheck shell=bash disable=SC2034,SC2154
# Airflow as the recipe beside the project has it, with git and its provider for it, kubectl, and what a workspace's steps import:
# what its airflow/Dockerfile makes of upstream's image.
. ./airflow.upstream
packages=$packages,git
layer+=(usr/local/bin/kubectl)
base_fill=$(declare -f fill)
eval "upstream_$base_fill"
fill() {
  upstream_fill
  venv apache-airflow-providers-git scikit-learn==1.9.1 skops==0.16.0 pandas numpy PyYAML
  install -D -m 755 "$(readlink -f "$(command -v kubectl)")" "$root/usr/local/bin/kubectl"
}
