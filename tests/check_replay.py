#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs scenarios with --log and holds each report against what replay_log.py makes of the log.

usage: check_replay.py PROGRAM GENERATOR RANDOM SCENARIO...

GENERATOR writes the generated scenarios into a folder and prints for each when its run ends and how much is warm-up.

RANDOM scenarios that nobody thought of come on top of those given. A log with a line missing must be noticed: a check
that accepts everything would pass otherwise.
"""
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import replay_log


def law(rng, seconds):
    mean = f"{round(seconds * rng.choice((0.2, 1, 3)) * 1000) + 1}ms"
    return rng.choice((mean, {"distribution": "exponential", "mean": mean},
                       {"distribution": "lognormal", "p50": mean, "p99": f"{round(seconds * 20_000) + 10}ms"}))


def traffic(rng):
    rate = rng.choice((1, 5, 30))
    return rng.choice((
        {"kind": "constant", "rate": rate, "until": "150s"},
        {"kind": "poisson", "rate": rate, "from": f"{rng.randrange(60)}s"},
        {"kind": "ramp", "rate": 0, "toRate": 4 * rate, "from": "20s", "until": "100s"},
        {"kind": "burst", "count": rng.choice((30, 400, 1500)), "at": f"{rng.randrange(150)}s"}))


def function(rng, name):
    config = {
        "name": name,
        "trigger": rng.choice(("alb", "api-gateway", "function-url", "sdk", "s3", "sns", "eventbridge", "sqs", "sqs")),
        "memory": rng.choice((128, 1024, 1769)),
        "architecture": rng.choice(("x86_64", "arm64")),
        "duration": law(rng, rng.choice((0.05, 0.5, 8))),
        "init": [law(rng, 0.3) for _ in range(rng.randrange(3))],
        "timeout": rng.choice(("2s", "1m")),
        "errorRate": rng.choice((0, 0, 0.3, 1)),
        "idleTimeout": rng.choice(("1s", "20s", "6m")),
        "environmentSelection": rng.choice(("most-recently-used", "newest-created", "least-recently-used")),
        "reservedConcurrency": rng.choice((None, None, None, 0, 3, 12)),
        "vpc": rng.choice(("none", "none", "before-2019", "since-2019")),
        "callerRetry": {"policy": rng.choice(("none", "sdk-standard", "fixed")), "retryAfter": rng.choice((None, "3s"))},
        "async": {"maximumEventAge": rng.choice(("1m", "6h")), "maximumRetryAttempts": rng.randrange(3),
                  "onFailure": rng.choice((None, "sqs", "sns"))},
        "traffic": [traffic(rng) for _ in range(rng.randrange(1, 4))],
    }
    if config["trigger"] == "sdk":
        config["invocation"] = rng.choice(("sync", "async"))
    if config["trigger"] == "sqs":
        config["sqs"] = {"batchSize": rng.choice((1, 10)), "visibilityTimeout": rng.choice(("1m", "90s")),
                         "maxReceiveCount": rng.randrange(1, 4), "messageGroups": rng.choice((None, 4)),
                         "maximumConcurrency": rng.choice((None, 2))}
    if config["reservedConcurrency"] in (None, 12):
        config["provisionedConcurrency"] = rng.choice((0, 0, 2, 6))
        if config["provisionedConcurrency"] and rng.random() < 0.5:
            config["autoScaling"] = {"min": 1, "max": rng.choice((6, 40)), "targetUtilization": 0.6,
                                     "schedule": [{"at": "80s", "min": rng.choice((1, 4)), "max": 30}]}
    return config


def change(rng, functions):
    at = f"{rng.randrange(170)}s"
    if rng.random() < 0.2:
        return {"at": at, "account": {"concurrencyLimit": rng.choice((60, 2000))}}
    one = rng.choice(functions)
    patch = rng.choice(({"memory": 512}, {"reservedConcurrency": rng.choice((None, 0, 5))}, {"errorRate": 0.5},
                        {"provisionedConcurrency": rng.choice((0, 1, 5))}, {"duration": "300ms"},
                        {"autoScaling": None}))
    return {"at": at, "function": one["name"], "set": patch}


def any_scenario(seed):
    """Not every one follows the rules; the program refuses those that do not."""
    rng = random.Random(seed)
    functions = [function(rng, name) for name in "ABC"[:rng.randrange(1, 4)]]
    changes = sorted((change(rng, functions) for _ in range(rng.randrange(4))), key=lambda c: int(c["at"][:-1]))
    return {
        "format": "concurrency-lab/1", "seed": seed, "duration": "200s",
        "ruleSet": rng.choice(("current", "before-2023-11")),
        "account": {"concurrencyLimit": rng.choice((40, 100, 3000)), "region": rng.choice(("us-east-1", "ap-northeast-2"))},
        "model": {"unreservedMinimum": 5, "provisionedPreparation": rng.choice(("0s", "20s")),
                  "duplicates": rng.choice((0, 0.2)), "proactiveInit": rng.choice((0, 0.5)),
                  "asyncReaderRate": rng.choice((None, 7)), "initBilled": rng.choice((True, False)), "wonPerDollar": rng.choice((1400, 1512.5)),
                  "recycling": rng.choice(("none", "30s")), "alarmPoints": {"high": 1, "low": 1},
                  "apiGateway": {"rate": 10, "burst": rng.choice((20, 5000))}},
        "functions": functions, "changes": changes,
    }


class Checker:
    def __init__(self, program, folder):
        self.program = program
        self.log, self.metrics = (str(pathlib.Path(folder) / name) for name in ("run.jsonl", "run.csv"))
        self.checked = self.refused = 0
        self.faults = []

    def run(self, scenario, *options, text=None):
        """The report; None where the program refuses the scenario."""
        command = [self.program, "run", scenario, "--report", "json", "--log", self.log, "--metrics", self.metrics,
                   *options]
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
        return json.loads(done.stdout) if done.returncode == 0 else None

    def differences(self, report, with_minutes=False):
        ours, points = replay_log.replay(self.log, with_minutes)
        theirs = {key: value for key, value in report.items() if key not in replay_log.NOT_IN_THE_LOG}
        found = list(replay_log.differences("report", ours, theirs))
        return found + list(replay_log.metric_differences(points, self.metrics)) if with_minutes else found

    def check(self, name, *options, text=None):
        report = self.run(name, *options, text=text)
        if report is None:
            self.refused += 1
            return
        self.checked += 1
        label = " ".join((name, *options)) if text is None else f"seed {json.loads(text)['seed']}"
        try:
            self.faults += [f"{label}: {fault}" for fault in self.differences(report, with_minutes=True)]
        except (AssertionError, KeyError) as error:
            self.faults.append(f"{label}: the log contradicts itself: {error!r}")

    def notices_a_lost_line(self, scenario):
        """Takes single lines of every kind out of a log: each time the reports must differ or the log be refused."""
        report = self.run(scenario)
        lines = pathlib.Path(self.log).read_text(encoding="utf-8").splitlines(keepends=True)
        for kind in ("arrival", "start", "end", "throttle"):
            at = next(i for i, line in enumerate(lines) if f'"kind":"{kind}"' in line)
            pathlib.Path(self.log).write_text("".join(lines[:at] + lines[at + 1:]), encoding="utf-8")
            try:
                noticed = bool(self.differences(report))
            except (AssertionError, KeyError):
                noticed = True
            if not noticed:
                self.faults.append(f"{scenario}: nobody missed a line of kind {kind}")


    def notices_time_that_runs_backwards(self, scenario):
        self.run(scenario)
        lines = pathlib.Path(self.log).read_text(encoding="utf-8").splitlines(keepends=True)
        middle = len(lines) // 2
        lines[middle] = re.sub(r'"t":\d+', '"t":1', lines[middle])
        pathlib.Path(self.log).write_text("".join(lines), encoding="utf-8")
        try:
            replay_log.replay(self.log)
            self.faults.append(f"{scenario}: nobody noticed that time ran backwards")
        except AssertionError as error:
            if "backwards" not in str(error):
                self.faults.append(f"{scenario}: {error}")


def generated(generator, folder):
    """Name and options of each generated scenario."""
    listed = subprocess.run([generator, folder], capture_output=True, text=True, check=True).stdout
    for line in listed.splitlines():
        name, until, warm_up = line.rsplit(" ", 2)
        options = [option for key, value in (("--until", until), ("--warm-up", warm_up)) if int(value)
                   for option in (key, f"{value}us")]
        yield name, options


def main(program, generator, count, *scenarios):
    with tempfile.TemporaryDirectory() as folder:
        checker = Checker(program, folder)
        for scenario in scenarios:
            checker.check(scenario)
        if checker.refused:
            checker.faults.append("a given scenario was refused")
        checker.check(scenarios[0], "--warm-up", "5s")
        for name, options in generated(generator, folder):
            checker.check(name, *options)
        if checker.refused:
            checker.faults.append("a generated scenario was refused")
        for seed in range(int(count)):
            options = ("--warm-up", "60s") if seed % 3 == 0 else ()
            checker.check("-", *options, text=json.dumps(any_scenario(seed)))
        if checker.refused > int(count) / 2:
            checker.faults.append(f"{checker.refused} of {count} random scenarios were refused")
        checker.notices_a_lost_line(scenarios[0])
        checker.notices_time_that_runs_backwards(scenarios[0])
    print("\n".join(checker.faults) or f"{checker.checked} runs: the log gives the report, value by value")
    return 1 if checker.faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
