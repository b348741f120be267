# Asks the node beside it about its cluster. For bash, which opens connections.
#
#   cluster.sh joined   the cluster has all of its nodes, and this is one of them
#   cluster.sh leads    it is whole and this node leads it, so that clients may talk to it
#
# H2O itself calls a leader ready whose cluster has lost a node: every request that needs data then hangs.
set -eu
exec 3<> /dev/tcp/127.0.0.1/54321
printf 'GET /3/Cloud?skip_ticks=true HTTP/1.0\r\nAuthorization: Basic %s\r\n\r\n' \
  "$(printf 'h2o:%s' "$H2O_PASSWORD" | base64 -w 0)" >&3
answer=$(tr -d '\r' <&3)
status=$(printf '%s\n' "$answer" | head -n 1)

refuse() { echo "$1"; exit 1; }
value() { printf '%s\n' "$answer" | sed -n "s/.*\"$1\":\([-a-z0-9]*\).*/\1/p"; }

# What a member answers once another node leads it.
case $status in *' 403 '*)
  [ "$1" = joined ] || refuse 'is not the node that leads'
  exit 0 ;;
esac
size=$(value cloud_size)
[ "$size" ] || refuse "does not tell of its cluster: $status"
[ "$size" = "$H2O_NODE_EXPECTED_COUNT" ] || refuse "is in a cluster of $size nodes instead of $H2O_NODE_EXPECTED_COUNT"
[ "$1" = leads ] || exit 0
[ "$(value cloud_healthy)" = true ] || refuse 'is in a cluster that has lost a node'
[ "$(value node_idx)" = "$(value leader_idx)" ] || refuse 'is not the node that leads'
