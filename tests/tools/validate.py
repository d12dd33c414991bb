"""Says of each file what PDF/A or PDF/UA finds wrong with it: a line of JSON for each pair of profile and path."""

import json
import sys

import page

for profile, path in zip(sys.argv[1::2], sys.argv[2::2]):
    report = page.validate_pdf(path, profile=profile)
    print(json.dumps([str(failure.rule_id) for failure in report.failures]))
