#!/bin/sh
# Writes en.job-words.txt: the nouns that name a job in the titles of O*NET, the occupational database of the United States.
#
#   ./make-job-words.sh "Occupation Data.txt" > en.job-words.txt
#
# The text file comes with the database: https://www.onetcenter.org/database.html (tab-separated; the title is the second column).
# A title such as "Farmers, Ranchers, and Other Agricultural Managers" gives farmer, rancher and manager: the last word of each
# part, before "of", "for", "at" or "in", where it is a plural. Words that are no jobs, or name more often something else in a
# lecture (server, model, layer), are left out below. Words that no title of O*NET has are added by hand in en.json (jobs.words).
set -eu

excluded="activity animal benefit biofuel changer child claim commodity compressor competitor custom display distributor
escort fabric feeder fiber fibers filer filler fish layer loader mate material member mixer model mold
monitor mover occupation official operation order person police press product program reader relay runner sale sampler
scale security service servicer server setter shaper show splitter sport starter surface taker taper tender trade tuner utility
vehicle winder woods work class glass gas oiler news bus premise sorter measurer weigher
air bu ga new force marker processor sewer blower caster displayer scaler packager vendor presser trimmer sprayer
laminator sharpener paver pourer guide cutter bender sander grader gauger blaster bolter firer
athletic applicator converter offbearer pumper puncher scout carrier merchant other"

cat <<EOF
# Nouns that name a job in English, from the occupational titles of O*NET. Made by make-job-words.sh; do not edit.
# This file includes information from the O*NET 29.3 Database by the U.S. Department of Labor, Employment and Training
# Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. The titles were
# reduced to their head nouns and put in the singular; some were left out.
EOF

cut -f 2 "$1" | tail -n +2 | tr '[:upper:]' '[:lower:]' |
awk -v excluded="$excluded" '
BEGIN {
    n = split(excluded, words, /[ \n]+/); for (i = 1; i <= n; i++) out[words[i]] = 1
}
{
    gsub(/\([^)]*\)/, ""); sub(/,? (except|including) .*/, "")
    gsub(/ and | or |\//, ",")
    n = split($0, parts, ",")
    for (i = 1; i <= n; i++) {
        part = parts[i]
        sub(/ (of|for|at|in|to|with|not) .*/, "", part)
        m = split(part, words, /[ -]+/)
        for (last = m; last > 0 && words[last] == ""; last--);
        word = last > 0 ? words[last] : ""
        if (word !~ /[^s]s$/) continue
        if (word == "midwives") word = "midwife"
        else if (word ~ /ies$/) sub(/ies$/, "y", word)
        else if (word ~ /(ss|ch|sh|x)es$/) sub(/es$/, "", word)
        else sub(/s$/, "", word)
        if (!(word in out) && !(word in seen)) { seen[word] = 1; print word }
    }
}' | sort
