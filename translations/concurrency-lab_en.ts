<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AccountCard</name>
    <message>
        <source>Unreserved pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left of the limit for all functions without reserved concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed about AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS gives no numbers for these: they are settings of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less ▴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit %1 · pool %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the controls of the account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle the next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next throttle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next cold start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>한국어로 바꾸기</source>
        <comment>switch to the other language, in that language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Concurrency Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the model works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of this run and per month, in dollars and won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain the latest throttle or cold start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CloudWatch metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point a minute, as CloudWatch shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last event back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To 0:00 of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As far as was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run came to; at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new run, with your changes from its start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next dead letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new run, without anything changed since the file was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>nothing can be written to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwsCommand</name>
    <message>
        <source>Requests come from the callers: no AWS command sets how many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS decides this by itself: no command sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This depends on the function&apos;s code: no AWS command sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit above 1,000 is a quota increase request: AWS has to agree. You cannot request a decrease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved 0 switches the function off: every synchronous call is throttled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned concurrency belongs to a published version or to an alias; here the alias is called &quot;live&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether and when it tries again is up to the caller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One request each time it is run; for many at once a load generator is used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at %1: to go on, the run would need more than %2 of memory. All up to here can be looked at, exported and saved. A setting that you change now starts the run again from 0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Show all pictures (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>A change by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time must lie within the run, from 0:00 to %1; for example 2:30.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeLabel</name>
    <message>
        <source>limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 traffic changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first throttle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first DLQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reserved: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reserved %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 provisioned %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 duration changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 init changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 auto scaling %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 auto scaling off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scaled to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scale-out denied: wanted %2, room for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · refused: auto scaling holds the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throttle looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throttle of %1 looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cold start looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cold start of %1 looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead letter looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead letter of %1 looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s) by hand</source>
        <translation>
            <numerusform>%1: %n call by hand</numerusform>
            <numerusform>%1: %n calls by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Unsupported format “%1”: use png, svg or pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be created: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 would overwrite what the scenario is read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 would overwrite another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DLQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the SDK waits for the answer. Another kind of invocation starts the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead-letter queue: where events go after the last retry fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the caller does with a 429.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which idle environment takes the next request. AWS does not publish this; the model assumes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function in a VPC needs a network interface. Until late 2019 each cold start waited for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synchronous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS SDK standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after a fixed time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most recently used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least recently used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no VPC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPC before 2019</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPC since 2019</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set provisioned concurrency first: Application Auto Scaling adjusts an existing value; it does not create one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets init to what was measured for a runtime, as a lognormal distribution fitted to its p50 and p99. AWS publishes no such figures; these are third-party measurements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. Not in it: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a runtime, its median init</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast Lambda adds environments.
Since November 2023: each function gets its own 1,000 every 10 s (R3.1–R3.4); an SQS trigger adds 300 a minute up to 1,250.
Before: all functions of the account share an initial burst that depends on the Region, then 500 more a minute (R3.9–R3.11); an SQS trigger adds 60 a minute up to 1,000 (R9.2).
Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the account&apos;s limit counts. The rules of today are the same everywhere; before November 2023 the initial burst was 3,000 in Oregon, N. Virginia and Ireland, 1,000 in Tokyo, Frankfurt and Ohio, 500 elsewhere, so in Seoul (R3.9).
Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What calls the function. S3, SNS and EventBridge invoke asynchronously, SQS hands over batches from its queue, the others wait for the answer. A new trigger starts the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor. In this model it affects only the price. Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Auto Scaling moves the provisioned concurrency between its bounds so that its use stays near a target (R5.14–R5.18).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since Nov 2023</source>
        <comment>rule set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before Nov 2023</source>
        <comment>rule set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own value</source>
        <comment>init that is no runtime&apos;s</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColdStartPicture</name>
    <message>
        <source>No cold start yet: the first request makes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cold starts each second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 waited for a new environment</source>
        <comment>how many requests, of how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPC network interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>shortest and longest</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part of an init, its length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>req %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who waited: time to the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>function, how many requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 s</source>
        <comment>after the request came</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>init</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>init: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle (warm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1 · longest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 cold starts so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the last second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>function: response times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>function, number of the request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function %1, at %2: %3 throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function %1, request %2: a cold start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialised ahead of time (provisioned): %1. No request waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialisation: %1, from %2 on.
Why: request %3 came and no environment was free, so Lambda made a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of an init: its length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1: a cold start. It waited %2 for its environment, then ran %3.
Why cold: no environment was free when it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1: warm. It waited %2 before, then ran %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1: ran %2 on a provisioned environment, with no wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1: warm, no wait. The environment was initialised already; it ran %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created at %1, reclaimed by Lambda at %2 after being idle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned: ready all the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created at %1. Idle and warm: the next request runs here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2: %3 cold starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled here: %1. Click: why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>function, its cold starts</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>The last change as an AWS command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a slider, and the AWS CLI command for it appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Without a command the window opens. FILE may be &quot;-&quot; for standard input, NAME is one of &quot;list&quot;.
Exit code 0: done; 1: the run or the file is at fault; 2: wrong usage.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;concurrency-lab --help&quot; shows how it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang takes ko or en, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;list&quot; takes no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a file or the name of a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window opens one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a command; did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: warning: %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcurrencyPicture</name>
    <message>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peak %1 · %2</source>
        <comment>level, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreserved pool %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisioned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · min %2</source>
        <comment>highest and least level of a moment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>function, its level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account limit %1, in use %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>function title: concurrency</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>there is no file and no scenario of this name; &quot;concurrency-lab list&quot; lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no file and no scenario of this name; did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard output cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: there may be more; these are the first %n fault(s)</source>
        <translation>
            <numerusform>%1: there may be more; these are the first %n fault</numerusform>
            <numerusform>%1: there may be more; these are the first %n faults</numerusform>
        </translation>
    </message>
    <message>
        <source>standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stopped at %2 of simulated time: what waits would hold more than %3 of memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>Account (Region)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse the controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add a function</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Up to %n function(s). Adding one starts the run again.</source>
        <translation>
            <numerusform>Up to %n function. Adding one starts the run again.</numerusform>
            <numerusform>Up to %n functions. Adding one starts the run again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostDialog</name>
    <message>
        <source>%1 · %2</source>
        <comment>the same amount in dollars and in won</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 dollar =</source>
        <comment>before the field for the rate of the won</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>won</source>
        <comment>after the field for the rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won per dollar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is this program&apos;s assumption until you type another (model.wonPerDollar).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bill by function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As text with tabs, for a spreadsheet. In the table, Ctrl+C does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices of the Region %1, without tax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program does not know the prices of provisioned concurrency in the Region %1: us-east-1 prices are used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration is rounded up to 1 ms a request (R10.1), provisioned concurrency up to whole 5 minutes from switching on to switching off (R10.2). Free each month are 1 million requests and 400,000 GB-seconds of the account, not for functions with provisioned concurrency (R10.3). A reservation costs nothing (R10.8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On duration charges, provisioned concurrency breaks even at this utilization: us-east-1 %1, Seoul %2 (%3). Above 100 % means never: in Seoul it is never cheaper on duration (R10.6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of its provisioned concurrency was in use so far. Break-even is %3 (%4): it can never pay off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of its provisioned concurrency was in use so far. It pays from %3 on (%4): not yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of its provisioned concurrency was in use so far. It pays from %3 on (%4): it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For having provisioned concurrency on arm64 outside Seoul no published price was found: an estimate is used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CostSheet</name>
    <message>
        <source>This run so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month at this rate (730 hours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same month after the free tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <comment>a column of the bill</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>a column of the bill</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialisation</source>
        <comment>a column of the bill</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned</source>
        <comment>a column of the bill</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <comment>a column of the bill</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CounterPicture</name>
    <message>
        <source>Throttles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway 429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spillover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the DLQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run against the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0:00–%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that Lambda throttled with 429, so far.
Account concurrency: %1
Reserved concurrency: %2
Scaling rate: %3
Request rate: %4
Click: which check refused them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused of all attempts since 0:00, retries among them (M7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that had to wait for a new environment to initialise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time of served requests: half are faster than p50, 99 of 100 faster than p99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests, duration, initialisation and provisioned concurrency at list prices: %1, %2.
Click: the bill, and that of a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>counter: total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold</source>
        <comment>cold starts, above a narrow column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursePanel</name>
    <message>
        <source>Course · Lambda concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space plays and pauses. F1 opens the glossary, ? the list of keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scenario comes without notes. Press play, and watch who is throttled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed: %1 (the same seed gives the same run)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the data: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency = requests per second × duration in seconds (R1.2). All functions of an account share one limit per Region (R2.1); reserved concurrency keeps each of them within bounds (R4.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules: as of today (new environments: 1,000 per 10 s and function, R3.1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules: before November 2023 (an initial burst, then 500 new environments per minute, R3.9)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as a table…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Scenarios (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario has edits that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save them before they are lost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended last time without saving “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was saved on %1. Continue with it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended without saving, and what it kept cannot be read. Nothing of it was deleted; it lies in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of the program left unsaved work that only that version can read. It still lies in:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source>must be between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 can be reserved here: the rest of the account&apos;s limit is reserved already or must stay unreserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 can be provisioned here: the rest of the account&apos;s limit is taken already or must stay unreserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account&apos;s limit must be at least %1: that much is reserved, provisioned or must stay unreserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this trigger invokes asynchronously; leave &quot;invocation&quot; out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this trigger invokes synchronously; leave &quot;invocation&quot; out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a scenario needs at least one function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there can be at most %1 functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another function has the name &quot;%1&quot; already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a function needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this cannot be below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisioned concurrency cannot be above the function&apos;s reserved concurrency, here %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto scaling needs a provisioned concurrency to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provisioned concurrency must lie between min and max, %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Region known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;until&quot; must not be before &quot;from&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amplitude cannot be above the rate, here %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there must be as many durations as times: %1 times, %2 durations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 must not be below p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one value is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min must not be above max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function &quot;%1&quot; may come to %2 waiting events, which hold about %3; a run that needs more than %4 stops, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there can be at most %1 values in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the timeout cannot be above the visibility timeout of the queue, here %1: AWS refuses that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without jitter the %1 events that function &quot;%2&quot; gets at once are tried again at the same instants: at most %3 of them can ever run; &quot;asyncJitter&quot;: true spreads them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this stands in the list already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Init</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests may run at the same time in the whole account, in one Region. 1,000 by default; more by a quota increase request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests arrive per second. Concurrency = requests per second × duration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long one request runs, without initialisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved concurrency: a share of the account&apos;s limit set aside for this function. It is a guarantee and a ceiling at the same time. 0 switches the function off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned concurrency: environments initialised in advance. Changed during a run, they take a minute or two to be ready, and they are paid for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a cold start takes before the first request runs: loading the code, libraries, connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of one environment. In this model it affects only the price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request that runs longer is stopped and counts as an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of requests that end in a function error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long an idle environment stays warm before it is reclaimed. AWS does not publish this; the model assumes a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long an event may wait in the internal queue before it is dropped or goes to the DLQ: 6 hours at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often an event is tried again after a function error. Throttles do not use these up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not below %1: that much is reserved or provisioned, and %2 must stay unreserved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slider ends at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more than %1: %2 of the account&apos;s concurrency must stay unreserved, and the other functions keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not below %1, the function&apos;s own provisioned concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more than %1: provisioned concurrency fits inside the function&apos;s reserved concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more than %1: %2 of the account&apos;s concurrency must stay unreserved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Auto Scaling keeps this between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <comment>the account&apos;s concurrency limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Auto Scaling takes targets from 10 % to 90 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not above %1, the provisioned concurrency of now: it must lie between the two bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not below %1, the provisioned concurrency of now: it must lie between the two bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SQS trigger&apos;s maximum concurrency is 2 to 1,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min</source>
        <comment>lower bound of auto scaling</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <comment>upper bound of auto scaling</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <comment>utilization that auto scaling aims at</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <comment>of a caller, the first included</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>of a caller between two tries</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency</source>
        <comment>the most an SQS trigger uses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIFO groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visibility</source>
        <comment>visibility timeout of an SQS queue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max receives</source>
        <comment>of an SQS message before it goes to the DLQ</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early init</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation</source>
        <comment>of provisioned concurrency</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Auto Scaling does not take the provisioned concurrency below this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Auto Scaling does not take the provisioned concurrency above this. Where the account has less room, the step is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of provisioned concurrency that should be in use. Above it for 3 minutes it scales out; below 90 % of it for 15 minutes it scales in (R5.15).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the caller tries in all, the first time included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the caller waits between two tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many messages of the queue one invocation takes at most. Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum concurrency of the SQS trigger: from 2 to 1,000 (R9.3). If none, it scales under the current rules. Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a number the queue is FIFO and has that many message groups: one invocation a group at a time (R9.5). Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visibility timeout: how long a message that was taken stays hidden before it can be taken again. AWS advises six times the function&apos;s timeout (R9.6). Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a message is taken without success before it goes to the DLQ. Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of asynchronous events that are delivered twice (R7.7). AWS says only that it happens; the number is an assumption. Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of cold starts whose init AWS has done ahead of the request, so that the caller does not wait for it (R8.7). AWS gives no number. Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long provisioned concurrency takes until it is ready (R5.2). AWS says a minute or two. Changing this restarts the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <comment>how long a caller that was refused is told to wait</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry-After hint sent with a 429. The SDK waits that long, but not less than its back-off and at most 5 s more (R6.7). AWS does not publish the value that Lambda sends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunctionCard</name>
    <message>
        <source>%1 → async</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less ▴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a request by hand; hold it for %1 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1 at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · reserved %2</source>
        <comment>requests a second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>requests a second, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the controls of this function</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GaugePicture</name>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/ %1</source>
        <comment>behind a level: the most it may be</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>throttled, their share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>+ %n more function(s)</source>
        <translation>
            <numerusform>+ %n more function</numerusform>
            <numerusform>+ %n more functions</numerusform>
        </translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pool %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved 0: off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 throttled · %2 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1 of %2 concurrent executions in use (R2.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreserved pool: %1 of %2 in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 in flight, %3 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own reservation is the ceiling (R4.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shares the unreserved pool (R2.3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialising: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned, in use and ready: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm and idle: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last second: asked %1 times, %2 throttled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in flight, %2; last second: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked in the last second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled in the last second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>in a narrow place: the account</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 waiting</source>
        <comment>throttled, their share; events in the queue</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>How many requests are being handled at one instant. Requests per second × duration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requests that run right now; each has an environment of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All functions of an account share it in one Region. 1,000 by default; more by a quota increase request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the limit set aside for one function: a guarantee and a ceiling. It costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left for all functions without reserved concurrency; never less than 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments initialised in advance, so that the first request is fast, too. They cost money even when idle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request is throttled because a limit is reached: 429 Too Many Requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller waits for the answer, or hands over an event and goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Lambda keeps asynchronous events until they have been processed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A throttled event is tried again: after 1 second at first, then after longer and longer, up to 5 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where events go that could not be processed in time, 6 hours at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first request of a new environment waits for its initialisation; the next ones do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the function&apos;s code runs; one request at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the code, the libraries, opening connections: before the handler, once per environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the provisioned concurrency on a schedule or by its utilisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean, in this course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean, on AWS&apos;s pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>a column of the glossary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the rule in &quot;How the model works&quot;. In the table, Enter does the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonBuilder</name>
    <message numerus="yes">
        <source>objects and lists are nested too deeply: at most %n level(s)</source>
        <translation>
            <numerusform>objects and lists are nested too deeply: at most %n level</numerusform>
            <numerusform>objects and lists are nested too deeply: at most %n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there can be at most %n value(s) in this list</source>
        <translation>
            <numerusform>there can be at most %n value in this list</numerusform>
            <numerusform>there can be at most %n values in this list</numerusform>
        </translation>
    </message>
    <message>
        <source>duplicate key in the same object</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonSyntax</name>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than 10 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zero byte: this is not a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends in the middle of the JSON text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid JSON, near &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number %1 is too large</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slider: a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slider: a small step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slider: a big step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slider: to its ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are where they are on a US keyboard, also while Korean input is on. In a text field they type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presses the button that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time line: a hundredth of the run; a chart: a moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneTools</name>
    <message>
        <source>newest cold starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: the lanes rest on the newest cold starts. Off: they follow the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lanes of this function. With Ctrl: beside those that are shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Folder for the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charts could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n file written to %1</numerusform>
            <numerusform>%n files written to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run to a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes and seconds, for example 2:30:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a later time, such as 2:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Concurrency Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Concurrency Lab %1&lt;/b&gt;&lt;p&gt;Watch how AWS Lambda handles concurrency: limits, reserved and provisioned concurrency, throttles, retries and cold starts.&lt;/p&gt;&lt;p&gt;A model for teaching, not AWS itself. Free software under the GNU General Public License, version 3 or later. The font, derived from Pretendard, is under the SIL Open Font License.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Concurrency Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been throttled so far, and no cold start is in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work is not kept against a crash: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new run begins. %1 brings the one before back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same run once more, from its start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricsPage</name>
    <message>
        <source>The most requests that were being handled at the same instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for all functions without reserved concurrency together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the account cannot use any more: unreserved concurrency in use, all that is reserved, and provisioned concurrency of functions without a reservation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that ran, with an error or without. Throttled ones are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused attempts. They count neither as invocations nor as errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that ended in an error, timeouts included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the code ran. The initialisation of a cold start is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest run. Cold starts are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned environments in use, not those that were allocated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of provisioned environments in use. Without requests there is no point, and auto scaling does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that ran on provisioned concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that found no provisioned environment free and ran on demand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that Lambda accepted into its queue with 202.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long events had waited when they were handled. It rises with retries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest that an event had waited when it was handled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events given up without success; they go to the DLQ if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that could not even be put into the DLQ. In this model none are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CloudWatch metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point a minute, as CloudWatch publishes them. A burst of a second disappears in its minute: compare with the dashboard, which shows every instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>metric, statistic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricsPicture</name>
    <message>
        <source>%1 of each minute</source>
        <comment>Sum, Maximum or Average</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No points: this metric had nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first point comes after the first minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>function: value of a metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 in the last minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>stated by AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows from AWS&apos;s figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured or reported by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our choice: AWS does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simplified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the model works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a rule: a word or a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS says two things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule that the simulation follows, with its source and date. Where AWS contradicts itself (C1 to C6), and where it is silent (section M), the choice made here is named; most can be set in the scenario&apos;s model block.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>Copy as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>there is no function &quot;%1&quot;; the scenario has: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is not a place in a list of %n value(s); counting starts at 0</source>
        <translation>
            <numerusform>&quot;%1&quot; is not a place in a list of %n value; counting starts at 0</numerusform>
            <numerusform>&quot;%1&quot; is not a place in a list of %n values; counting starts at 0</numerusform>
        </translation>
    </message>
    <message>
        <source>this value has no fields: &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a setting is written as PATH=VALUE, such as A.reservedConcurrency=50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a function: name one of its settings, such as %1.reservedConcurrency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PoolPicture</name>
    <message>
        <source>0 throttled/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region pool: %1 places</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>1 cell = %n concurrent execution(s)</source>
        <translation>
            <numerusform>1 cell = %n concurrent execution</numerusform>
            <numerusform>1 cell = %n concurrent executions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>function, its level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisioned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept free %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initialising %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm and idle (no limit counts them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reserved %2 · %3 over it until they finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reserved %2 · used %3 · kept free %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 provisioned %2 · used %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreserved %1 · %2 over it until they finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreserved %1 · %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s · %2</source>
        <comment>throttled, their share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 provisioned and ready, waiting for a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 provisioned, still being prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 running on provisioned environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 initialising (cold start); they count already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside for %1: nobody else may use it, even while it is idle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free: any function without a reservation may use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 throttled in the last second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 provisioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm and idle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>This file cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a scenario that can run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) to fix; the file was not loaded.</source>
        <translation>
            <numerusform>%n problem to fix; the file was not loaded.</numerusform>
            <numerusform>%n problems to fix; the file was not loaded.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read. For example: %2</source>
        <comment>what was typed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 to %2 is possible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Reading “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading the file; what is open stays open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegularFile</name>
    <message>
        <source>this is not a regular file but a pipe, a socket or a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  by the account&apos;s concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  by reserved concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  by the scaling rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  by the request rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled share of attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency, highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold share of invocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time, 99th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on provisioned environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spilled over to on-demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asynchronous events received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asynchronous retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events still waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in the DLQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest event when it ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario %1, seed %2, %3 simulated seconds, %4 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: concurrency at most %1 and %2 on average, of %3; unreserved pool %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the run: %1 (%2 at %3 per dollar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month at this rate: %1 (%2), after the free tier %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>₩%1</source>
        <comment>an amount in won</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsPicture</name>
    <message>
        <source>At %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what: its value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>--report takes json, csv or text, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--step needs --series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a time above 0 with its unit, such as 250ms, 2.5s, 5m or 6h; not &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed takes a whole number from 0 on, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set takes PATH=VALUE, such as A.reservedConcurrency=50; not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--warm-up must be shorter than the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and the report would be written to the same file: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would overwrite what the scenario is read from: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 would be written to the same file: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: warning: the change at %2 was refused: it leaves no room for the provisioned concurrency that auto scaling had claimed by then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message>
        <source>since Nov 2023</source>
        <comment>rule set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before Nov 2023</source>
        <comment>rule set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · seed %2 · rules %3 · %4 simulated</source>
        <comment>title, number, since when the rules hold, clock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>the same amount in dollars and in won</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by API Gateway itself, before Lambda was asked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up without a DLQ to hold them: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still waiting in Lambda&apos;s queue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>heading of a column, and what stands there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a function, and what it came to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost (USD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost (KRW)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScenarioFile</name>
    <message>
        <source>the file cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it would be larger than 10 MB and could not be opened again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScenarioReader</name>
    <message>
        <source>an object {...} is needed here; found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key; known here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key; did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is needed here; found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number is needed here; found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number %1 is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is needed here; found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 0 on is needed here; found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time with its unit is needed here (&quot;250ms&quot;, &quot;2.5s&quot;, &quot;5m&quot;, &quot;6h&quot;); found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time below zero is not possible: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time %1 is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time %1 is finer than a microsecond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotation marks is needed here; found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text, or {&quot;en&quot;: ..., &quot;ko&quot;: ...}, is needed here; found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of these is needed here: %1; found: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known here; possible: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known here; did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a trace needs either &quot;times&quot; or &quot;file&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;durations&quot; belongs to &quot;times&quot;; a file has them in its second column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change is for either &quot;account&quot; or &quot;function&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list [...] is needed here; found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;format&quot; is missing; it should say &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a format that this version reads; it reads &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this changes nothing: &quot;traffic&quot;, &quot;set&quot; or &quot;invoke&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;traffic&quot;, &quot;set&quot; and &quot;invoke&quot; need &quot;function&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Auto Scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, and its rule</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs on provisioned environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cold start, environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs on warm environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment %1 is initialised, it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tries again in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead-letter queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment %1 is reclaimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto scaling asks for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request %1, attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a request, and what became of it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a function, and what happened to it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · taken back: %2</source>
        <comment>a time, and the event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a time, and the event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisioned environments ready: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As text with tabs, for a mail or a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same run once more from 0:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>%1M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>₩%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N. Virginia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ohio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N. California</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oregon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seoul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Osaka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sydney</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mumbai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>London</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frankfurt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stockholm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>São Paulo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (by hand)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThrottlePicture</name>
    <message>
        <source>%1 → back to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 %3</source>
        <comment>Lambda&apos;s answer, who passes it on, what the client sees</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of attempts throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of requests throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>no event waits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 #%2</source>
        <comment>function, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DLQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 attempts, %2 throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <comment>share, throttled, asked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 throttled so far; %3 in the last second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 events wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2: %3 throttled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Time line of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, planned at %2</source>
        <comment>a mark on the time line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a mark on the time line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules since Nov 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules before Nov 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules since November 2023: each function may add 1,000 environments every 10 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules before November 2023: in %1 all functions together begin with a burst of %2 environments, then add 500 a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without it</source>
        <comment>a run without the last change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a run, and where it is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · seen to %2</source>
        <comment>a run, and how far it was seen</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run before the last edit: click to show it, with this one beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by hand: drag it to another time, or right-click to edit or remove it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message>
        <source>&quot;charts&quot; needs --out DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format takes png, svg and pdf, separated by commas; not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT in pixels, from 320 to 16384 each; not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light, dark or projector; not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TraceFile</name>
    <message>
        <source>line %1: a time below zero is not possible: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: the time %2 is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: a number of seconds is needed here; found: &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no arrival in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some lines have a duration and some have none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file &quot;%1&quot; cannot be read; it should stand beside the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file &quot;%1&quot; is larger than 10 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file &quot;%1&quot; lies elsewhere; a trace is read only from the scenario&apos;s own folder or a folder in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file &quot;%1&quot; cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trace files of this scenario are larger than 64 MB together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Simulated time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>speed asked for and speed reached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>speed reached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files, undo, view, help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run at full speed until something happens, then pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark or projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For slides and print (PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All three…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fast as the computer can. [ and ] step through the speeds between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 simulated seconds per second. [ and ] step through the speeds between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run until ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export charts ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario: %1 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <comment>a menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of any function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another scenario; open: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>refused %1</source>
        <comment>so many requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling rate: 1,000 new environments in 10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling rate: the account&apos;s burst and 500 a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency: the account&apos;s unreserved pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency: the function&apos;s reservation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency: the pool or the reservation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A provisioned environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request rate: synchronous calls only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request rate: 10 × the concurrency a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API Gateway&apos;s own limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2: account limit %3, unreserved pool %4; the function&apos;s concurrency %5 on average, %6 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An idle environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So a new environment was made for it. Its initialisation took %1 (R8.1), and it counts as concurrency from the start (R1.4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So a new environment was made for it (R8.1); it counts as concurrency from the start of its initialisation (R1.4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From its arrival to its run the request waited %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS does not publish the order of the checks; this is the model&apos;s (R2.10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function %1: %2 throttled so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been throttled so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency: reserved for it, but others have not let go of it yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>there is no display for the window; &quot;run&quot;, &quot;charts&quot;, &quot;validate&quot; and &quot;list&quot; need none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
