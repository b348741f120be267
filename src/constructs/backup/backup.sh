
read_lock
if [ "$kind" = restore ]; then fail "the restore $job has not ended well: restore again first"; fi
if [ "$kind" = backup ] && [ "$job" != "$JOB" ] && [ $(($(date +%s) - since)) -lt "$DEADLINE" ]; then
  fail "the backup $job is at work, or was killed less than $DEADLINE seconds ago"
fi
take_lock backup
release() { read_lock; if [ "$job" = "$JOB" ]; then rclone deletefile "$ROOT/lock"; fi; }
trap release EXIT
trap 'exit 143' TERM INT

id=$(date +%Y%m%dT%H%M%SZ)

save() {
  bucket=$1
  mirror=$ROOT/objects/$bucket
  cd "$work"
  : > kept; : > todo; : > written; : > read
  settled=$(settled)
  listing "$bucket" > now
  maybe rclone lsf --recursive --files-only --format sp --separator '|' "$mirror" > have
  maybe rclone cat "$ROOT/seen/$bucket" > seen

  # A line of "seen" is checksum|time|size|path. It holds while the copy is there and the store lists the object alike.
  awk -v kept=kept -v todo=todo '
    FILENAME == ARGV[1] { have[$0]; next }
    FILENAME == ARGV[2] { line = substr($0, 66); if (substr(line, 21) in have) sum[line] = substr($0, 1, 64); next }
    $0 in sum { print sum[$0] "|" $0 > kept; next }
    { sub(/^[^|]*[|][^|]*[|]/, ""); print > todo }' have seen now
  sort -o todo todo
  cut -d '|' -f 3- now | sort > wanted
  cut -d '|' -f 2- have | sort | comm -13 wanted - > gone

  if [ -s todo ]; then
    rclone copy "store:$bucket" "$mirror" --files-from-raw todo --ignore-times --backup-dir "$ROOT/replaced/$id/$bucket"
  fi
  if [ -s gone ]; then
    rclone move "$mirror" "$ROOT/replaced/$id/$bucket" --files-from-raw gone --ignore-times
  fi

  # Both sides are read to the end; what has changed in the store meanwhile cannot be compared.
  listing "$bucket" > after
  comm -12 now after > stable
  cut -d '|' -f 3- stable | sort | comm -12 todo - > unchanged
  if [ -s todo ]; then checksums "$mirror" todo > written; fi
  if [ -s unchanged ]; then checksums "store:$bucket" unchanged > read; fi
  comm -23 read written > different
  if [ -s different ]; then fail "$bucket: not as in the store after writing: $(cut -c 67- different | head -n 5)"; fi
  { awk '{ sum = substr($0, 1, 64); sub(/^[^|]*[|][^|]*[|][^|]*[|]/, ""); print sum "  " $0 }' kept; cat written; } |
    sort > "$set/$bucket.objects"
  cut -c 67- "$set/$bucket.objects" | sort > expected
  names "$mirror" > there
  comm -3 expected there > different
  if [ -s different ]; then fail "$bucket: the copy does not hold what it should: $(head -n 5 different)"; fi

  awk -v settled="$settled" '
    FILENAME == ARGV[1] { sum[substr($0, 67)] = substr($0, 1, 64); next }
    substr($0, 1, 19) < settled { path = $0; sub(/^[^|]*[|][^|]*[|]/, "", path); if (path in sum) print sum[path] "|" $0 }
    ' written stable | sort - kept | rclone rcat "$ROOT/seen/$bucket"
  say "$bucket: $(wc -l < expected) objects, $(wc -l < todo) copied, $(wc -l < gone) gone"
}
for bucket in $BUCKETS; do save "$bucket"; done

cd "$set"
sha256sum -- * | sort > "$work/complete"
cut -c 67- "$work/complete" > "$work/files"
rclone copy "$set" "$ROOT/backups/$id" --ignore-times
checksums "$ROOT/backups/$id" "$work/files" > "$work/written"
comm -3 "$work/complete" "$work/written" > "$work/different"
if [ -s "$work/different" ]; then fail 'the dumps are not as they were written'; fi
read_lock
if [ "$job" != "$JOB" ]; then fail "the $kind $job has begun meanwhile"; fi
rclone copyto "$work/complete" "$ROOT/backups/$id/complete"
say "backup $id is complete"

complete_backups "$ROOT" > "$work/complete-backups"
oldest=$(tail -n "$KEEP" "$work/complete-backups" | head -n 1)
folders "$ROOT/backups" > "$work/runs"
for old in $(awk -v oldest="$oldest" '$0 < oldest' "$work/runs"); do
  maybe rclone deletefile "$ROOT/backups/$old/complete"
  rclone purge "$ROOT/backups/$old"
  say "backup $old is removed"
done
# The oldest backup that is kept needs what was replaced after it, and nothing from before.
folders "$ROOT/replaced" > "$work/runs"
for old in $(awk -v oldest="$oldest" '$0 <= oldest' "$work/runs"); do rclone purge "$ROOT/replaced/$old"; done
