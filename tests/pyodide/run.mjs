// Runs programs in Pyodide: `node run.mjs PYODIDE CODE ROWS PACKAGES` calls `attempt`, which the Python code defines, with each row
// of a file with lines of JSON, and prints the version of Python and what each call returns, a line of JSON each.
import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [pyodide, code, rows, packages] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: `${pyodide}/`, stdout: () => {}, stderr: () => {} });
python.FS.mkdirTree("/packages");
python.FS.mount(python.FS.filesystems.NODEFS, { root: packages }, "/packages");
python.runPython("import sys; sys.path.append('/packages')");
python.runPython(readFileSync(code, "utf-8"));
const [attempt, version] = ["attempt", "VERSION"].map((name) => python.globals.get(name));
writeSync(1, `${JSON.stringify(version)}\n`);
for (const row of readFileSync(rows, "utf-8").trimEnd().split("\n")) {
  writeSync(1, `${attempt(row)}\n`);
}
