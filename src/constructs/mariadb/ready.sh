#!/bin/sh
# Ends well once the server answers and listens on the network: the one that the image runs while it makes a new volume's
# databases, or brings them to another version, answers at the socket too.
set -eu
networked=$(mariadb --no-defaults --protocol=socket --socket=/run/mysqld/mysqld.sock --user=mysql \
  --batch --skip-column-names --execute='SELECT NOT @@skip_networking')
[ "$networked" = 1 ]
