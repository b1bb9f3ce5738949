#!/bin/sh
# Lays out a folder from which the bot runs with nothing else installed: its jars, a Java runtime of only the modules that
# they use, and the native libraries of this machine as files. Usage: assemble.sh TARGET_OF_MAVEN FOLDER, with a JDK on PATH.
set -eu
export LC_ALL=C.UTF-8
target=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2"
home=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# What is built twice from the same sources is the same: one time for all files, that of the build in pom.xml.
when=@${SOURCE_DATE_EPOCH:-1793491200}

case $(uname -m) in
  x86_64 | amd64) sqlite=x86_64 onnx=linux-x64 ;;
  aarch64 | arm64) sqlite=aarch64 onnx=linux-aarch64 ;;
  *) echo "There is no image for $(uname -m): the coach's model runs on x86_64 and aarch64." >&2; exit 1 ;;
esac

cp "$target/barraiser.jar" "$here/barraiser" "$home/"
chmod 755 "$home/barraiser"
rm -rf "$home/lib" "$home/native" "$home/runtime"
mkdir "$home/lib" "$home/native"
cp "$target"/lib/*.jar "$home/lib/"

# Two libraries bring native code for every system. This machine's becomes a file; the rest is left out.
without_natives() {
  mkdir "$work/jar"
  (
    cd "$work/jar"
    jar --extract --file "$1"
    cp "$2"/* "$home/native/"
    rm -rf "$3"
    find . -exec touch -d "$when" {} +
    # The manifest goes in first, and as it is.
    jar --create --file "$1" --manifest META-INF/MANIFEST.MF --date "$(date -u -d "$when" +%Y-%m-%dT%H:%M:%SZ)" .
  )
  rm -rf "$work/jar"
}
without_natives "$(echo "$home"/lib/sqlite-jdbc-*.jar)" "org/sqlite/native/Linux/$sqlite" org/sqlite/native
without_natives "$(echo "$home"/lib/onnxruntime-*.jar)" "ai/onnxruntime/native/$onnx" ai/onnxruntime/native

# Which modules: jdeps tells. It reads classes laid in one folder, since the module names that some jars give themselves
# do not agree with each other.
mkdir "$work/classes"
for jar in "$home"/barraiser.jar "$home"/lib/*.jar; do (cd "$work/classes" && jar --extract --file "$jar"); done
find "$work/classes" -name module-info.class -delete
modules=$(jdeps --multi-release 25 --ignore-missing-deps --print-module-deps "$work/classes")
# jdk.unsupported is only asked for by name (sun.misc.Unsafe), which jdeps cannot see.
jlink --add-modules "$modules,jdk.unsupported" --strip-java-debug-attributes --no-header-files --no-man-pages --output "$home/runtime"

find "$home" -exec touch -h -d "$when" {} +
echo "Modules: $modules,jdk.unsupported"
