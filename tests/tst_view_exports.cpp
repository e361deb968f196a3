// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleframe.h"
#include "tests/viewhelpers.h"
#include "ui/export/chartexport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Views;

/// Pictures as files.
class TestViewExports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void exportWritesEveryPicture_data();
    void exportWritesEveryPicture();
    void exportSaysWhyItFailed();
};

void TestViewExports::exportWritesEveryPicture_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("PNG") << "png" << QByteArray("\x89PNG");
    QTest::newRow("SVG") << "svg" << QByteArray("<?xml");
    QTest::newRow("PDF") << "pdf" << QByteArray("%PDF-");
}

void TestViewExports::exportWritesEveryPicture()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, magic);
    QTemporaryDir folder;
    ChartExport::Options options;
    options.folder = folder.filePath(QStringLiteral("made/on the way"));
    options.formats = {format};
    options.size = QSize(1280, 720);
    QString error;
    const QStringList files = ChartExport::write(*Sample::frame(4), options, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QCOMPARE(files.size(), 6);
    for (const char *name : {"pool", "concurrency", "cold-starts", "throttles", "gauges", "dashboard"}) {
        QFile file(options.folder + QLatin1Char('/') + QLatin1String(name) + QLatin1Char('.') + format);
        QVERIFY2(file.open(QIODevice::ReadOnly), name);
        QVERIFY2(file.read(16).startsWith(magic), name);
    }
    if (format == QLatin1String("png")) {
        const QImage pool(options.folder + QStringLiteral("/pool.png"));
        QCOMPARE(pool.size(), options.size);
        QVERIFY(pixelsOf(pool, Theme::make(Theme::Kind::Light).function(0)) > 100'000);
        QVERIFY(pixelsOf(QImage(options.folder + QStringLiteral("/concurrency.png")),
                         Theme::make(Theme::Kind::Light).function(0))
                > 500);
    }
}

void TestViewExports::exportSaysWhyItFailed()
{
    QTemporaryDir folder;
    ChartExport::Options options;
    options.folder = folder.path();
    options.formats = {QStringLiteral("bmp")};
    QString error;
    QVERIFY(ChartExport::write(*Sample::frame(2), options, &error).isEmpty());
    QVERIFY(error.contains(QStringLiteral("bmp")));
    options.formats = {QStringLiteral("png")};
    QFile blocker(folder.filePath(QStringLiteral("file")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    options.folder = folder.filePath(QStringLiteral("file/below"));
    error.clear();
    QVERIFY(ChartExport::write(*Sample::frame(2), options, &error).isEmpty());
    QVERIFY(error.contains(QStringLiteral("below")));
    // Over what the scenario is read from, by whatever name: refused before anything is painted.
    const QString scenario = folder.filePath(QStringLiteral("s.json"));
    QFile read(scenario);
    QVERIFY(read.open(QIODevice::WriteOnly) && read.write("{}") == 2);
    read.close();
    QVERIFY(QFile::link(scenario, folder.filePath(QStringLiteral("dashboard.png"))));
    options.folder = folder.path();
    options.read = {scenario};
    error.clear();
    QVERIFY(ChartExport::write(*Sample::frame(2), options, &error).isEmpty());
    QVERIFY2(error.contains(QStringLiteral("dashboard.png")), qPrintable(error));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("pool.png"))));
    QCOMPARE(QFile(scenario).size(), 2);
}

QTEST_MAIN(TestViewExports)
#include "tst_view_exports.moc"
