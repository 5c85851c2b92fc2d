# shellcheck shell=sh disable=SC2034,SC2154 # read by the portal script, whose variables it shares
# Children, signals and locks

child=''
test_server=''
keycloak=''
build_lock=$launch/lock
mysql_lock=''

# Runs a command in such a way that a signal ends it at once.
guarded() {
    "$@" &
    child=$!
    status=0
    wait "$child" || status=$?
    child=''
    return "$status"
}

interrupted() {
    trap '' HUP INT TERM
    if [ -n "$child" ]; then
        kill -TERM "$child" 2>/dev/null || true
        wait "$child" || true
    fi
    exit "$1" # which tidies up
}

tidy() {
    trap '' HUP INT TERM
    [ -z "$test_server" ] || drop_test_server || true
    [ -z "$keycloak" ] || sh "$root/docker/keycloak.sh" stop || true
    unlock "$build_lock"
    [ -z "$mysql_lock" ] || unlock "$mysql_lock"
}

trap tidy EXIT
trap 'interrupted 129' HUP
trap 'interrupted 130' INT
trap 'interrupted 143' TERM

command_of() {
    if [ -r "/proc/$1/cmdline" ]; then
        tr '\0' ' ' <"/proc/$1/cmdline"
    else
        ps -p "$1" -o args= 2>/dev/null || true
    fi
}

# A child that nobody has waited for yet has ended too.
has_ended() {
    kill -0 "$1" 2>/dev/null || return 0
    case $(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null || ps -p "$1" -o stat= 2>/dev/null) in
        Z* | '') return 0 ;;
        *) return 1 ;;
    esac
}

# A lock is a folder with one file, named by its holder's process id. Only the one who manages to remove
# a dead holder's file may remove the folder, so two can never both take over.
lock() {
    mkdir -p "$(dirname "$1")"
    polls=0
    told=''
    while ! mkdir "$1" 2>/dev/null; do
        [ -d "$1" ] || [ -w "$(dirname "$1")" ] || die 1 "Cannot write to $(dirname "$1")."
        holder=$(ls "$1" 2>/dev/null || true)
        if [ -z "$holder" ]; then
            # Its holder is between two steps, or died there.
            polls=$((polls + 1))
            [ "$polls" -lt 50 ] || rmdir "$1" 2>/dev/null || true
        else
            polls=0
            if has_ended "$holder" || ! command_of "$holder" | grep -q 'sh '; then # no shell: the number was given away
                rm "$1/$holder" 2>/dev/null && rmdir "$1"
            else
                [ -n "$told" ] || say "Waiting for another ./portal (process $holder) to finish $2."
                told=yes
            fi
        fi
        sleep 0.2
    done
    : >"$1/$$"
}

unlock() {
    if [ -e "$1/$$" ]; then
        rm -f "$1/$$"
        rmdir "$1" 2>/dev/null || true
    fi
}
