#!/bin/sh
# Brings the server to what the stack says: a user and databases for each line of the file `consumers` ("user connections
# database..."), every password equal to its Secret, and nobody besides who could connect. Runs after each start of the
# container, so that new passwords are in force as soon as the pod is. A user whom an earlier run made and who is no consumer
# any more is locked and keeps its data; users whom somebody else made are left alone.
#
# All of it is done at the socket, by the operating system's user `mysql`, whom the server knows without a password. root is to
# be the operating system's root, who runs nothing in this pod: so that root cannot log in at all, there or from elsewhere.
set -eu

here=/etc/mariadb-provisioning
passwords=/etc/mariadb-passwords
# A role without a right: who has it was made here.
made_here=consumer_of_mlops_scaffold

# The hook's own output is lost, so what matters goes to the log of the container.
say() { echo "provisioning: $*" > /proc/1/fd/2 || true; } 2> /dev/null

for user in backup $(cut -d ' ' -f 1 "$here/consumers"); do
  if [ ! -s "$passwords/$user-password" ]; then say "the password of $user is missing"; exit 1; fi
done

administrator=mysql
MYSQL_PWD=$(cat "$passwords/backup-password")
export MYSQL_PWD
client() {
  mariadb --no-defaults --protocol=socket --socket=/run/mysqld/mysqld.sock --connect-timeout=5 --user="$administrator" \
    --batch --skip-column-names "$@"
}
# On a new volume there is root only, with the password that the image was told; and the server that makes that volume has no
# network.
listens() {
  for administrator in mysql root; do
    if [ "$(client --execute='SELECT NOT @@skip_networking' 2> /dev/null)" = 1 ]; then return 0; fi
  done
  return 1
}
waited=0
until listens; do
  if [ "$waited" -ge 300 ]; then say 'the server was not ready within 300 s'; exit 1; fi
  sleep 1
  waited=$((waited + 1))
done

run() {
  if ! message=$(client 2>&1); then
    say "$message"
    exit 1
  fi
}
# Statements that a query makes.
run_each() {
  if ! statements=$(client --execute="$1" 2>&1); then say "$statements"; exit 1; fi
  printf '%s\n' "$statements" | run
}

run <<'SQL'
CREATE USER IF NOT EXISTS mysql@localhost IDENTIFIED VIA unix_socket;
ALTER USER mysql@localhost IDENTIFIED VIA unix_socket;
GRANT ALL PRIVILEGES ON *.* TO mysql@localhost WITH GRANT OPTION;
ALTER USER IF EXISTS root@localhost IDENTIFIED VIA unix_socket;
SQL
administrator=mysql
run_each "SELECT CONCAT('DROP USER ', QUOTE(User), '@', QUOTE(Host), ';') FROM mysql.global_priv
  WHERE (User = 'root' AND Host <> 'localhost') OR (User = '' AND Host <> '')"
run <<SQL
CREATE ROLE IF NOT EXISTS $made_here;
SQL

# Sets a user's password and takes away every right. The password is in no argument of a process, and in no statement: what
# stands there is its hash.
user() {
  hex=$(od -An -v -tx1 "$passwords/$1-password" | tr -d ' \n')
  run <<SQL
SET @known = CONCAT(' mysql_native_password USING ''', PASSWORD(X'$hex'), '''');
EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS ''$1''@''%'' IDENTIFIED VIA', @known);
EXECUTE IMMEDIATE CONCAT('ALTER USER ''$1''@''%'' IDENTIFIED VIA', @known, ' WITH MAX_USER_CONNECTIONS $2 ACCOUNT UNLOCK');
REVOKE ALL PRIVILEGES, GRANT OPTION FROM '$1'@'%';
SQL
}
# In the name of a database that a right is given on, "_" stands for any character.
grant() {
  run <<SQL
GRANT ALL PRIVILEGES ON \`$(printf %s "$1" | sed 's/_/\\_/g')\`.* TO '$2'@'%';
SQL
}

user backup 10
run <<'SQL'
GRANT PROCESS, CONNECTION ADMIN, SET USER ON *.* TO backup@'%';
SQL
known=
while read -r consumer connections databases; do
  known="$known${known:+,}'$consumer'"
  user "$consumer" "$connections"
  run <<SQL
GRANT $made_here TO '$consumer'@'%';
SQL
  for database in $databases; do
    run <<SQL
CREATE DATABASE IF NOT EXISTS \`$database\` CHARACTER SET utf8mb4;
SQL
    grant "$database" "$consumer"
    grant "$database" backup
    grant "${database}_restored" backup
  done
done < "$here/consumers"
run_each "SELECT CONCAT('ALTER USER ', QUOTE(User), '@', QUOTE(Host), ' ACCOUNT LOCK;') FROM mysql.roles_mapping
  WHERE Role = '$made_here' AND Host = '%' AND User NOT IN ($known)"
say 'users, databases and passwords are as the stack says'
