"""DuckDB for the reader: the Python package where there is one, else the library inside the JDBC jar that Wick's build fetched."""

import ctypes
import glob
import json
import os
import platform
import tempfile
import zipfile
from pathlib import Path

import pandas

try:
    import duckdb
except ImportError:
    duckdb = None

# No text in a table looks like this; an empty text stays an empty text.
NULL = "\u2400"


def ask(query, views):
    """The answer of a query; views maps names to folders of Parquet files."""
    creations = [
        "create view \"{}\" as select * from read_parquet('{}', union_by_name=true)".format(
            name, str(folder / "*.parquet").replace("'", "''"))
        for name, folder in views.items()
    ]
    if duckdb is not None:
        with duckdb.connect() as connection:
            for creation in creations:
                connection.execute(creation)
            return connection.execute(query).df()
    connection = _Connection()
    try:
        for creation in creations:
            connection.execute(creation)
        return connection.frame(query)
    finally:
        connection.close()


def _library():
    system = {"Linux": "linux", "Darwin": "osx", "Windows": "windows"}[platform.system()]
    machine = {"x86_64": "amd64", "AMD64": "amd64", "aarch64": "arm64", "arm64": "arm64"}[platform.machine()]
    member = "libduckdb_java.so_" + (f"{system}_universal" if system == "osx" else f"{system}_{machine}")
    repository = Path(os.environ.get("MAVEN_REPOSITORY", Path.home() / ".m2" / "repository"))
    jars = sorted(glob.glob(str(repository / "org/duckdb/duckdb_jdbc/*/duckdb_jdbc-*.jar")))
    if not jars:
        raise ImportError("there is no DuckDB here: pip install duckdb, or build Wick once with mvn verify")
    jar = Path(jars[-1])
    unpacked = Path(tempfile.gettempdir()) / f"{jar.stem}-{os.getuid()}"
    library = unpacked / member
    with zipfile.ZipFile(jar) as archive:
        if not library.exists() or library.stat().st_size != archive.getinfo(member).file_size:
            archive.extract(member, unpacked)
    return ctypes.CDLL(str(library))


class _Connection:
    """The few calls of DuckDB's C interface that a reader needs; results come through a CSV file."""

    _loaded = None

    def __init__(self):
        if _Connection._loaded is None:
            _Connection._loaded = _library()
            _Connection._loaded.duckdb_result_error.restype = ctypes.c_char_p
        self.library = _Connection._loaded
        self.database, self.connection = ctypes.c_void_p(), ctypes.c_void_p()
        if self.library.duckdb_open(None, ctypes.byref(self.database)):
            raise RuntimeError("DuckDB does not open")
        if self.library.duckdb_connect(self.database, ctypes.byref(self.connection)):
            raise RuntimeError("DuckDB does not connect")

    def execute(self, query):
        result = ctypes.create_string_buffer(256)  # duckdb_result, 48 bytes
        try:
            if self.library.duckdb_query(self.connection, query.encode(), result):
                raise RuntimeError(self.library.duckdb_result_error(result).decode())
        finally:
            self.library.duckdb_destroy_result(result)

    def _csv(self, query):
        handle, path = tempfile.mkstemp(suffix=".csv")
        os.close(handle)
        try:
            self.execute(f"copy ({query}) to '{path}' (format csv, header, nullstr '{NULL}')")
            return pandas.read_csv(path, dtype=str, na_values=[NULL], keep_default_na=False)
        finally:
            os.unlink(path)

    def frame(self, query):
        query = query.strip().rstrip(";")
        self.execute(f"create temporary table answer as {query}")
        types = self._csv("select column_name, data_type from duckdb_columns() where table_name = 'answer' order by column_index")
        chosen = ", ".join(
            ('to_json("{0}") as "{0}"' if "[" in kind or "(" in kind and "DECIMAL" not in kind else '"{0}"').format(
                name.replace('"', '""'))
            for name, kind in zip(types.column_name, types.data_type))
        frame = self._csv(f"select {chosen} from answer")
        for name, kind in zip(types.column_name, types.data_type):
            frame[name] = _typed(frame[name], kind)
        return frame

    def close(self):
        self.library.duckdb_disconnect(ctypes.byref(self.connection))
        self.library.duckdb_close(ctypes.byref(self.database))


def _typed(column, kind):
    if "[" in kind or kind.startswith("STRUCT"):
        return column.map(lambda text: None if pandas.isna(text) else json.loads(text))
    if kind in ("DOUBLE", "FLOAT") or kind.startswith("DECIMAL"):
        return column.astype("float64")
    if kind in ("BIGINT", "INTEGER", "SMALLINT", "TINYINT", "UBIGINT", "HUGEINT", "UINTEGER"):
        if column.isna().any() or kind == "HUGEINT":
            return column.astype("float64")
        return column.astype("int64")
    if kind == "BOOLEAN":
        named = column.map({"true": True, "false": False})
        return named if named.isna().any() else named.astype(bool)
    if kind.startswith("TIMESTAMP"):
        return pandas.to_datetime(column)
    return column.where(column.notna(), None)
