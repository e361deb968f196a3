// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/awscommand.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace {

/// One option a line, so that it can be read from the back of a room.
QString lines(const QString &command, const QStringList &options)
{
    return (QStringList{command} + options).join(QStringLiteral(" \\\n  "));
}

/// As one word of a shell, whatever it holds: the name of a function comes from a file, and the command gets pasted.
QString shellWord(QString value)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,@%+-]+$"));
    if (plain.match(value).hasMatch() && !value.startsWith(u'-'))
        return value;
    return u'\'' + value.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString option(const char *name, const QString &value)
{
    // A value that begins like an option must not be taken for one.
    return QStringLiteral("--%1%2%3").arg(QLatin1String(name), value.startsWith(u'-') ? u"=" : u" ", shellWord(value));
}

QString seconds(sim::SimTime time)
{
    return QString::number((time + sim::Second - 1) / sim::Second);
}

AwsCommand quota(int limit, const QString &region)
{
    AwsCommand result;
    result.command =
        lines(QStringLiteral("aws service-quotas request-service-quota-increase"),
              {option("service-code", QStringLiteral("lambda")), option("quota-code", QStringLiteral("L-B99A9384")),
               option("desired-value", QString::number(limit)), option("region", region)});
    result.remark = QCoreApplication::translate(
        "AwsCommand",
        "A limit above 1,000 is a quota increase request: AWS has to agree. You cannot request a decrease.");
    return result;
}

AwsCommand reserved(const QString &name, std::optional<int> value)
{
    if (!value)
        return {lines(QStringLiteral("aws lambda delete-function-concurrency"), {option("function-name", name)}), {}};
    return {lines(QStringLiteral("aws lambda put-function-concurrency"),
                  {option("function-name", name), option("reserved-concurrent-executions", QString::number(*value))}),
            *value == 0 ? QCoreApplication::translate(
                "AwsCommand", "Reserved 0 switches the function off: every synchronous call is throttled.")
                        : QString()};
}

AwsCommand provisioned(const QString &name, int value)
{
    const QStringList target{option("function-name", name), option("qualifier", QStringLiteral("live"))};
    const QString remark = QCoreApplication::translate(
        "AwsCommand",
        "Provisioned concurrency belongs to a published version or to an alias; here the alias is called \"live\".");
    if (value == 0)
        return {lines(QStringLiteral("aws lambda delete-provisioned-concurrency-config"), target), remark};
    return {lines(QStringLiteral("aws lambda put-provisioned-concurrency-config"),
                  target + QStringList{option("provisioned-concurrent-executions", QString::number(value))}),
            remark};
}

/// Two commands: the bounds, and the target within them.
AwsCommand autoScaling(const QString &name, const std::optional<sim::AutoScaling> &scaling)
{
    const QStringList target{option("service-namespace", QStringLiteral("lambda")),
                             option("resource-id", QStringLiteral("function:%1:live").arg(name)),
                             option("scalable-dimension", QStringLiteral("lambda:function:ProvisionedConcurrency"))};
    if (!scaling)
        return {lines(QStringLiteral("aws application-autoscaling deregister-scalable-target"), target), {}};
    const QString bounds = lines(QStringLiteral("aws application-autoscaling register-scalable-target"),
                                 target
                                     + QStringList{option("min-capacity", QString::number(scaling->min)),
                                                   option("max-capacity", QString::number(scaling->max))});
    const QString policy = QStringLiteral("{\"TargetValue\": %1, \"PredefinedMetricSpecification\": "
                                          "{\"PredefinedMetricType\": \"LambdaProvisionedConcurrencyUtilization\"}}")
                               .arg(scaling->targetUtilization);
    return {bounds + QLatin1Char('\n')
                + lines(QStringLiteral("aws application-autoscaling put-scaling-policy"),
                        target
                            + QStringList{option("policy-name", QStringLiteral("utilization")),
                                          option("policy-type", QStringLiteral("TargetTrackingScaling")),
                                          option("target-tracking-scaling-policy-configuration", policy)}),
            {}};
}

QString failureArn(const QString &name, sim::FailureDestination destination, const QString &region)
{
    const QString service = destination == sim::FailureDestination::Sns ? QStringLiteral("sns") : QStringLiteral("sqs");
    return QStringLiteral("arn:aws:%1:%2:123456789012:%3-failed").arg(service, region, name);
}

QString onFailure(const QString &arn)
{
    const QJsonObject config{{QStringLiteral("OnFailure"), QJsonObject{{QStringLiteral("Destination"), arn}}}};
    return QString::fromUtf8(QJsonDocument(config).toJson(QJsonDocument::Compact));
}

AwsCommand async(const QString &name, const sim::AsyncSettings &settings, const QString &region)
{
    QStringList options{option("function-name", name),
                        option("maximum-retry-attempts", QString::number(settings.maximumRetryAttempts)),
                        option("maximum-event-age-in-seconds", seconds(settings.maximumEventAge))};
    if (settings.onFailure != sim::FailureDestination::None)
        options += option("destination-config", onFailure(failureArn(name, settings.onFailure, region)));
    return {lines(QStringLiteral("aws lambda put-function-event-invoke-config"), options), {}};
}

AwsCommand vpc(const QString &name, sim::Vpc value)
{
    const QString config =
        value == sim::Vpc::None
            ? QStringLiteral("SubnetIds=[],SecurityGroupIds=[]")
            : QStringLiteral("SubnetIds=subnet-0123456789abcdef0,SecurityGroupIds=sg-0123456789abcdef0");
    return {lines(QStringLiteral("aws lambda update-function-configuration"),
                  {option("function-name", name), option("vpc-config", config)}),
            {}};
}

AwsCommand configuration(const QString &name, const char *key, const QString &value)
{
    return {lines(QStringLiteral("aws lambda update-function-configuration"),
                  {option("function-name", name), option(key, value)}),
            {}};
}

} // namespace

AwsCommand AwsCommand::of(const sim::Change &change, const QString &region)
{
    if (change.concurrencyLimit)
        return quota(*change.concurrencyLimit, region);
    const QString name = QString::fromStdString(change.function);
    if (change.set.reservedConcurrency)
        return reserved(name, *change.set.reservedConcurrency);
    if (change.set.autoScaling) // may restate the provisioned concurrency that it begins with
        return autoScaling(name, *change.set.autoScaling);
    if (change.set.provisionedConcurrency)
        return provisioned(name, *change.set.provisionedConcurrency);
    if (change.set.memory)
        return configuration(name, "memory-size", QString::number(*change.set.memory));
    if (change.set.timeout)
        return configuration(name, "timeout", seconds(*change.set.timeout));
    if (change.set.async)
        return async(name, *change.set.async, region);
    if (change.set.vpc)
        return vpc(name, *change.set.vpc);
    if (change.traffic)
        return {
            {},
            QCoreApplication::translate("AwsCommand", "Requests come from the callers: no AWS command sets how many.")};
    if (change.invoke)
        return {lines(QStringLiteral("aws lambda invoke"),
                      {option("function-name", name), QStringLiteral("response.json")}),
                *change.invoke > 1 ? QCoreApplication::translate(
                    "AwsCommand", "One request each time it is run; for many at once a load generator is used.")
                                   : QString()};
    if (change.set.callerRetry)
        return {{}, QCoreApplication::translate("AwsCommand", "Whether and when it tries again is up to the caller.")};
    if (change.set.idleTimeout || change.set.environmentSelection)
        return {{}, QCoreApplication::translate("AwsCommand", "AWS decides this by itself: no command sets it.")};
    return {{},
            QCoreApplication::translate("AwsCommand", "This depends on the function's code: no AWS command sets it.")};
}
