#!/usr/bin/env bash
# A pinned OpenSearch cluster on the loopback address, for a person and for the tests.
#
#   scripts/opensearch.sh [run]   start it, print its address, stop it with Ctrl-C
#   scripts/opensearch.sh start   start it in the background, wait until it is green
#   scripts/opensearch.sh stop    stop it
#   scripts/opensearch.sh kill N  kill its node N as a power cut would
#   scripts/opensearch.sh fetch   only fetch what it consists of
#
# Needs a JDK 17 or later and Maven, which fetches the published libraries (53 MB) once.
# The cluster has no passwords and listens on 127.0.0.1 alone. Settings, by environment:
#   OPENSEARCH_NODES  nodes, each a process of its own (2)
#   OPENSEARCH_PORT   HTTP port of the first node; the others follow (9201)
#   OPENSEARCH_HEAP   heap of each node (640m)
#   OPENSEARCH_DIR    where its data lies; kept between runs (below the cache directory)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
version=2.19.1.0
cache=${XDG_CACHE_HOME:-$HOME/.cache}/dateline/opensearch-$version
nodes=${OPENSEARCH_NODES:-2}
port=${OPENSEARCH_PORT:-9201}
heap=${OPENSEARCH_HEAP:-640m}
dir=${OPENSEARCH_DIR:-$cache/cluster-$port}

die() { echo "opensearch.sh: $*" >&2; exit 1; }

fetch() {
    [ -e "$cache/complete" ] && return
    command -v mvn >/dev/null || die "Maven (mvn) is needed to fetch OpenSearch; install it"
    mkdir -p "$cache"
    # Strict checksums: a library that is not what its repository says is refused.
    mvn -q -B -C -f "$here/opensearch/pom.xml" \
        org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
        -DincludeScope=runtime -DoutputDirectory="$cache/lib" \
        || die "the libraries of OpenSearch could not be fetched"
    touch "$cache/complete"
}

compile() {
    [ "$cache/ClusterNode.class" -nt "$here/opensearch/ClusterNode.java" ] && return
    command -v javac >/dev/null || die "a JDK 17 or later (javac, java) is needed"
    javac -cp "$cache/lib/*" -d "$cache" "$here/opensearch/ClusterNode.java"
}

seeds() {
    local list="" n
    for ((n = 1; n <= nodes; n++)); do list+=",127.0.0.1:$((port + 100 + n - 1))"; done
    echo "${list#,}"
}

start_node() {
    local n=$1 home="$dir/node-$1" roles="data,ingest"
    # One manager: the data nodes can then be killed without asking for a quorum.
    [ "$n" -eq 1 ] && roles="cluster_manager,data,ingest"
    mkdir -p "$home/config" "$home/logs"
    cat >"$home/config/log4j2.properties" <<END
status = error
appender.file.type = File
appender.file.name = file
appender.file.fileName = $home/logs/node.log
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = %d %-5p %c{1} %m%n
rootLogger.level = warn
rootLogger.appenderRef.file.ref = file
END
    java -Xms"$heap" -Xmx"$heap" -XX:+UseG1GC \
        -Dlog4j2.configurationFile="$home/config/log4j2.properties" \
        -cp "$cache:$cache/lib/*" ClusterNode "$home" \
        cluster.name=dateline-test node.name="node-$n" node.roles="$roles" \
        network.host=127.0.0.1 http.port=$((port + n - 1)) \
        transport.port=$((port + 100 + n - 1)) discovery.seed_hosts="$(seeds)" \
        cluster.initial_cluster_manager_nodes=node-1 transport.type=netty4 http.type=netty4 \
        cluster.routing.allocation.disk.threshold_enabled=false \
        indices.breaker.total.use_real_memory=false \
        path.data="$home/data" path.logs="$home/logs" \
        >"$home/logs/output.log" 2>&1 &
    echo $! >"$home/pid"
}

health() {
    curl -fsS -m 3 "http://127.0.0.1:$port/_cluster/health?wait_for_nodes=$nodes&timeout=2s" \
        2>/dev/null
}

alive() { [ -e "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }

start() {
    fetch
    compile
    local n tries=0
    alive "$dir/node-1/pid" && die "a cluster is at work in $dir already"
    for ((n = 1; n <= nodes; n++)); do start_node "$n"; done
    until health | grep -q '"timed_out":false'; do
        for ((n = 1; n <= nodes; n++)); do
            alive "$dir/node-$n/pid" || {
                tail -n 20 "$dir/node-$n/logs/output.log" "$dir/node-$n/logs/node.log" >&2 || true
                stop
                die "node $n did not start; is port $((port + n - 1)) taken?"
            }
        done
        [ $((tries += 1)) -lt 120 ] || { stop; die "the cluster did not come up in time"; }
        sleep 1
    done
    echo "http://127.0.0.1:$port"
}

stop() {
    local pid file
    for file in "$dir"/node-*/pid; do
        [ -e "$file" ] || continue
        pid=$(cat "$file")
        kill "$pid" 2>/dev/null || true
        for _ in $(seq 150); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
        kill -9 "$pid" 2>/dev/null || true
        rm -f "$file"
    done
}

kill_node() {
    local file="$dir/node-$1/pid"
    alive "$file" || die "there is no node $1 at work in $dir"
    kill -9 "$(cat "$file")"
    rm -f "$file"
}

case ${1:-run} in
    fetch) fetch; compile ;;
    start) start ;;
    stop) stop ;;
    kill) kill_node "${2:?which node?}" ;;
    run)
        trap stop EXIT
        trap exit INT TERM
        address=$(start)
        echo "OpenSearch is at work on $nodes nodes; stop it with Ctrl-C. For instance:"
        echo "  dateline index reports --engine opensearch+$address/reports"
        echo "  dateline serve --engine opensearch+$address/reports"
        while alive "$dir/node-1/pid"; do sleep 1; done
        ;;
    *) sed -n '2,17s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
