# shellcheck shell=sh disable=SC2034,SC2154 # read by the portal script, whose variables it shares
# Finding a JDK 25 and Maven

is_jdk_25() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([^"]*\)"\{0,1\}.*/\1/p' "$1/release" 2>/dev/null || true)
    [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac //p')
    case $version in
        25 | 25[.+-]*) return 0 ;;
        *) return 1 ;;
    esac
}

# Follows links, so that /usr/bin/javac leads to the JDK that it belongs to.
real_path() {
    path=$1
    while [ -L "$path" ]; do
        link=$(readlink "$path")
        case $link in
            /*) path=$link ;;
            *) path=$(dirname "$path")/$link ;;
        esac
    done
    printf '%s\n' "$path"
}

jdks_on_path() {
    (
        set -f
        IFS=:
        for dir in $PATH; do
            # macOS keeps stand-ins in /usr/bin that open a dialogue when there is no Java.
            [ "$system" = Darwin ] && [ "$dir" = /usr/bin ] && continue
            [ -x "$dir/javac" ] || continue
            home=$(dirname "$(dirname "$(real_path "$dir/javac")")")
            # A version manager's shim is no part of a JDK; ask it.
            [ -x "$home/bin/java" ] && [ "$(basename "$home")" != .asdf ] && [ -e "$home/lib" ] ||
                home=$("$dir/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
            printf '%s\n' "$home"
        done
    )
}

jdks_in_usual_folders() {
    if [ "$system" = Darwin ]; then
        /usr/libexec/java_home -v 25 2>/dev/null || true
    fi
    for home in \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /usr/local/openjdk-25 \
        /opt/java/* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
        "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/* \
        "${MISE_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/mise}"/installs/java/* \
        "$HOME"/.jdks/*; do
        printf '%s\n' "$home"
    done
}

find_jdk() {
    jdk=$(
        { printf '%s\n' "${JAVA_HOME:-}" && jdks_on_path && jdks_in_usual_folders; } |
            while IFS= read -r home; do
                if [ -n "$home" ] && is_jdk_25 "$home"; then
                    printf '%s\n' "$home"
                    break
                fi
            done
    )
    if [ -z "$jdk" ]; then
        say "The portal needs a JDK 25 (with javac), and found none by JAVA_HOME, on PATH or in the usual folders."
        say "Install one, or set JAVA_HOME to it:"
        how_to_install openjdk-25-jdk-headless java-25-openjdk-devel openjdk@25 java
        say "  or unpack one from https://adoptium.net"
        exit "$missing"
    fi
    JAVA_HOME=$jdk
    export JAVA_HOME
}

find_maven() {
    maven=$(
        {
            command -v mvn || true
            for bin in \
                "${MAVEN_HOME:-/nowhere}/bin/mvn" "${M2_HOME:-/nowhere}/bin/mvn" \
                /usr/share/maven/bin/mvn /opt/maven/bin/mvn /opt/apache-maven*/bin/mvn \
                /opt/homebrew/bin/mvn /usr/local/bin/mvn /home/linuxbrew/.linuxbrew/bin/mvn \
                "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/maven/*/bin/mvn \
                "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/maven/*/bin/mvn \
                "${MISE_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/mise}"/installs/maven/*/bin/mvn \
                "${MISE_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/mise}"/installs/maven/*/*/bin/mvn; do
                printf '%s\n' "$bin"
            done
        } | while IFS= read -r bin; do
            [ -x "$bin" ] || continue
            printf '%s\n' "$bin"
            break
        done
    )
    if [ -z "$maven" ]; then
        say "The portal is built with Maven, and found none on PATH or in the usual folders. Install it:"
        how_to_install maven maven maven maven
        exit "$missing"
    fi
    # Maven's own libraries make Java 25 print warnings that nobody here can act on.
    MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    export MAVEN_OPTS
}

# how_to_install DEBIAN FEDORA HOMEBREW SDKMAN: one name for each
how_to_install() {
    if [ "$system" = Darwin ]; then
        say "  brew install $3"
    elif [ -e /etc/debian_version ]; then
        say "  sudo apt install $1"
    elif [ -e /etc/redhat-release ]; then
        say "  sudo dnf install $2"
    else
        say "  Debian, Ubuntu: apt install $1      Fedora: dnf install $2"
    fi
    if [ "$4" = java ]; then
        say "  sdk install java 25-tem   (with SDKMAN, https://sdkman.io)"
    else
        say "  sdk install $4   (with SDKMAN, https://sdkman.io)"
    fi
}
