"""Says what is wrong with a JSON document by its schema; nothing when it is right."""

import json
import sys

import jsonschema

schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
jsonschema.Draft202012Validator.check_schema(schema)
judge = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
for error in judge.iter_errors(document):
    print(f"{error.json_path}: {error.message}")
