"""Reads the tables of a sweep into pandas.

    from wick import Results
    sweep = Results("quickstart")            # the folder results/quickstart, or any path
    sweep.sql("select method, avg(distance) from trials group by method")

Tables are views named as the folders: trials, trajectories, spectra, populations, failures, and those under analysis/
(convergence, scaling, ...). SQL is DuckDB's. A sweep may be read while it runs.
"""

import os
from pathlib import Path

import pandas

import engine

ROOT = Path(__file__).resolve().parent.parent


class Results:
    """The tables of one sweep."""

    def __init__(self, name):
        folder = Path(name)
        if len(folder.parts) == 1:
            folder = Path(os.environ.get("WICK_RESULTS", ROOT / "results")) / name
        if not (folder / "sweep.json").is_file():
            raise FileNotFoundError(f"{folder} holds no sweep; run ./wick run configs/{folder.name}.yaml first")
        self.folder = folder
        self.tables = sorted(
            table.name
            for table in [*folder.iterdir(), *(folder / "analysis").glob("*")]
            if table.is_dir() and not table.name.startswith("_") and any(table.glob("*.parquet"))
        )

    def sql(self, query):
        """The answer of a query over the tables as a DataFrame."""
        views = {}
        for table in self.tables:
            inside = self.folder / table
            views[table] = inside if inside.is_dir() else self.folder / "analysis" / table
        return engine.ask(query, views)

    def table(self, name):
        """A whole table as a DataFrame."""
        return self.sql(f'select * from "{name}"')

    def figure(self, name):
        """The data of a figure of the report as a DataFrame."""
        return pandas.read_csv(self.folder / "report" / "data" / f"{name}.csv")

    def claims(self):
        """What the sweep file claims, and whether it holds."""
        return self.sql(
            'select claim, "case", value, low, high, expected, holds from claims order by claim, "case"'
        ).set_index(["claim", "case"])

    def __repr__(self):
        return f"{self.folder.name}: " + ", ".join(self.tables)


def style():
    """The look of all figures and tables; colours of Okabe and Ito, told apart by colour-blind eyes."""
    import matplotlib

    pandas.options.display.width = 200
    pandas.options.display.max_colwidth = 110

    matplotlib.rcParams.update({
        "figure.figsize": (7.2, 4.2),
        "figure.dpi": 110,
        "figure.constrained_layout.use": True,
        "savefig.bbox": "tight",
        "axes.grid": True,
        "axes.prop_cycle": matplotlib.cycler(linestyle=["-", "--", ":"]) * matplotlib.cycler(
            color=["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#7F7F7F", "#8C6D31"]),
        "axes.spines.top": False,
        "axes.spines.right": False,
        "grid.alpha": 0.3,
        "legend.frameon": False,
    })


def save(figure, name):
    """Keeps a figure as a picture, figures/name.png: the README shows some."""
    folder = Path(os.environ.get("WICK_FIGURES", Path(__file__).resolve().parent / "figures"))
    folder.mkdir(exist_ok=True)
    figure.savefig(folder / f"{name}.png", dpi=110, metadata={"Software": None})
