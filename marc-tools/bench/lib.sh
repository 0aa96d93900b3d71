# What the benches share: data, measuring, rows. Sourced, not run.
# A bench is an executable file here; its second line says what it measures.
# Each prints rows, and ends with `finish`: 0, 1 where a floor is missed, 2 where it could not run.
# shellcheck shell=bash disable=SC2034

set -euo pipefail
shopt -s inherit_errexit
export LC_ALL=C.UTF-8

bench_root=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
bench_data=${MARC_DATA:-$bench_root/../shared/data/marc}
bench_runs=${BENCH_RUNS:-5}
bench_records=${BENCH_RECORDS:-1000000}
bench_work=$(mktemp -d "${TMPDIR:-/tmp}/suite-bench.XXXXXX")
bench_floor_missed=0
trap 'rm -rf "$bench_work"' EXIT

die() {
  printf 'bench: %s\n' "$1" >&2
  exit 2
}

# data FILE: the path of a file of real records, which the repository itself does not hold.
data() {
  [[ -r $bench_data/$1 ]] ||
    die "no $1 in $bench_data. Set MARC_DATA to the folder of records to measure with."
  printf '%s/%s\n' "$bench_data" "$1"
}

marc() { "$bench_root/suite" marc "$@"; }

# findings FILE: checks a file of the data, sets findings to the path of what was found.
findings() {
  local file code=0
  file=$(data "$1")
  findings=$bench_work/findings
  marc check --format jsonl --output "$findings" "$file" >/dev/null || code=$?
  ((code <= 1)) || die "marc check ended with $code: $file"
}

# records_with PATTERN…: how many records have a finding that matches all of the patterns.
records_with() {
  cat "$findings" >"$bench_work/matching"
  local pattern
  for pattern; do
    grep -E "$pattern" "$bench_work/matching" >"$bench_work/narrower" || true
    mv "$bench_work/narrower" "$bench_work/matching"
  done
  sed -nE 's/.*"record": ?([0-9]+).*/\1/p' "$bench_work/matching" | sort -u | wc -l
}

# measure RUNS COMMAND…: runs it, sets the medians cpu and wall (seconds) and rss (MiB).
measure() {
  local runs=$1 log=$bench_work/measure figures=$bench_work/figures i code
  shift
  [[ -x /usr/bin/time ]] || die 'no /usr/bin/time; the Debian package is called time.'
  : >"$figures"
  for ((i = 0; i < runs; i++)); do
    code=0
    /usr/bin/time -q -o "$log" -a -f 'figures %U %S %e %M' "$@" >/dev/null 2>"$log.err" || code=$?
    if ((code > 1)); then
      cat "$log.err" >&2
      die "ended with $code: $*"
    fi
  done
  awk '$1 == "figures" { print $2 + $3, $4, $5 / 1024 }' "$log" >"$figures"
  rm -f "$log"
  cpu=$(cut -d' ' -f1 "$figures" | median)
  wall=$(cut -d' ' -f2 "$figures" | median)
  rss=$(cut -d' ' -f3 "$figures" | median)
}

median() {
  sort -n | awk '{ v[NR] = $1 }
    END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# module_test MODULE TEST ARGUMENT…: runs a test of a module, or several joined by commas, with more
# arguments for Maven; sets figures to the file of what it counted. One that fails is a floor missed.
module_test() {
  local module=$1 test=$2 log=$bench_work/maven.log
  shift 2
  figures=$bench_work/figures
  : >"$figures"
  if ! mvn -q -B -ntp -f "$bench_root/pom.xml" -pl "modules/$module" -am test \
    -Dtest="$test" -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip -Dspotless.check.skip \
    -Dtest.jvm= -Dfolioext.bench.result="$figures" "$@" </dev/null >"$log" 2>&1; then
    cat "$log" >&2
    [[ -s $figures ]] || die "$test counted nothing; Maven says why above."
    bench_floor_missed=1
  fi
}

# module_tests MODULE TEST…: runs tests of a module that count nothing themselves; sets ran and failed.
module_tests() {
  local module=$1 tests IFS=, report counts
  shift
  tests=$*
  rm -f "$bench_root/modules/$module/target/surefire-reports"/TEST-*.xml
  mvn -q -B -ntp -f "$bench_root/pom.xml" -pl "modules/$module" -am test -Dtest="$tests" \
    -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip -Dspotless.check.skip \
    </dev/null >"$bench_work/maven.log" 2>&1 || cat "$bench_work/maven.log" >&2
  ran=0 failed=0
  for report in "$bench_root/modules/$module/target/surefire-reports"/TEST-*.xml; do
    [[ -r $report ]] || die "no test of $tests ran; Maven says why above."
    counts=$(sed -nE '/<testsuite /{s/.* tests="([0-9]+)".*/\1/p;q}' "$report")
    ran=$((ran + counts))
    failed=$((failed + $(grep -cE '<(failure|error)[ >]' "$report" || true)))
  done
}

# calc EXPRESSION [FORMAT]: arithmetic with fractions.
calc() { awk "BEGIN { printf \"${2:-%.2f}\", $1 }"; }

holds() { awk "BEGIN { exit !($1) }"; }

row() { printf '%-26s | %20s | %7s | %7s | %s\n' "$@"; }

header() { row name measured floor goal verdict; }

# at_least NAME FLOOR GOAL UNIT VALUE, and at_most: a row with its verdict; - for no floor.
# ./suite bench lists these lines, so each stands on a line of its own with its figures written out.
at_least() { judge '>=' "$@"; }
at_most() { judge '<=' "$@"; }

judge() {
  local sign=$1 name=$2 floor=$3 goal=$4 unit=$5 value=$6 verdict='goal reached'
  if [[ $floor != - ]] && ! holds "$value $sign $floor"; then
    verdict='FLOOR MISSED'
    bench_floor_missed=1
  elif ! holds "$value $sign $goal"; then
    verdict='goal missed'
  fi
  row "$name" "$value $unit" "$floor" "$goal" "$verdict"
}

printed() { row "$1" "$2" - - printed; }

missing() { row "$1" 'not installed' - - "install $2"; }

finish() { exit "$bench_floor_missed"; }

# first N FILE: its first N records.
first() { LC_ALL=C awk -v n="$1" 'BEGIN { RS = ORS = "\035" } NR > n { exit } { print }' "$2"; }

# many_records: sets many to a file of bench_records records, bib-clean.mrc again and again, which
# stays for the next bench. Says how much of it is MARC-8, the harder work.
many_records() {
  local marc8 beyond_ascii one per_copy copies rest size i
  one=$(data bib-clean.mrc)
  read -r per_copy marc8 beyond_ascii < <(LC_ALL=C awk 'BEGIN { RS = "\035" }
    substr($0, 10, 1) == " " { m++; if (/[\033\200-\377]/) b++ }
    END { print NR, m, b }' "$one")
  copies=$((bench_records / per_copy))
  first $((bench_records % per_copy)) "$one" >"$bench_work/rest"
  rest=$(stat -c %s "$bench_work/rest")
  size=$((copies * $(stat -c %s "$one") + rest))
  many=${TMPDIR:-/tmp}/suite-bench-$bench_records.mrc
  if [[ ! -f $many || $(stat -c %s "$many") != "$size" ]]; then
    for ((i = 0; i < copies; i++)); do cat "$one"; done | cat - "$bench_work/rest" >"$many.$$"
    mv -f "$many.$$" "$many"
  fi
  printf '%s records, %s MiB: bib-clean.mrc (%s records) replicated.\n' \
    "$bench_records" "$((size / 1048576))" "$per_copy"
  printf 'LDR/09 is blank (MARC-8) in %s of %s, of which %s go beyond ASCII.\n' \
    "$marc8" "$per_copy" "$beyond_ascii"
}

# Builds what is stale before anything is measured.
marc --help >/dev/null || die 'marc does not start.'
