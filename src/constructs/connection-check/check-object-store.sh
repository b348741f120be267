set -u
place="store:$BUCKET/mlops-scaffold-check"
store() { rclone --retries 1 --low-level-retries 1 --contimeout 5s --timeout 15s "$@" 2>&1; }
# Whoever may not read may not ask how a written object came out either.
WITHOUT_LOOKING=''
if [ "$ACCESS" = write ]; then WITHOUT_LOOKING='--s3-no-head --ignore-checksum'; fi
use() {
  if [ "$ACCESS" = read ]; then store lsf --max-depth 1 "$place"; return; fi
  echo "$CONSUMER" | store $WITHOUT_LOOKING rcat "$place/$CONSUMER" || return
  [ "$ACCESS" = write ] || store cat "$place/$CONSUMER"
}
deadline=$(($(date +%s) + 60))
until said=$(use); do
  reason=$(echo "$said" | tr '\n\t' '  ' | sed 's/.*Failed to [a-z]*[^:]*: //; s/.*error in ListJSON: //; s/, request id.*//')
  # What the store answered stays so; only silence may pass.
  case "$reason" in *'status code: 4'*) deadline=0 ;; esac
  if [ "$(date +%s)" -ge "$deadline" ]; then
    echo "$CONSUMER cannot use the bucket $BUCKET at $RCLONE_CONFIG_STORE_ENDPOINT: $reason" >&2
    exit 1
  fi
  echo "trying again: $reason" >&2
  sleep 5
done
case "$ACCESS" in
  read) ;;
  # Found by listing, because to look at the object itself is to read it.
  write) store delete --include "/$CONSUMER" "$place" || true ;;
  *) store deletefile "$place/$CONSUMER" || true ;;
esac
echo "$CONSUMER can use the bucket $BUCKET"
