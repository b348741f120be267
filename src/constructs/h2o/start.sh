# Starts one node. H2O reads its accounts from a file; of the password it gets the hash, so that any character may be in it.
set -eu
umask 077
printf 'h2o: MD5:%s\n' "$(printf %s "$H2O_PASSWORD" | md5sum | cut -d ' ' -f 1)" > /run/h2o/login
unset H2O_PASSWORD
exec java -XX:MaxRAMPercentage=50 -jar /opt/h2oai/h2o-3/h2o.jar -name "$H2O_NAME" -port 54321 \
  -ice_root /tmp/ice -hash_login -login_conf /run/h2o/login
