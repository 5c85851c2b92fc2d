#!/bin/sh
# A Keycloak on this machine's loopback, without Docker, to try and test signing in with: its realms give out tokens as
# Microsoft (docker/keycloak/entra.json) and Google (google.json) do. Nothing of it is for production.
#
#   docker/keycloak.sh start    fetches it once (180 MB, by Maven), starts it on a free port, prints its address
#   docker/keycloak.sh stop     stops it; what was done in it is forgotten
#   docker/keycloak.sh status   prints its address, or fails
#
# It needs a JDK and Maven. KEYCLOAK_HOME: where it is unpacked (default: in the cache folder).
set -eu

version=26.7.3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=${KEYCLOAK_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/coppice-portal/keycloak}
system=$home/keycloak-$version
state=$home/run

say() { printf '%s\n' "$*" >&2; }
die() {
    say "$@"
    exit 69 # this machine lacks something, as in sysexits.h
}

find_java() {
    [ -n "${JAVA_HOME:-}" ] || JAVA_HOME=$("$here/../portal" jdk) || die "Keycloak needs a JDK."
    export JAVA_HOME
}

# Its process, while that is ours: the number may have been given away since.
running() {
    pid=$(cat "$state/pid" 2>/dev/null || true)
    [ -n "$pid" ] && ps -p "$pid" -o args= 2>/dev/null | grep -q "$system"
}

address() { printf 'http://localhost:%s\n' "$(cat "$state/port")"; }

unpack() {
    [ ! -e "$system/ready" ] || return 0
    say "Fetching Keycloak $version, once ..."
    zip=${MAVEN_REPOSITORY:-$HOME/.m2/repository}/org/keycloak/keycloak-quarkus-dist/$version/keycloak-quarkus-dist-$version.zip
    if [ ! -e "$zip" ]; then
        mvn -B -ntp -q dependency:get -Dtransitive=false \
            -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:zip" >&2 || die "Keycloak could not be fetched."
    fi
    rm -rf "$home/part"
    mkdir -p "$home/part"
    (cd "$home/part" && "$JAVA_HOME/bin/jar" xf "$zip")
    rm -rf "$system"
    mv "$home/part/keycloak-$version" "$system"
    rmdir "$home/part"
    # Made ready once, so that it starts quickly. Its database lives in memory.
    (sh "$system/bin/kc.sh" build --db=dev-mem --health-enabled=false) >"$home/build.log" 2>&1 ||
        die "Keycloak could not be made ready; see $home/build.log"
    : >"$system/ready"
}

start() {
    if running; then
        address
        return
    fi
    unpack
    rm -rf "$state" "$system/data/import"
    mkdir -p "$state" "$system/data/import"
    cp "$here"/keycloak/*.json "$system/data/import/"
    first=$((28100 + $$ % 500 * 4))
    for port in "$first" "$((first + 1))" "$((first + 2))" "$((first + 3))"; do
        printf '%s\n' "$port" >"$state/port"
        detach='nohup'
        ! command -v setsid >/dev/null 2>&1 || detach='nohup setsid'
        (
            # No cluster: it is alone.
            JAVA_OPTS_KC_HEAP='-Xms128m -Xmx512m' JAVA_OPTS_APPEND='-XX:TieredStopAtLevel=1' exec $detach sh "$system/bin/kc.sh" \
                start --optimized --import-realm --cache=local --http-enabled=true --http-host=127.0.0.1 \
                --http-port="$port" --hostname="http://localhost:$port"
        ) >"$state/log" 2>&1 </dev/null &
        pid=$!
        polls=0
        while [ "$polls" -lt 300 ] && kill -0 "$pid" 2>/dev/null; do
            if grep -q 'Listening on:' "$state/log"; then
                # The server is a child of the shell that started it.
                ps -eo pid=,ppid= | awk -v parent="$pid" '$2 == parent { print $1 }' >"$state/pid"
                address
                return
            fi
            polls=$((polls + 1))
            sleep 0.2
        done
        grep -q 'already in use\|bind' "$state/log" || break
    done
    kill "$pid" 2>/dev/null || true
    tail -n 20 "$state/log" >&2
    die "Keycloak did not start; see $state/log"
}

stop() {
    running || return 0
    kill -TERM "$pid"
    polls=0
    while kill -0 "$pid" 2>/dev/null && [ "$polls" -lt 100 ]; do
        polls=$((polls + 1))
        sleep 0.2
    done
    rm -f "$state/pid"
}

case ${1:-} in
    start)
        find_java
        start
        ;;
    stop) stop ;;
    status)
        running || die "Keycloak is not running."
        address
        ;;
    *)
        sed -n '2,/^set -eu/s/^# \{0,1\}//p' "$0" >&2
        exit 2
        ;;
esac
