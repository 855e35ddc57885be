"""Says whether two executions of a notebook printed the same; pictures depend on fonts and are only counted."""

import json
import sys


def printed(path):
    with open(path, encoding="utf-8") as file:
        cells = json.load(file)["cells"]
    for number, cell in enumerate(cells):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            text = output.get("text", data.get("text/plain", ""))
            yield number, "a picture" if "image/png" in data else "".join(text)


committed, fresh = (list(printed(path)) for path in sys.argv[1:3])
for old, new in zip(committed, fresh):
    if old != new:
        print(f"cell {old[0]} printed\n{new[1]}\nwhere the committed notebook has\n{old[1]}")
        sys.exit(1)
if len(committed) != len(fresh):
    print(f"{len(fresh)} outputs, where the committed notebook has {len(committed)}")
    sys.exit(1)
