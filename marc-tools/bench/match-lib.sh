# What the benches of ./suite match share. Sourced after lib.sh, not run.
# shellcheck shell=bash disable=SC2034

patrons_data=${PATRONS_DATA:-$bench_root/../shared/data/patrons}

# matched FILE: finds its duplicates by the column cluster; sets, of the pairs called the same person,
# of those shown to staff and of the groups, precision and F1, and review (pairs in 1,000 records),
# calibration (expected error) and uncertain (pairs from .02 to .98).
matched() {
  local file=$1
  [[ -r $file ]] || die "no $file. Set PATRONS_DATA to the folder of patrons to measure with."
  rm -rf "$bench_work/matches"
  mkdir "$bench_work/matches"
  "$bench_root/suite" match "$file" --truth cluster --out "$bench_work/matches" \
    >"$bench_work/summary" || die "./suite match ended with $?: $file"
  read -r same_precision same_f1 < <(rate 'same person')
  read -r shown_precision _ < <(rate shown)
  read -r _ groups_f1 < <(rate clusters)
  read -r calibration uncertain < <(awk '/expected calibration error/ { print $4, $6 }' "$bench_work/summary" | tr -d ,)
  review=$(awk '/patrons read/ { gsub(",", "", $1); n = $1 }
    $1 == "review" && NF == 2 { gsub(",", "", $2); r = $2 }
    END { printf "%.1f", 1000 * r / n }' "$bench_work/summary")
}

# rate NAME: precision and F1 of a line of the summary's table.
rate() {
  sed -nE "s/^ *$1 +([0-9.]+) +([0-9.]+) +([0-9.]+) *$/\1 \3/p" "$bench_work/summary"
}

# of_kind KIND VERDICTS: the share, in %, of the file's pairs of a kind (ids trap-KIND-N-a and -b) that
# have one of the verdicts.
of_kind() {
  awk -F, -v kind="$1" -v verdicts="$2" '
    FNR == NR { if ($1 ~ "^trap-" kind "-[0-9]+-a$") all++; next }
    FNR > 1 && $1 ~ "^trap-" kind "-[0-9]+-[ab]$" {
      one = $1; other = $2
      sub(/-[ab]$/, "", one); sub(/-[ab]$/, "", other)
      if (one == other && index(verdicts, $4)) told++
    }
    END { printf "%.1f", 100 * told / all }' "$3" "$bench_work/matches/pairs.csv"
}

# made_up RECORDS SEED: sets made_up to a file of made-up registrations that nothing was trained on.
made_up() {
  made_up=${TMPDIR:-/tmp}/suite-bench-patrons-$1-$2.csv
  [[ -f $made_up ]] && return
  mvn -q -B -ntp -f "$bench_root/pom.xml" -pl modules/okapi-testing -am compile -Dspotless.check.skip \
    </dev/null >"$bench_work/maven.log" 2>&1 || die "the generator did not build: $(cat "$bench_work/maven.log")"
  java -cp "$bench_root/modules/okapi-testing/target/classes" \
    org.folioext.okapitesting.registrations.PatronFile "$1" "$2" "$made_up.$$"
  mv -f "$made_up.$$" "$made_up"
}
