#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works out the report of a run from its log alone and holds it against the report that the program wrote.

usage: replay_log.py LOG.jsonl REPORT.json [METRICS.csv]

Knows the rules and nothing of the engine: what it counts follows from the log's lines, from the scenario that the first
of them holds, and from the price list. Not worked out are the name of the scenario, the number of events and their
fingerprint: they say which run it was, not what happened in it.
"""
import csv
import json
import math
import sys

SECOND = 1_000_000
MINUTE = 60 * SECOND
MONTH = 730 * 3600 * SECOND
NOT_IN_THE_LOG = {"scenario", "events", "fingerprint"}
THROTTLE_REASONS = ("ConcurrentInvocationLimitExceeded", "ReservedFunctionConcurrentInvocationLimitExceeded",
                    "scalingRate", "requestRate")
GATEWAY_TIMEOUT = 29 * SECOND
ASYNCHRONOUS = ("s3", "sns", "eventbridge", "sqs")
# Dollars: request, GB-second on demand, GB-second of provisioned concurrency, GB-second of a run on it (section 10).
PRICES = {
    ("x86_64", True): (0.2e-6, 0.0000166667, 0.0000051254, 0.0000119592),
    ("x86_64", False): (0.2e-6, 0.0000166667, 0.0000041667, 0.0000097222),
    ("arm64", True): (0.2e-6, 0.0000133334, 0.0000041003, 0.0000095674),
    ("arm64", False): (0.2e-6, 0.0000133334, 0.0000033334, 0.0000077778),
}


class Level:
    """A level over time: its integral in level x microseconds, and its highest value."""

    def __init__(self, value=0):
        self.value = self.max = value
        self.area = self.since = 0

    def set(self, now, value):
        self.area += self.value * (now - self.since)
        self.since, self.value = now, value
        self.max = max(self.max, value)

    def add(self, now, change):
        self.set(now, self.value + change)

    def restart(self, now):
        self.area, self.since, self.max = 0, now, self.value

    def mean(self, now, span):
        return (self.area + self.value * (now - self.since)) / max(1, span)


def up_to(value, step):
    return -(-value // step)


def summary(values):
    """Mean, percentiles and maximum in seconds."""
    if not values:
        return dict.fromkeys(("mean", "p50", "p95", "p99", "max"), 0.0)
    ordered = sorted(values)
    at = {f"p{share}": ordered[max(0, math.ceil(share / 100 * len(ordered)) - 1)] for share in (50, 95, 99)}
    seconds = {"mean": sum(values) / len(values), **at, "max": ordered[-1]}
    return {key: value / SECOND for key, value in seconds.items()}


class Function:
    """What one function is and has done."""

    def __init__(self, config, region):
        self.trigger = config.get("trigger", "sdk")
        self.asynchronous = config.get("invocation", "async" if self.trigger in ASYNCHRONOUS else "sync") == "async"
        self.prices = PRICES[config.get("architecture", "x86_64"), region == "ap-northeast-2"]
        self.memory = config.get("memory", 1024)
        self.reserved = config.get("reservedConcurrency")
        self.claimed = self.usable = self.existing = config.get("provisionedConcurrency", 0)
        self.on_demand = self.provisioned_busy = 0
        self.in_flight = Level()
        self.environments = Level(self.existing)
        self.allocated = Level(self.usable)
        self.runs = {}  # by environment: the line that started what it works on
        self.created_at = {}  # by environment, on demand
        self.batch = []  # SQS messages taken since the last start or throttle
        self.held = {}  # by the first of a batch: the messages that a throttled poller holds
        self.messages = {}  # by environment: the messages that it works on
        self.arrived = {}  # by request
        self.open = set()  # requests that have not ended yet
        self.working = set()  # asynchronous events and messages in flight
        self.errors = {}  # by event: how often it ended in an error
        self.waiting_callers = 0
        self.restart(0)
        self.created = self.existing

    def restart(self, now):
        """Counts from here: the start, or the end of the warm-up."""
        self.counts = dict.fromkeys(
            ("requests", "attempts", "callerRetries", "Invocations", "gatewayThrottles", "Errors", "timeouts",
             "coldStarts", "ProvisionedConcurrencyInvocations", "ProvisionedConcurrencySpilloverInvocations",
             "AsyncEventsReceived", "AsyncEventsDropped", "asyncRetries", "deadLetters", "DeadLetterErrors",
             "succeeded", "failed", "refused"), 0)
        self.throttled_by = dict.fromkeys(THROTTLE_REASONS, 0)
        self.answers = dict.fromkeys(("200", "202", "429", "500", "502", "504"), 0)
        self.lambda_answers = dict.fromkeys(("200", "202", "429"), 0)
        self.durations, self.responses, self.inits, self.ages, self.lives = [], [], [], [], []
        self.created = 0
        self.provisioned_max, self.utilization_max = self.provisioned_busy, 0.0
        for level in (self.in_flight, self.environments, self.allocated):
            level.restart(now)
        self.billed_mb_us = {"onDemand": 0, "provisioned": 0, "init": 0, "provisionedInit": 0}
        self.provisioned_mb_us, self.billed_since, self.enabled_since = 0, now, now
        self.billed_concurrency, self.billed_memory = self.claimed, self.memory

    def see_utilization(self):
        if self.usable:  # what still runs after it was lowered is not more than all of it
            self.utilization_max = max(self.utilization_max, min(1.0, self.provisioned_busy / self.usable))

    def taken(self):
        return max(self.claimed, self.existing)

    def count(self, key):
        self.counts[key] += 1

    # -- the bill --

    def settle(self, now):
        """Provisioned concurrency or memory may have changed (R10.2)."""
        if self.claimed == 0 and self.billed_concurrency > 0:
            self.provisioned_mb_us = self.provisioned_use(now)
        else:
            self.provisioned_mb_us += (now - self.billed_since) * self.billed_concurrency * self.billed_memory
        if self.claimed > 0 and self.billed_concurrency == 0:
            self.enabled_since = now
        self.billed_since, self.billed_concurrency, self.billed_memory = now, self.claimed, self.memory

    def provisioned_use(self, now, rounded=True):
        """MB x microseconds; the period that goes on is rounded up as if it ended now, or not."""
        period = now - self.enabled_since
        rest = up_to(period, 5 * MINUTE) * 5 * MINUTE - period if rounded and self.billed_concurrency else 0
        return self.provisioned_mb_us + (now - self.billed_since + rest) * self.billed_concurrency * self.billed_memory

    def bill_run(self, start, duration, init_billed):
        run = up_to(duration, 1000) * 1000
        self.billed_mb_us["provisioned" if start["provisioned"] else "onDemand"] += run * start["memory"]
        if init_billed:
            whole = up_to(start.get("init", 0) + duration, 1000) * 1000
            self.billed_mb_us["init"] += (whole - run) * start["memory"]

    def lasted(self, now, init_billed):
        """What has not ended yet belongs to what is billed so far, to the microsecond (M24)."""
        sums = dict.fromkeys(self.billed_mb_us, 0)
        for start in self.runs.values():
            init = min(now - start["t"], start.get("init", 0))
            sums["provisioned" if start["provisioned"] else "onDemand"] += (now - start["t"] - init) * start["memory"]
            sums["init"] += init * start["memory"] if init_billed else 0
        return sums

    def usage(self, now, init_billed, rounded=True):
        """A request is billed when its run starts; the rest in GB-seconds."""
        lasted = self.lasted(now, init_billed)
        usage = {key: (value + lasted[key]) / 1024 / SECOND for key, value in self.billed_mb_us.items()}
        had = self.provisioned_use(now, rounded) / 1024 / SECOND
        return {**usage, "requests": self.counts["Invocations"], "had": had}

    def cost(self, usage):
        request, on_demand, provisioned, provisioned_run = self.prices
        cost = {"requests": usage["requests"] * request,
                "duration": usage["onDemand"] * on_demand + usage["provisioned"] * provisioned_run,
                "provisioned": usage["had"] * provisioned,
                "init": usage["init"] * on_demand + usage["provisionedInit"] * provisioned_run}
        return {**cost, "total": sum(cost.values())}

    # -- the report --

    def report(self, now, span, init_billed):
        counts, throttles = self.counts, sum(self.throttled_by.values())
        share = lambda part, whole: part / whole if whole else 0.0
        pending = len(self.open) - len(self.working) if self.asynchronous else 0
        mean, environments = self.in_flight.mean(now, span), self.environments.mean(now, span)
        return {
            **counts,
            "inFlight": len(self.working) if self.asynchronous else self.in_flight.value,
            "callerPending": self.waiting_callers,
            "Throttles": throttles,
            "throttledBy": self.throttled_by,
            "answers": self.answers,
            "lambdaAnswers": self.lambda_answers,
            "coldStartProbability": share(counts["coldStarts"], counts["Invocations"]),
            "throttleProbability": share(throttles, counts["Invocations"] + throttles),
            "ConcurrentExecutions.max": self.in_flight.max,
            "ConcurrentExecutions.mean": mean,
            "environments.mean": environments,
            "environments.idleMean": environments - mean,
            "environments.lifespanMean": summary(self.lives)["mean"],
            "environmentsCreated": self.created,
            "Duration": summary(self.durations),
            "responseTime": summary(self.responses),
            "initDuration": summary(self.inits),
            "provisioned": {"requested": self.claimed, "allocated.mean": self.allocated.mean(now, span)},
            "ProvisionedConcurrentExecutions.max": self.provisioned_max,
            "ProvisionedConcurrencyUtilization.max": self.utilization_max,
            "asyncPending": pending,
            "AsyncEventAge": {key: summary(self.ages)[key] for key in ("mean", "max")},
            "cost": self.cost(self.usage(now, init_billed)),
        }


class Replay:
    """Reads the log line by line; `report()` is what the program should have said."""

    def __init__(self, scenario):
        self.scenario = scenario
        account, model = scenario.get("account", {}), scenario.get("model", {})
        self.limit = account.get("concurrencyLimit", 1000)
        self.init_billed = model.get("initBilled", True)
        self.functions = {config["name"]: Function(config, account.get("region", "ap-northeast-2"))
                          for config in scenario["functions"]}
        self.in_flight = Level()
        self.unreserved_max = self.claimed_max = 0
        self.now = self.since = 0
        self.settings_changed = True

    def take(self, line):
        if self.settings_changed and (line["t"] > self.now or line["kind"] not in ("provisioned", "reclaim")):
            self.settings_changed = False  # a change's own consequences come first
            self.peaks()
        assert line["t"] >= self.now, f"time runs backwards: {line}"
        self.now = line["t"]
        handler = getattr(self, line["kind"].replace("-", "_"))
        if "function" in line:
            handler(line, self.functions[line["function"]])
        else:
            handler(line)

    def taken(self):
        """Reserved, or provisioned where nothing is reserved (R5.12)."""
        return sum(f.taken() if f.reserved is None else f.reserved for f in self.functions.values())

    def peaks(self):
        unreserved = sum(f.on_demand for f in self.functions.values() if f.reserved is None)
        self.unreserved_max = max(self.unreserved_max, unreserved)
        self.claimed_max = max(self.claimed_max, unreserved + self.taken())

    # -- one method for each kind of line --

    def arrival(self, line, f):
        f.count("requests")
        f.arrived[line["request"]] = self.now
        f.open.add(line["request"])
        if f.asynchronous and f.trigger != "sqs":
            f.count("AsyncEventsReceived")
            f.answers["202"] += 1
            f.lambda_answers["202"] += 1

    def receive(self, line, f):
        f.batch.append(line["request"])
        assert line["batch"] == f.batch[0], line

    def start(self, line, f):
        environment = line["environment"]
        f.count("attempts")
        f.count("Invocations")
        f.in_flight.add(self.now, 1)
        self.in_flight.add(self.now, 1)
        f.runs[environment] = {**line, "memory": f.memory}
        if line["provisioned"]:
            f.count("ProvisionedConcurrencyInvocations")
            f.provisioned_busy += 1
            f.provisioned_max = max(f.provisioned_max, f.provisioned_busy)
            f.see_utilization()
        else:
            f.on_demand += 1
            f.counts["ProvisionedConcurrencySpilloverInvocations"] += f.usable > 0
            if environment not in f.created_at:
                f.created_at[environment] = self.now
                f.created += 1
                f.environments.add(self.now, 1)
        if line["cold"]:
            f.count("coldStarts")
            f.inits.append(line["init"])
        if f.trigger == "sqs":
            f.messages[environment], f.batch = f.batch or f.held.pop(line["request"]), []
            f.working.update(f.messages[environment])
        elif f.asynchronous:
            f.ages.append(self.now - f.arrived[line["request"]])
            if not line.get("duplicate"):
                f.working.add(line["request"])
        self.peaks()

    def init_end(self, line, f):
        start = f.runs[line["environment"]]
        assert line["duration"] == start["init"] == self.now - start["t"], line

    def end(self, line, f):
        environment, request, failed = line["environment"], line["request"], "reason" in line
        start = f.runs.pop(environment)
        assert self.now == start["t"] + start.get("init", 0) + line["duration"], line
        f.in_flight.add(self.now, -1)
        self.in_flight.add(self.now, -1)
        if line["provisioned"]:
            f.provisioned_busy -= 1
        else:
            f.on_demand -= 1
        f.durations.append(line["duration"])
        f.counts["Errors"] += failed
        f.counts["timeouts"] += line.get("reason") == "timeout"
        f.bill_run(start, line["duration"], self.init_billed)
        if f.trigger == "sqs":
            self.end_of_batch(f, environment, failed)
        elif f.asynchronous:
            self.end_of_event(f, line, failed)
        else:
            self.end_of_request(f, request, start, failed)

    def end_of_batch(self, f, environment, failed):
        f.lambda_answers["200"] += 1
        for message in f.messages.pop(environment):
            f.working.discard(message)
            if not failed:
                f.count("succeeded")
                f.open.remove(message)
                f.responses.append(self.now - f.arrived[message])

    def end_of_event(self, f, line, failed):
        request = line["request"]
        if line.get("duplicate"):
            return
        f.working.discard(request)
        if failed:
            f.errors[request] = f.errors.get(request, 0) + 1
        else:
            f.count("succeeded")
            f.open.remove(request)
            f.responses.append(self.now - f.arrived[request])

    def end_of_request(self, f, request, start, failed):
        f.open.remove(request)
        f.count("failed" if failed else "succeeded")
        f.responses.append(self.now - start["t"])
        f.lambda_answers["200"] += 1
        if f.trigger == "api-gateway" and self.now - start["t"] > GATEWAY_TIMEOUT:
            f.answers["504"] += 1
        else:
            f.answers["502" if failed and f.trigger != "sdk" else "200"] += 1

    def throttle(self, line, f):
        if line["reason"] == "gatewayRate":
            f.count("gatewayThrottles")
            f.count("refused")
            f.answers["429"] += 1
            f.open.remove(line["request"])
            return
        f.count("attempts")
        f.throttled_by[line["reason"]] += 1
        if f.trigger == "sqs":
            if f.batch:  # else the poller holds it already
                f.held[line["request"]], f.batch = f.batch, []
            f.lambda_answers["429"] += 1
        elif not f.asynchronous:
            f.lambda_answers["429"] += 1
            f.answers[{"api-gateway": "500", "alb": "502"}.get(f.trigger, "429")] += 1
            if "duration" in line:
                f.waiting_callers += 1
            else:
                f.count("refused")
                f.open.remove(line["request"])

    def retry(self, line, f):
        if f.asynchronous:
            f.count("asyncRetries")
        else:
            f.count("callerRetries")
            f.waiting_callers -= 1

    def dead_letter(self, line, f):
        f.count("deadLetters")
        self.drop(line, f)

    def drop(self, line, f):
        request = line["request"]
        f.open.remove(request)
        assert line["duration"] == self.now - f.arrived[request], line
        if f.trigger == "sqs":
            f.count("failed")
        else:
            f.count("AsyncEventsDropped")
            f.count("failed" if f.errors.get(request) else "refused")

    def reclaim(self, line, f):
        f.environments.add(self.now, -1)
        f.lives.append(line["duration"])
        if line["provisioned"]:
            f.existing -= 1
        else:
            assert line["duration"] == self.now - f.created_at[line["environment"]], line

    def provisioned(self, line, f):
        f.usable = line["value"]
        f.allocated.set(self.now, f.usable)
        f.see_utilization()
        f.billed_mb_us["provisionedInit"] += line.get("duration", 0) * f.memory
        new = f.usable - f.existing
        if new > 0:  # the others were busy ones that were to go, and stay
            f.existing += new
            f.created += new
            f.environments.add(self.now, new)

    def alarm(self, line, f):
        if line["reason"] != "noRoom":
            f.claimed = line["value"]
            f.settle(self.now)
            self.settings_changed = True

    def change(self, line, f=None):
        if line.get("reason") == "noRoom":
            return  # refused as a whole
        change = line["change"]
        self.limit = change.get("account", {}).get("concurrencyLimit", self.limit)
        self.settings_changed = True
        if f is None:
            return
        values = change.get("set", {})
        f.memory = values.get("memory", f.memory)
        f.reserved = values.get("reservedConcurrency", f.reserved)
        f.claimed = values.get("provisionedConcurrency", f.claimed)
        f.settle(self.now)

    def warm_up(self, _line):
        self.since = self.now
        self.in_flight.restart(self.now)
        self.unreserved_max = self.claimed_max = 0
        for f in self.functions.values():
            f.restart(self.now)
        self.peaks()

    def finish(self, _line):
        pass

    # -- the account's part of the report --

    def month(self):
        span = self.now - self.since
        # What goes on for a month is not rounded every time that somebody looks.
        usages = []
        for f in self.functions.values():
            usage = f.usage(self.now, self.init_billed, rounded=False)
            month = {key: part * MONTH / span for key, part in usage.items()}
            month["provisionedInit"] = usage["provisionedInit"]  # made once
            usages.append((f, month))
        whole = {key: sum(f.cost(usage)[key] for f, usage in usages)
                 for key in ("requests", "duration", "provisioned", "init", "total")}
        free = [(f, usage) for f, usage in usages if usage["had"] == 0]
        requests = sum(usage["requests"] for _, usage in free)
        gb_seconds = sum(usage["onDemand"] + usage["init"] for _, usage in free)
        paid_requests = max(0, requests - 1e6) / requests if requests else 0
        paid_seconds = max(0, gb_seconds - 400_000) / gb_seconds if gb_seconds else 0
        after = sum(f.cost(usage)["total"] for f, usage in usages if usage["had"] > 0)
        for f, usage in free:
            cost = f.cost(usage)
            after += cost["requests"] * paid_requests + (cost["duration"] + cost["init"]) * paid_seconds
        return whole, after

    def report(self):
        span = self.now - self.since
        functions = {name: f.report(self.now, span, self.init_billed) for name, f in self.functions.items()}
        month, after = self.month()
        cost = {key: sum(f["cost"][key] for f in functions.values()) for key in month}
        won = self.scenario.get("model", {}).get("wonPerDollar", 1400)
        return {
            "seed": self.scenario.get("seed", 1),
            "ruleSet": self.scenario.get("ruleSet", "current"),
            "simulatedSeconds": span / SECOND,
            "account": {
                "concurrencyLimit": self.limit,
                "ConcurrentExecutions.max": self.in_flight.max,
                "ConcurrentExecutions.mean": self.in_flight.mean(self.now, span),
                "unreservedPool": self.limit - self.taken(),
                "UnreservedConcurrentExecutions.max": self.unreserved_max,
                "ClaimedAccountConcurrency.max": self.claimed_max,
                "cost": cost,
                "costPerMonth": month,
                "costPerMonthAfterFreeTier": after,
                "wonPerDollar": won,
                "costInWon": {**{key: value * won for key, value in cost.items()},
                              "perMonth": month["total"] * won, "perMonthAfterFreeTier": after * won},
            },
            "functions": functions,
        }


def differences(path, ours, theirs):
    """Where the two reports part: counts must be equal, means to their last printed digit, percentiles within 1 %."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted(ours.keys() | theirs.keys()):
            if key not in ours or key not in theirs:
                yield f"{path}.{key}: only in {'the log' if key in ours else 'the report'}"
            else:
                yield from differences(f"{path}.{key}", ours[key], theirs[key])
    elif isinstance(ours, str) or isinstance(ours, int) and isinstance(theirs, int):
        if ours != theirs:
            yield f"{path}: {ours} by the log, {theirs} in the report"
    else:
        share = 0.01 if path.rpartition(".")[2] in ("p50", "p95", "p99") else 1e-9
        if not math.isclose(ours, theirs, rel_tol=share, abs_tol=1e-9 if "cost" in path else 1e-6):
            yield f"{path}: {ours} by the log, {theirs} in the report"


class Minutes:
    """CloudWatch's data points, one minute after the other (R5.13), read off a replay as it goes on."""

    def __init__(self, replay, end):
        self.replay, self.end = replay, end
        self.points = {}
        self.begin(0)

    def begin(self, minute):
        """What still runs counts for the new minute, too."""
        self.minute = minute
        self.before = {name: (dict(f.counts), sum(f.throttled_by.values()), len(f.durations), len(f.ages))
                       for name, f in self.replay.functions.items()}
        self.highest = {}
        self.see(begins=True)

    def see(self, begins):
        """Levels as they are now, in case one of them is the highest of the minute. Utilisation is told when a run or
        the minute begins and when the provisioned concurrency changes: what still runs is not more than all of it."""
        replay, unreserved = self.replay, 0
        for name, f in replay.functions.items():
            self.raise_to(name, "claimed", f.claimed)
            self.raise_to(name, "ConcurrentExecutions", f.in_flight.value)
            self.raise_to(name, "ProvisionedConcurrentExecutions", f.provisioned_busy)
            if f.usable and begins:
                used = min(1.0, f.provisioned_busy / f.usable)
                self.raise_to(name, "ProvisionedConcurrencyUtilization", used)
            unreserved += f.on_demand if f.reserved is None else 0
        self.raise_to("", "ConcurrentExecutions", replay.in_flight.value)
        self.raise_to("", "UnreservedConcurrentExecutions", unreserved)
        self.raise_to("", "ClaimedAccountConcurrency", unreserved + replay.taken())

    def raise_to(self, name, metric, value):
        self.highest[name, metric] = max(value, self.highest.get((name, metric), 0))

    def before_line(self, now):
        """Closes the minutes that are over; the end of the run belongs to its last one."""
        while self.minute + MINUTE <= now and self.minute + MINUTE < self.end:
            self.close()
            self.begin(self.minute + MINUTE)

    def point(self, name, metric, statistic, value):
        self.points[self.minute // MINUTE, name, metric, statistic] = value

    def close(self):
        for name, f in self.replay.functions.items():
            self.close_function(name, f, *self.before[name])
        for metric in ("ConcurrentExecutions", "UnreservedConcurrentExecutions", "ClaimedAccountConcurrency"):
            self.point("", metric, "Maximum", self.highest["", metric])

    def close_function(self, name, f, counts, throttles, durations, ages):
        self.point(name, "Throttles", "Sum", sum(f.throttled_by.values()) - throttles)
        self.point(name, "ConcurrentExecutions", "Maximum", self.highest[name, "ConcurrentExecutions"])
        sums = ["Invocations", "Errors"]
        if f.counts["AsyncEventsReceived"]:
            sums += ["AsyncEventsReceived", "AsyncEventsDropped", "DeadLetterErrors"]
        if self.highest[name, "claimed"] and f.counts["requests"] > counts["requests"]:
            sums += ["ProvisionedConcurrencyInvocations", "ProvisionedConcurrencySpilloverInvocations"]
            for metric in ("ProvisionedConcurrentExecutions", "ProvisionedConcurrencyUtilization"):
                self.point(name, metric, "Maximum", self.highest.get((name, metric), 0))
        for metric in sums:
            self.point(name, metric, "Sum", f.counts[metric] - counts[metric])
        for metric, values in (("Duration", f.durations[durations:]), ("AsyncEventAge", f.ages[ages:])):
            if values:
                self.point(name, metric, "Average", sum(values) / len(values) / 1000)
                self.point(name, metric, "Maximum", max(values) / 1000)


def replay(log_path, with_minutes=False):
    """The report by the log, and CloudWatch's points where they are asked for: of the whole run, warm-up and all."""
    with open(log_path, encoding="utf-8") as log:
        lines = [json.loads(line) for line in log]
    assert lines[0]["kind"] == "scenario" and lines[-1]["kind"] == "finish", "the log is not whole"
    one = Replay(lines[0]["scenario"])
    for line in lines[1:]:
        one.take(line)
    return one.report(), minutes_of(lines) if with_minutes else None


def minutes_of(lines):
    one = Replay(lines[0]["scenario"])
    minutes = Minutes(one, lines[-1]["t"])
    for line in lines[1:]:
        if line["kind"] == "warm-up":
            continue
        minutes.before_line(line["t"])
        one.take(line)
        minutes.see(begins=line["kind"] in ("start", "provisioned"))
    minutes.close()
    return minutes.points


def metric_differences(ours, path):
    with open(path, encoding="utf-8", newline="") as file:
        theirs = {(int(row["minute"]), row["function"], row["metric"], row["statistic"]): float(row["value"])
                  for row in csv.DictReader(file)}
    for key in sorted(ours.keys() ^ theirs.keys()):
        yield f"metrics: {key}: only in {'the log' if key in ours else 'the file'}"
    for key in sorted(ours.keys() & theirs.keys()):
        if not math.isclose(ours[key], theirs[key], rel_tol=1e-9, abs_tol=1e-6):
            yield f"metrics: {key}: {ours[key]} by the log, {theirs[key]} in the file"


def main(log_path, report_path, metrics_path=None):
    with open(report_path, encoding="utf-8") as file:
        report = {key: value for key, value in json.load(file).items() if key not in NOT_IN_THE_LOG}
    ours, points = replay(log_path, with_minutes=metrics_path is not None)
    found = list(differences("report", ours, report))
    if metrics_path:
        found += metric_differences(points, metrics_path)
    print("\n".join(found) or "the log gives the report, value by value")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
