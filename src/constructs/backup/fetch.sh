
case "$BACKUP" in
  '' | *[!-A-Za-z0-9/]* | /* | */ | */*/*) fail "BACKUP must be latest, an id, or one of both after a namespace and a slash" ;;
  */*) from=${ROOT%/*}/${BACKUP%/*} id=${BACKUP#*/} ;;
  *) from=$ROOT id=$BACKUP ;;
esac
complete_backups "$from" > "$work/complete-backups"
if [ "$id" = latest ]; then id=$(tail -n 1 "$work/complete-backups"); fi
if ! grep -qxF -e "$id" "$work/complete-backups"; then
  fail "there is no such complete backup in $from; there are: $(tr '\n' ' ' < "$work/complete-backups")"
fi
say "restoring the backup $id of $from"
# From here to the end of the restore no backup is made: it would be one of something half restored.
read_lock
before=$kind
take_lock restore
# Until something in use is touched, this restore can end as if it had never been.
give_up() { if [ "$before" != restore ]; then rclone deletefile "$ROOT/lock"; fi; }
trap give_up EXIT
trap 'exit 143' TERM INT
echo "$from" > "$work/from"

rclone copy "$from/backups/$id" "$set" --ignore-times
mv "$set/complete" "$work/complete"
cd "$set"
if ! sha256sum -c "$work/complete" > "$work/checked" 2>&1; then fail "the backup is damaged: $(cat "$work/checked")"; fi

# Calls $1 with each folder that objects of the backup lie in; the file "part" has their names. One that was replaced
# after this backup lies where the first run after it has put it.
each_part() {
  sort "$set/$bucket.objects" > sums
  cut -c 67- sums | sort > wanted
  cp wanted left
  folders "$from/replaced" > runs
  for run in $(awk -v id="$id" '$0 > id' runs); do
    names "$from/replaced/$run/$bucket" > there
    comm -12 left there > part
    if [ -s part ]; then
      "$1" "$from/replaced/$run/$bucket"
      comm -23 left part > rest
      mv rest left
    fi
  done
  mv left part
  if [ -s part ]; then "$1" "$from/objects/$bucket"; fi
}
compare() {
  comm -23 sums "$1" > different
  if [ -s different ]; then fail "$bucket: $2: $(cut -c 67- different | head -n 5)"; fi
}

read_copies() { checksums "$1" part > read; sort -o copies copies read; }
check() {
  : > copies
  each_part read_copies
  compare copies 'the backup is damaged'
}
put_back_part() { rclone copy "$1" "store:$bucket" --files-from-raw part --ignore-times; }
put_back() {
  each_part put_back_part
  : > written
  if [ -s wanted ]; then checksums "store:$bucket" wanted > written; fi
  compare written 'not as in the backup'
  say "$bucket: $(wc -l < wanted) objects are back, equal by checksum"
}

cd "$work"
in_backup=
for bucket in $BUCKETS; do
  if [ -f "$set/$bucket.objects" ]; then in_backup="$in_backup $bucket"; else say "$bucket: not in this backup, left as it is"; fi
done
for bucket in $in_backup; do check; done
trap - EXIT
for bucket in $in_backup; do put_back; done
