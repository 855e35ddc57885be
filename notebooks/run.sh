#!/usr/bin/env bash
# Executes the notebooks, after the sweeps that they read, and prints "N passed, N failed".
#   notebooks/run.sh                 all of them, outputs written into the files
#   notebooks/run.sh 02-*.ipynb      some of them
#   notebooks/run.sh --check         leaves the files alone; fails where a printed result differs from the committed one
# Needs Jupyter, pandas and matplotlib: pip install -r notebooks/requirements.txt, or on Debian
#   apt-get install --no-install-recommends jupyter-nbconvert jupyter-client python3-ipykernel python3-pandas python3-matplotlib
set -uo pipefail
cd "$(dirname "$0")"

# Debian's packages belong to Debian's Python, whatever comes first on the PATH.
python=python3
if ! python3 -c 'import nbconvert, pandas, matplotlib' 2>/dev/null; then
  python=/usr/bin/python3
  if ! $python -c 'import nbconvert, pandas, matplotlib' 2>/dev/null; then
    echo "Jupyter's nbconvert, pandas or matplotlib is missing: pip install -r notebooks/requirements.txt" >&2
    exit 2
  fi
fi

check=no
if [ "${1:-}" = --check ]; then
  check=yes
  shift
fi
[ $# -gt 0 ] || set -- *.ipynb

results=${WICK_RESULTS:-$PWD/../results}
fresh=$(mktemp -d)
[ $check = no ] || export WICK_FIGURES="$fresh"
trap 'rm -rf "$fresh"' EXIT
export PYDEVD_DISABLE_FILE_VALIDATION=1

passed=0
failed=0
for notebook in "$@"; do
  name=$(basename "$notebook")
  good=yes
  for sweep in $(grep -o 'Results(\\"[a-z0-9-]*' "$name" | sed 's/.*"//' | sort -u); do
    if ! [ -e "$results/$sweep/analysis" ]; then
      echo "$name reads $sweep: ./wick run configs/$sweep.yaml"
      began=$SECONDS
      ../wick run "../configs/$sweep.yaml" --out "$results/$sweep" >"$fresh/$sweep.log" 2>&1 || { cat "$fresh/$sweep.log"; good=no; }
      echo "  done in $((SECONDS - began)) s"
    fi
  done
  if [ $good = yes ] && $python -m nbconvert --to notebook --execute --ExecutePreprocessor.record_timing=False \
      --ExecutePreprocessor.timeout=600 --output-dir "$fresh" "$name" >"$fresh/log" 2>&1; then
    if [ $check = no ]; then
      cp "$fresh/$name" "$name"
    elif ! $python compare.py "$name" "$fresh/$name"; then
      good=no
    fi
  else
    [ -e "$fresh/log" ] && tail -20 "$fresh/log" | sed "s/\x1b\[[0-9;]*m//g"
    good=no
  fi
  if [ $good = yes ]; then
    passed=$((passed + 1))
    echo "passed  $name"
  else
    failed=$((failed + 1))
    echo "FAILED  $name"
  fi
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
