#!/bin/sh
# Rehearses in shares by GNU parallel and joins them: sh parallel.sh DATA VARIANTS RUNS SHARES OUT
# A share that fails or is killed is tried again, up to three times; it computes only the runs it lacks.
set -eu
data=$1 variants=$2 runs=$3 shares=$4 out=$5
mkdir -p "$out"
seq "$shares" | parallel -q --retries 3 --halt soon,fail=1 \
  ${TONGDIAO:-tongdiao} rehearse "$data" --variants "$variants" --runs "$runs" --index {} --of "$shares" --processes 1 --out "$out/share-{}"
${TONGDIAO:-tongdiao} rehearse merge "$out"/share-* --out "$out/joined"
