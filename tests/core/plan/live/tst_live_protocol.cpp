// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/error.h"
#include "core/plan/live/protocol.h"
#include "core/plan/live/requests.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bitsmith;
using namespace bitsmith::live;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string messageOf(const std::function<void()> &read) {
  try {
    read();
  } catch (const Error &error) {
    return error.what();
  }
  return "nothing was thrown";
}

} // namespace

class TestLiveProtocol : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRequestIsRead() {
    const auto message =
        parseRequest(R"({"jsonrpc": "2.0", "id": "a", "method": "open", "params": {"run": "x"}})");
    const auto *request = std::get_if<Request>(&message);
    QVERIFY(request);
    QVERIFY(request->id == nlohmann::json("a"));
    QCOMPARE(request->method, std::string("open"));
    QVERIFY(request->params == (nlohmann::json{{"run", "x"}}));
    QVERIFY(!request->isNotification());
  }

  void whatHasNoIdIsANotification() {
    const auto message = parseRequest(R"({"jsonrpc": "2.0", "method": "cancel"})");
    const auto *request = std::get_if<Request>(&message);
    QVERIFY(request && request->isNotification());
    QVERIFY(request->params.is_object());
  }

  void faultsHaveTheirCodeAndTheIdWhereThereIsOne_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *line, int code, const char *id, const char *message) {
      QTest::newRow(name) << QByteArray(line) << code << QString::fromUtf8(id) << QString::fromUtf8(message);
    };
    using namespace error_code;
    row("no JSON", "hello", parseError, "null", "message: line 1, column 1: this is not valid JSON here");
    row("cut off", R"({"jsonrpc": "2.0", "id": 1)", parseError, "null",
        "message: line 1, column 27: this is not valid JSON here");
    row("batch", R"([{"jsonrpc": "2.0", "id": 1, "method": "open"}])", invalidRequest, "null",
        "batches are not taken: send one message a line");
    row("a number", "7", invalidRequest, "null", "the message is 7: expected an object");
    row("no version", R"({"id": 1, "method": "open"})", invalidRequest, "1",
        "jsonrpc is null: expected \"2.0\"");
    row("other version", R"({"jsonrpc": 2, "id": 1, "method": "open"})", invalidRequest, "1",
        "jsonrpc is 2: expected \"2.0\"");
    row("no method", R"({"jsonrpc": "2.0", "id": 4})", invalidRequest, "4",
        "method is null: expected a text");
    row("id null", R"({"jsonrpc": "2.0", "id": null, "method": "open"})", invalidRequest, "null",
        "id is null: expected a whole number or a text");
    row("id fraction", R"({"jsonrpc": "2.0", "id": 1.5, "method": "open"})", invalidRequest, "null",
        "id is 1.5: expected a whole number or a text");
    row("params list", R"({"jsonrpc": "2.0", "id": 1, "method": "open", "params": [1]})", invalidRequest, "1",
        "params is a list: expected an object");
    row("another member", R"({"jsonrpc": "2.0", "id": 1, "method": "open", "parms": {}})", invalidRequest,
        "1", "member \"parms\" is not known here");
  }
  void faultsHaveTheirCodeAndTheIdWhereThereIsOne() {
    QFETCH(QByteArray, line);
    QFETCH(int, code);
    QFETCH(QString, id);
    QFETCH(QString, message);
    const auto parsed = parseRequest({line.constData(), static_cast<std::size_t>(line.size())});
    const auto *fault = std::get_if<Fault>(&parsed);
    QVERIFY(fault);
    QCOMPARE(fault->code, code);
    QCOMPARE(QString::fromStdString(fault->id.dump()), id);
    QCOMPARE(QString::fromStdString(fault->message), message);
  }

  void nestingIsBounded() {
    const std::string deep = R"({"jsonrpc": "2.0", "id": 1, "method": "open", "params": )" +
                             std::string(100'000, '[') + std::string(100'000, ']') + "}";
    const auto parsed = parseRequest(deep);
    const auto *fault = std::get_if<Fault>(&parsed);
    QVERIFY(fault);
    QCOMPARE(fault->code, error_code::parseError);
  }

  void answersAreOneLineEach() {
    QCOMPARE(resultLine(3, {{"text", "two\nlines"}}),
             std::string("{\"id\":3,\"jsonrpc\":\"2.0\",\"result\":{\"text\":\"two\\nlines\"}}\n"));
    QCOMPARE(errorLine({.id = {}, .code = -32700, .message = "no \xff JSON"}),
             std::string("{\"error\":{\"code\":-32700,\"message\":\"no \xef\xbf\xbd JSON\"},\"id\":null,"
                         "\"jsonrpc\":\"2.0\"}\n"));
    QCOMPARE(
        notificationLine("progress", {{"id", 1}, {"done", 0.5}}),
        std::string("{\"jsonrpc\":\"2.0\",\"method\":\"progress\",\"params\":{\"done\":0.5,\"id\":1}}\n"));
  }

  void linesAreCutWhereverBytesEnd() {
    LineReader reader(10);
    QCOMPARE(reader.add("on").size(), std::size_t{0});
    const std::vector<Line> lines = reader.add("e\r\n\n  \ntwo\nthr");
    QCOMPARE(lines.size(), std::size_t{2});
    QCOMPARE(lines[0].text, std::string("one"));
    QCOMPARE(lines[1].text, std::string("two"));
    const std::vector<Line> last = reader.finish();
    QCOMPARE(last.size(), std::size_t{1});
    QCOMPARE(last[0].text, std::string("thr"));
    QVERIFY(reader.finish().empty());
  }

  void aLineThatIsTooLongIsPassedOver() {
    LineReader reader(10);
    QVERIFY(reader.add("0123456789").empty());
    for (int i = 0; i < 1000; ++i)
      QVERIFY(reader.add("more and more of it").empty());
    const std::vector<Line> lines = reader.add("\nnext\n");
    QCOMPARE(lines.size(), std::size_t{2});
    QVERIFY(lines[0].isTooLong);
    QVERIFY(lines[0].text.empty());
    QCOMPARE(lines[1].text, std::string("next"));
    QVERIFY(!lines[1].isTooLong);
  }

  void anExperimentIsOpenedAsPtqWould() {
    const nlohmann::json params = {{"experiment",
                                    {{"data", {{"source", "cifar10"}, {"test", 5000}}},
                                     {"network", {{"file", "/m.onnx"}}},
                                     {"name", "x"}}},
                                   {"pictures", 200},
                                   {"calibration_pictures", 64},
                                   {"threads", 2},
                                   {"compute", "auto"}};
    const Experiment experiment = readOpenParams(params);
    QVERIFY(experiment.task == Task::ptq);
    QCOMPARE(experiment.data.source, std::string("cifar10"));
    QCOMPARE(experiment.data.test, 200);
    QCOMPARE(experiment.calibration.pictures, 64);
    QCOMPARE(experiment.threads, 2);
    QVERIFY(experiment.compute == Compute::fastest);
    QCOMPARE(experiment.network.file, std::string("/m.onnx"));
  }

  void wrongParamsAreToldTogether() {
    const char *both =
        "params: run or experiment is needed, and not both: the folder of a trained run, or an "
        "experiment whose network has weights";
    QCOMPARE(messageOf([] { readOpenParams(nlohmann::json::object()); }), std::string(both));
    QCOMPARE(messageOf([] {
               readOpenParams({{"run", "x"}, {"experiment", nlohmann::json::object()}, {"pictures", -1}});
             }),
             std::string(both) + "\nparams: pictures is -1: expected a whole number from 0 to 1099511627776");
    QCOMPARE(messageOf([] {
               readEvaluateParams({{"plan", 1}});
             }),
             std::string("params: precision is missing\nparams: plan is not known here"));
    QCOMPARE(messageOf([] {
               readEvaluateParams({{"precision", {{"preset", "fp32"}, {"layers", {{"a", {{"bits", 3}}}}}}}});
             }),
             std::string("params: precision.layers.a.bits is not known here"));
    QCOMPARE(messageOf([] {
               readDistributionParams({{"layer", "a"}, {"what", "biases"}, {"bins", 0}});
             }),
             std::string("params: what is \"biases\": expected one of weights, activations\n"
                         "params: bins is 0: expected a whole number from 1 to 4096"));
    QCOMPARE(messageOf([] { readNoParams({{"now", true}}); }), std::string("params: now is not known here"));
    QCOMPARE(messageOf([] {
               readInitializeParams({{"protocol", 7}});
             }),
             std::string("params: protocol is 7: this engine speaks version 1; use a window and an engine of "
                         "the same release"));
    QVERIFY(readCancelParams({{"id", 12}}) == nlohmann::json(12));
  }
};

QTEST_APPLESS_MAIN(TestLiveProtocol)
#include "tst_live_protocol.moc"
