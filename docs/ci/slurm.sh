#!/bin/bash
#SBATCH --job-name=deroule
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=512M
#SBATCH --time=01:00:00
#SBATCH --output=deroule-%A-%a.log

# Usage: sbatch slurm.sh [PLANS [OUT]]. Eight tasks share the plans out; the first
# one queues the task that joins their manifests once all of them are done.
set -euo pipefail

plans=${1:-plans}
out=${2:-out}

if [ "${SLURM_ARRAY_TASK_ID:-}" = "${SLURM_ARRAY_TASK_MIN:-1}" ] && command -v sbatch >/dev/null; then
	sbatch --dependency="afterok:$SLURM_ARRAY_JOB_ID" --job-name=deroule-merge \
		--wrap="deroule merge-manifests $(printf %q "$out")"
fi

exec deroule convert --shard auto --jobs "${SLURM_CPUS_PER_TASK:-1}" --output "$out" "$plans"
