#!/bin/sh
# Makes the three snapshots of the bundled example. They are taken from one process of the bookshop
# in service/: after 40 customers, after 160 more, and after another 160.
#
#   src/main/example/make-example.sh [NODE]
#
# It takes Node.js 22, libdeflate-gzip (a fifth smaller than gzip -9) and the right to write /srv.
#
# A snapshot tells the path, the arguments and the environment of its process. Therefore the service
# runs in a neutral folder, with a copy of Node.js, and without an environment.
set -eu

node=$(command -v "${1:-node}")
source=$(cd "$(dirname "$0")" && pwd)
target=$source/../resources/holdfast/example
place=/srv/example

# Node.js itself makes up most of the heap. These flags keep that part small: it is not loaded from
# an image of its start-up, and compiled code is dropped. What the service allocates stays the same.
flags="--no-node-snapshot --jitless --flush-bytecode --stress-flush-code"

if ! mkdir "$place"; then
  echo "The service runs from $place, which must not exist yet." >&2
  exit 1
fi
service=
trap '[ -z "$service" ] || kill "$service"; rm -rf "$place"' EXIT
mkdir -p "$target" "$place/snapshots"
cp "$source"/service/*.js "$place"
cp -L "$node" "$place/node"
cd "$place"

# shellcheck disable=SC2086
env -i ./node $flags --heapsnapshot-signal=SIGUSR2 --diagnostic-dir=snapshots main.js socket &
service=$!
until [ -S socket ]; do sleep 0.1; done

customers() { # FIRST COUNT
  "$node" "$source/customers.js" "$place/socket" "$1" "$2"
}

snapshot() { # NAME
  sleep 1 # Until the last connections are closed.
  kill -USR2 "$service"
  until "$node" -e 'JSON.parse(fs.readFileSync("snapshots/" + fs.readdirSync("snapshots")[0]))'; do
    sleep 0.5
  done 2>/dev/null
  cat snapshots/* | libdeflate-gzip -12 >"$target/$1.heapsnapshot.gz"
  rm snapshots/*
}

customers 0 40
snapshot 1-after-warm-up
customers 40 160
snapshot 2-after-load
customers 200 160
snapshot 3-after-more-load
ls -l "$target"
