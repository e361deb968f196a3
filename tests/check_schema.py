#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every scenario given against the JSON Schema, and the schema against its own standard.

usage: check_schema.py SCHEMA GOOD... [--bad BAD...]
Files after --bad must be refused: a schema that allows everything would pass otherwise.
"""
import json
import sys

import jsonschema


def faults(validator, path):
    with open(path, encoding="utf-8") as file:
        return [f"{path}: {error.json_path}: {error.message}" for error in validator.iter_errors(json.load(file))]


def main(schema_path, *paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    good, bad = paths, ()
    if "--bad" in paths:
        split = paths.index("--bad")
        good, bad = paths[:split], paths[split + 1:]
    found = [fault for path in good for fault in faults(validator, path)]
    found += [f"{path}: the schema allows this" for path in bad if not faults(validator, path)]
    print("\n".join(found) or f"{len(good)} files valid, {len(bad)} refused as they should be")
    return 1 if found or not good else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
