#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds the folders of core/plan and core/engine to the order in which their CMakeLists.txt add them: a folder includes
headers of itself, of those before it and of those beside the list, and headers beside the list include none of a folder.

  folder_order.py TREE        lists what is out of order as file:line, and then fails
"""

import pathlib
import re
import sys


def folders(library):
    """The folders of a library, in the order of its CMakeLists.txt."""
    return re.findall(r"^\s*add_subdirectory\((\w+)\)", (library / "CMakeLists.txt").read_text(), re.MULTILINE)


def faults(tree, library):
    order = folders(tree / library)
    include = re.compile(rf'\s*#\s*include\s*["<]{library}/(\w+)/')
    for file in sorted((tree / library).rglob("*")):
        if file.suffix not in (".h", ".cpp"):
            continue
        place = file.relative_to(tree / library).parts
        if len(place) == 1 and file.suffix == ".cpp":
            continue
        own = place[0] if len(place) > 1 else None
        if own and own not in order:
            yield f"{file.relative_to(tree)}:1: {library}/CMakeLists.txt does not add {own}"
            continue
        for number, line in enumerate(file.read_text().splitlines(), 1):
            found = include.match(line)
            if not found or found[1] == own:
                continue
            where = f"{file.relative_to(tree)}:{number}"
            if found[1] not in order:
                yield f"{where}: {library}/CMakeLists.txt does not add {found[1]}"
            elif own is None or order.index(found[1]) > order.index(own):
                yield f"{where}: {own or 'what is beside the folders'} uses {found[1]}, which comes later in " \
                      f"{library}/CMakeLists.txt"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    tree = pathlib.Path(sys.argv[1])
    found = [fault for library in ("core/plan", "core/engine") for fault in faults(tree, library)]
    print("\n".join(found) or "Every folder uses only those before it.")
    sys.exit(1 if found else 0)


main()
