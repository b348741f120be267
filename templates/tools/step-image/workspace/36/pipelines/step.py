"""Runs a step of src/ in its pod: in a copy of this workspace, with files that earlier steps have written.

    step.py SCRIPT [ARGUMENT]... [--takes PATH FILE]... [--gives PATH FILE]...

PATH is where the step has it in the workspace, FILE where the pod has it.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ("src", "params.yaml", "hyperparameters.json")


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("script")
    parser.add_argument("arguments", nargs="*")
    for option in ("--takes", "--gives"):
        parser.add_argument(option, nargs=2, metavar=("PATH", "FILE"), action="append", default=[])
    given = parser.parse_args(arguments)
    # The image is left as it is: a pod cannot write to it.
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name in INPUTS:
            source, target = ROOT / name, folder / name
            (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
        for path, file in given.takes:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, folder / path)
        # What it prints is the step's log. Python buffers what goes to no terminal.
        subprocess.run([sys.executable, "-u", f"src/{given.script}", *given.arguments], cwd=folder, check=True)
        for path, file in given.gives:
            Path(file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / path, file)


if __name__ == "__main__":
    main()
