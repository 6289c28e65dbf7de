#!/bin/sh
#SBATCH --job-name=rehearse
#SBATCH --cpus-per-task=1
#SBATCH --mem=3G
#SBATCH --time=04:00:00
#SBATCH --requeue
# One share of a rehearsal for each task of the array, counted from 1: sbatch --array=1-100 slurm.sh DATA VARIANTS RUNS OUT
# Then: tongdiao rehearse merge OUT/share-* --out OUT/joined
set -eu
data=$1 variants=$2 runs=$3 out=$4
mkdir -p "$out"
exec ${TONGDIAO:-tongdiao} rehearse "$data" --variants "$variants" --runs "$runs" \
  --index "$SLURM_ARRAY_TASK_ID" --of "$SLURM_ARRAY_TASK_COUNT" --processes 1 --out "$out/share-$SLURM_ARRAY_TASK_ID"
