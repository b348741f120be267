
clear_away() {
  bucket=$1
  cd "$work"
  cut -c 67- "$set/$bucket.objects" | sort > wanted
  names "store:$bucket" > there
  comm -13 wanted there > extra
  if [ -s extra ]; then rclone delete "store:$bucket" --files-from-raw extra; fi
  say "$bucket: $(wc -l < extra) objects that are not in the backup removed"
  if [ "$(cat from)" != "$ROOT" ]; then return 0; fi
  # What the copy still holds as it was restored need not be copied again.
  maybe rclone cat "$ROOT/seen/$bucket" > seen
  listing "$bucket" > now
  awk -v settled="$(settled)" '
    FILENAME == ARGV[1] { want[substr($0, 67)] = substr($0, 1, 64); next }
    FILENAME == ARGV[2] { sum = substr($0, 1, 64); sub(/^[^|]*[|][^|]*[|][^|]*[|]/, ""); held[$0] = sum; next }
    { path = $0; sub(/^[^|]*[|][^|]*[|]/, "", path) }
    substr($0, 1, 19) < settled && path in held && held[path] == want[path] { print held[path] "|" $0 }
    ' "$set/$bucket.objects" seen now | sort | rclone rcat "$ROOT/seen/$bucket"
}
for bucket in $BUCKETS; do
  if [ -f "$set/$bucket.objects" ]; then clear_away "$bucket"; fi
done
rclone deletefile "$ROOT/lock"
say 'restored'
