# shellcheck shell=sh disable=SC2034,SC2154 # read by the portal script, whose variables it shares
# A private MySQL
#
# Three ways, tried in this order: a mysqld of this machine; on Debian as root one unpacked into a folder of
# its own and run from there with chroot; a Docker container. It listens on loopback only, so the password is
# no secret. Each server has a folder in $mysql_home: "portal" the lasting one, "test-PID" those of test runs.

mysql_version=8.4 # the oldest that the portal supports

mysql_setup() {
    mysql_home=$(absolute "${PORTAL_MYSQL_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/coppice-portal/mysql}")
    mysql_system=$mysql_home/system
    PATH=$PATH:/usr/sbin:/sbin # chroot and debootstrap live there, and a plain `su` leaves them out
}

# use_server NAME: where that server's files are
use_server() {
    server=$1
    state=$mysql_home/$server
    container=coppice-portal-mysql-$server
    mysql_kind=$(cat "$state/kind" 2>/dev/null || true)
    mysql_port=$(cat "$state/port" 2>/dev/null || true)
    mysql_pid=$(cat "$state/pid" 2>/dev/null || true)
    # Folder of the data as this script sees it, and as mysqld does.
    files=$state
    files_seen=$state
    if [ "$mysql_kind" = debian ]; then
        files=$mysql_system/srv/$server
        files_seen=/srv/$server
    fi
}

server_is_running() {
    case $mysql_kind in
        '') return 1 ;;
        docker) [ "$(docker inspect -f '{{.State.Running}}' "$container" 2>/dev/null)" = true ] ;;
        *)
            # The process is ours only if it runs on our data: the number may have been given away since.
            [ -n "$mysql_pid" ] || return 1
            case $(command_of "$mysql_pid") in
                *mysqld*"--datadir=$files_seen/data "*) return 0 ;;
                *) return 1 ;;
            esac
            ;;
    esac
}

usable_mysqld() {
    command -v mysqld >/dev/null 2>&1 || return 1
    found=$(mysqld --version 2>/dev/null | sed -n '/MariaDB/!s/.* Ver \([0-9]*\.[0-9]*\).*/\1/p')
    [ -n "$found" ] || return 1
    [ "${found%.*}" -gt "${mysql_version%.*}" ] ||
        { [ "${found%.*}" -eq "${mysql_version%.*}" ] && [ "${found#*.}" -ge "${mysql_version#*.}" ]; }
}

choose_kind() {
    # A server that has data stays of its kind.
    if [ "$mysql_kind" = debian ] && [ -d "$files/data" ] && [ "$(id -u)" = 0 ]; then return; fi
    if usable_mysqld; then
        mysql_kind=local
    elif [ -x "$mysql_system/usr/sbin/mysqld" ] && [ "$(id -u)" = 0 ]; then
        mysql_kind=debian
    elif [ -e /etc/debian_version ] && [ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null 2>&1; then
        unpack_debian_mysql
        mysql_kind=debian
    elif docker info >/dev/null 2>&1; then
        mysql_kind=docker
    else
        say "No MySQL can be had on this machine. One of these would do:"
        say "  a mysqld on PATH, MySQL $mysql_version or newer"
        say "  Docker, installed and running"
        [ ! -e /etc/debian_version ] || say "  as root: apt install debootstrap"
        exit "$missing"
    fi
}

# The machine's own mirror, from apt's lists of either style; nothing where there is none that fits.
debian_mirror() {
    for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ ! -r "$list" ] || sed -n 's/^deb[[:space:]]\{1,\}\(\[[^]]*\][[:space:]]*\)\{0,1\}//p' "$list"
    done | awk '{ print $1 }'
    for list in /etc/apt/sources.list.d/*.sources; do
        [ ! -r "$list" ] || sed -n 's/^URIs:[[:space:]]*//p' "$list" | tr ' ' '\n'
    done
}

unpack_debian_mysql() {
    say "Fetching MySQL into $mysql_system, once; about half a minute ..."
    mirror=$(debian_mirror | grep -E '^https?://.*/debian(/.*)?$' | head -n 1 || true)
    # apt may know a proxy that debootstrap would not.
    proxy=$(apt-config dump 2>/dev/null | sed -n 's/^Acquire::http::Proxy "\(.*\)";/\1/p')
    [ -z "$proxy" ] || export http_proxy="${http_proxy:-$proxy}"
    part=$mysql_system.part
    rm -rf --one-file-system "$part"
    # shellcheck disable=SC2086 # no mirror means no argument
    if ! guarded debootstrap --force-check-gpg --variant=minbase --include=mysql-server-core sid "$part" $mirror \
        >"$mysql_home/fetch.log" 2>&1; then
        tail -n 20 "$mysql_home/fetch.log" >&2
        die "$missing" "MySQL could not be fetched from Debian; the whole log is $mysql_home/fetch.log"
    fi
    chroot "$part" useradd --system --no-create-home --shell /usr/sbin/nologin mysql
    mv "$part" "$mysql_system"
}

# Becomes this kind of server's mysqld, with the arguments given; $detach goes before it.
mysqld_command() {
    case $mysql_kind in
        debian) set -- chroot "$mysql_system" /usr/sbin/mysqld --no-defaults --user=mysql "$@" ;;
        *)
            [ "$(id -u)" != 0 ] || set -- --user=root "$@"
            set -- mysqld --no-defaults "$@"
            ;;
    esac
    # shellcheck disable=SC2086 # none, one or two words
    exec $detach "$@"
}

mysql_failed() {
    tail -n 20 "$state/log" >&2
    die "$missing" "MySQL $1; the whole log is $state/log"
}

lay_out_data() {
    [ ! -d "$files/data" ] || return 0
    mkdir -p "$files"
    rm -rf "$files/data.new" # left by a start that was broken off
    cat >"$files/init.sql" <<'SQL'
CREATE DATABASE IF NOT EXISTS portal;
CREATE USER IF NOT EXISTS portal IDENTIFIED BY 'portal';
GRANT ALL ON *.* TO portal;
SQL
    [ "$mysql_kind" != debian ] || chroot "$mysql_system" chown mysql "$files_seen"
    detach=''
    guarded mysqld_command --initialize-insecure --datadir="$files_seen/data.new" >"$state/log" 2>&1 ||
        mysql_failed "could not lay out its data"
    mv "$files/data.new" "$files/data"
}

# start_mysqld PORTS OPTIONS: on the first of these ports that is free
start_mysqld() {
    ports=$1
    shift
    lay_out_data
    detach='nohup'
    ! command -v setsid >/dev/null 2>&1 || detach='nohup setsid' # out of reach of this terminal's Ctrl-C
    for mysql_port in $ports; do
        mysqld_command --datadir="$files_seen/data" --socket=mysqld.sock --init-file="$files_seen/init.sql" \
            --bind-address=127.0.0.1 --port="$mysql_port" --mysqlx=OFF --secure-file-priv=NULL "$@" \
            >"$state/log" 2>&1 </dev/null &
        mysql_pid=$!
        printf '%s\n' "$mysql_pid" >"$state/pid"
        printf '%s\n' "$mysql_port" >"$state/port"
        polls=0
        while [ "$polls" -lt 300 ]; do
            if grep -q "ready for connections.*port: $mysql_port" "$state/log" && server_is_running; then return; fi
            ! has_ended "$mysql_pid" || break
            polls=$((polls + 1))
            sleep 0.2
        done
        [ "$polls" -lt 300 ] || mysql_failed "was not ready after a minute"
        grep -q 'Address already in use' "$state/log" || mysql_failed "did not start"
    done
    mysql_failed "found no free port among $ports"
}

# start_container PORT OPTIONS: without a port Docker finds a free one
start_container() {
    port=$1
    shift
    case $server in
        test-*) storage='--tmpfs /var/lib/mysql' ;;
        *) storage="--volume $container:/var/lib/mysql" ;;
    esac
    # shellcheck disable=SC2086 # two words
    guarded docker run --detach --rm --name "$container" --publish "127.0.0.1:$port:3306" $storage \
        --env MYSQL_ROOT_PASSWORD=portal --env MYSQL_DATABASE=portal \
        --env MYSQL_USER=portal --env MYSQL_PASSWORD=portal \
        "mysql:$mysql_version" "$@" >"$state/log" 2>&1 || mysql_failed "did not start in Docker"
    polls=0
    # While the image prepares its data it listens on a socket only.
    until docker exec "$container" mysqladmin --host=127.0.0.1 --silent ping >/dev/null 2>&1; do
        polls=$((polls + 1))
        if [ "$polls" -ge 300 ] || ! server_is_running; then
            docker logs "$container" >>"$state/log" 2>&1 || true
            mysql_failed "was not ready in Docker"
        fi
        sleep 0.4
    done
    docker exec --env MYSQL_PWD=portal "$container" mysql --user=root --execute 'GRANT ALL ON *.* TO portal'
    mysql_port=$(docker port "$container" 3306/tcp | sed -n '1s/.*://p')
    printf '%s\n' "$mysql_port" >"$state/port"
}

# start_server NAME PORT OPTIONS: does nothing where it runs already; without a port it takes a free one
start_server() {
    mysql_lock=$mysql_home/lock
    lock "$mysql_lock" "starting MySQL"
    use_server "$1"
    port=$2
    shift 2
    if ! server_is_running; then
        choose_kind
        mkdir -p "$state"
        printf '%s\n' "$mysql_kind" >"$state/kind"
        last_port=$mysql_port
        use_server "$server"
        if [ "$mysql_kind" = docker ]; then
            start_container "${port:-$last_port}" --max-connections=1000 "$@"
        else
            # Without a port: the last one, so that a URL stays good, else one that depends on the process.
            if [ -z "$port" ]; then
                first=$((33306 + $$ % 1000 * 10))
                port="$last_port $first $((first + 1)) $((first + 2)) $((first + 3)) $((first + 4))"
                [ "$server" != portal ] || port="$last_port 33306 $port"
            fi
            start_mysqld "$port" --max-connections=1000 "$@"
        fi
    fi
    unlock "$mysql_lock"
}

stop_server() {
    server_is_running || return 0
    if [ "$mysql_kind" = docker ]; then
        docker stop "$container" >/dev/null
        return
    fi
    kill -TERM "$mysql_pid"
    polls=0
    while server_is_running; do
        polls=$((polls + 1))
        [ "$polls" -lt 300 ] || die 1 "MySQL (process $mysql_pid) has not stopped after a minute; its log is $state/log"
        sleep 0.2
    done
    rm -f "$state/pid"
}

start_test_server() {
    mysql_setup
    # Servers of test runs that were killed
    for left in "$mysql_home"/test-*; do
        owner=${left##*-}
        if [ -d "$left" ] && ! kill -0 "$owner" 2>/dev/null; then
            use_server "test-$owner"
            test_server=$server
            drop_test_server
        fi
    done
    test_server=test-$$
    say "Starting a MySQL for this run ..."
    # Its data need not outlive a power cut, so it need not wait for the disk.
    start_server "$test_server" '' --innodb-flush-log-at-trx-commit=0 --sync-binlog=0 --innodb-doublewrite=OFF
}

drop_test_server() {
    use_server "$test_server"
    stop_server
    rm -rf "${files:?}" "${state:?}"
    test_server=''
}

mysql_url() { printf 'jdbc:mysql://127.0.0.1:%s/%s\n' "$mysql_port" "$1"; }

mysql() {
    action=start
    if [ $# -gt 0 ]; then
        action=$1
        shift
    fi
    wanted=''
    if [ "$action" = start ]; then
        case ${1:-} in
            --port)
                [ $# -ge 2 ] || usage "--port needs a value"
                wanted=$2
                shift 2
                ;;
            --port=*) wanted=${1#*=} && shift ;;
        esac
        [ -z "$wanted" ] || is_port "$wanted" || usage "'$wanted' is not a port"
    fi
    [ $# = 0 ] || usage "mysql $action does not know '$1'"
    mysql_setup
    use_server portal
    case $action in
        start)
            start_server portal "$wanted"
            [ -z "$wanted" ] || [ "$wanted" = "$mysql_port" ] ||
                die 1 "It runs on port $mysql_port already; ./portal mysql stop first."
            cat <<TEXT
MySQL is running on this machine's port $mysql_port, out of reach of others. Its files: $state

  URL       $(mysql_url portal)
  user      portal
  password  portal

The portal on it:
  SPRING_DATASOURCE_URL=$(mysql_url portal) SPRING_DATASOURCE_USERNAME=portal SPRING_DATASOURCE_PASSWORD=portal ./portal run
The tests on it:
  PORTAL_TEST_DATASOURCE_URL=$(mysql_url '') PORTAL_TEST_DATASOURCE_USERNAME=portal PORTAL_TEST_DATASOURCE_PASSWORD=portal ./portal test --mysql
To stop it, keeping its data:
  ./portal mysql stop
TEXT
            ;;
        stop)
            if server_is_running; then
                stop_server
                say "MySQL has stopped."
            else
                say "MySQL was not running."
            fi
            ;;
        status)
            server_is_running || die 1 "MySQL is not running."
            say "MySQL is running: $(mysql_url portal)"
            ;;
        url)
            server_is_running || die 1 "MySQL is not running; ./portal mysql start"
            mysql_url portal
            ;;
        *) usage "mysql does not know '$action'" ;;
    esac
}
