#!/usr/bin/env bash
# A PostgreSQL server of its own for a run beside it: postgresql.sh start|stop FOLDER PORT [BINARIES]
#
# FOLDER holds its data and its Unix socket, and is the Host of the connection string; nothing listens on the network. It must not exist
# yet at the first start, and is left where it is at the end. BINARIES is the folder of initdb and pg_ctl; without it the one on the path
# is taken, or what pg_config says. The server refuses to run as root, and so does this script.
set -euo pipefail

usage='usage: postgresql.sh start|stop FOLDER PORT [BINARIES]'
action=${1:?$usage} folder=${2:?$usage} port=${3:?$usage} binaries=${4:-}
if [ -z "$binaries" ]; then
  if command -v initdb >/dev/null; then
    binaries=$(dirname "$(command -v initdb)")
  else
    binaries=$(pg_config --bindir)
  fi
fi

[ -x "$binaries/initdb" ] || { echo "There is no initdb in $binaries: is the server installed, or only its client?" >&2; exit 1; }
[ "$(id -u)" != 0 ] || { echo 'Run this as another user than root, such as postgres.' >&2; exit 1; }

case $action in
  start)
    if [ ! -e "$folder/PG_VERSION" ]; then
      # Whoever can reach the socket is let in, and only the owner of the folder (and root) can reach it.
      "$binaries/initdb" --pgdata "$folder" --username peers --auth trust --encoding UTF8 --locale C >/dev/null
    fi
    folder=$(cd "$folder" && pwd)
    # One query uses one thread, as with every peer, and is not compiled first; memory is enough for a million rows.
    "$binaries/pg_ctl" --pgdata "$folder" --log "$folder/server.log" --wait --silent start -o "-p $port -k '$folder' -c listen_addresses='' \
      -c shared_buffers=512MB -c work_mem=64MB -c maintenance_work_mem=256MB -c max_parallel_workers_per_gather=0 -c jit=off"
    echo "Host=$folder;Port=$port;Username=peers;Database=postgres"
    ;;
  stop)
    "$binaries/pg_ctl" --pgdata "$folder" --mode fast --wait --silent stop
    ;;
  *)
    echo "$usage" >&2
    exit 2
    ;;
esac
