package vn.wardpulse.console.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.wardpulse.console.api.AskedRequest;
import vn.wardpulse.console.api.AskedRequest.AskedUnit;
import vn.wardpulse.console.api.AskedRequest.Reply;
import vn.wardpulse.console.api.RequestSums;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.Coded;
import vn.wardpulse.files.Kind;
import vn.wardpulse.files.Source;
import vn.wardpulse.files.Source.Line;
import vn.wardpulse.files.Table;
import vn.wardpulse.files.Table.Column;
import vn.wardpulse.files.TableFiles;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Question;

/** A request as a file: a row for each unit, a column for each question, and what it adds up to. */
record RequestFile(
        Words words,
        AskedRequest request,
        RequestSums sums,
        Function<UnitId, String> names,
        Instant now,
        String maker) {

    private static final String CSV = "text/csv; charset=utf-8; header=present";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @throws NotThere if there is no such format */
    void send(String format, HttpServletResponse response) throws IOException {
        String name = "yeu-cau-" + request.line().sent();
        switch (format) {
            case "xlsx" -> {
                begin(response, XLSX, name + ".xlsx");
                TableFiles.xlsx(List.of(answers(), totals()), source(), response.getOutputStream());
            }
            case "csv" -> {
                begin(response, CSV, name + ".csv");
                TableFiles.csv(answers(), response.getOutputStream());
            }
            case "csv-excel" -> {
                begin(response, CSV, name + ".excel.csv");
                TableFiles.csvForExcel(answers(), source(), response.getOutputStream());
            }
            default -> throw new NotThere("format");
        }
        response.getOutputStream().flush();
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
    }

    Table answers() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("unit", null),
                Column.text("unit_name", words.say("picker.unit")),
                Column.text("state", words.say("request.col.state")),
                Column.text("answered_at", words.say("request.col.at"))));
        for (Question question : request.questions()) {
            String head = "q" + question.number();
            Question.Parts parts = question.parts();
            if (parts != null) {
                columns.add(Column.figure(head, titled(question)));
                columns.add(Column.figure(head + "_numerator", question.number() + ". " + parts.numerator()));
                columns.add(Column.figure(head + "_denominator", question.number() + ". " + parts.denominator()));
                continue;
            }
            columns.add(
                    question.kind() == Question.Kind.NUMBER
                            ? Column.figure(head, titled(question))
                            : Column.text(head, titled(question)));
        }
        return new Table(
                words.say("request.answers"),
                columns,
                1,
                request.units().stream().map(this::row).toList());
    }

    private Table.Row row(AskedUnit unit) {
        Optional<Reply> last = unit.replies().stream().findFirst();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(unit.line().unit().value());
        values.add(names.apply(unit.line().unit()));
        values.add(new Coded(
                RequestsSheet.tone(request.line(), unit.line()),
                RequestsSheet.word(request.line(), unit.line(), words)));
        values.add(last.map(reply -> new Coded(reply.at().toString(), words.moment(reply.at())))
                .orElse(null));
        for (Question question : request.questions()) {
            Optional<Answer> said = last.flatMap(reply -> RequestSheet.answer(reply, question));
            if (question.parts() != null) {
                values.addAll(parts(question, said.orElse(null)));
            } else {
                values.add(said.map(answer -> value(question, answer)).orElse(null));
            }
        }
        return new Table.Row(values, false);
    }

    /** The rate as it is shown, and both its parts. */
    private static List<@Nullable Object> parts(Question question, @Nullable Answer answer) {
        return answer instanceof Answer.Pair(int number, BigDecimal numerator, BigDecimal denominator)
                ? Arrays.asList(question.rate(numerator, denominator), numerator, denominator)
                : Arrays.asList(null, null, null);
    }

    private Object value(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Amount amount ->
                amount.value()
                        .setScale(Math.max(question.decimals(), amount.value().scale()));
            case Answer.YesNo yesNo -> new Coded(String.valueOf(yesNo.yes()), words.say(yesNo.yes() ? "yes" : "no"));
            case Answer.Words said -> said.text();
            case Answer.Pair pair -> throw new IllegalStateException("a rate has columns of its own");
        };
    }

    private Table totals() {
        List<Table.Row> rows = new ArrayList<>();
        for (Question question : request.questions()) {
            sums.questions().stream()
                    .filter(sum -> sum.question() == question.number())
                    .forEach(sum -> {
                        List<@Nullable Object> values = new ArrayList<>();
                        values.add(titled(question));
                        values.add(BigDecimal.valueOf(sum.answers()));
                        values.add(sum.total());
                        values.add(sum.mean());
                        values.add(sum.lowest());
                        values.add(sum.highest());
                        values.add(sum.yes() == null ? null : BigDecimal.valueOf(sum.yes()));
                        values.add(sum.over());
                        values.add(
                                sum.total() == null || sum.over() == null
                                        ? null
                                        : question.rate(sum.total(), sum.over()));
                        rows.add(new Table.Row(values, false));
                    });
        }
        return new Table(
                words.say("request.sums"),
                List.of(
                        Column.text("question", words.say("request.col.question")),
                        new Column("answers", words.say("request.col.answers"), Kind.COUNT),
                        Column.figure("total", words.say("request.col.total")),
                        Column.figure("mean", words.say("request.col.mean")),
                        Column.figure("lowest", words.say("request.col.lowest")),
                        Column.figure("highest", words.say("request.col.highest")),
                        new Column("yes", words.say("request.col.yes"), Kind.COUNT),
                        Column.figure("denominator", words.say("request.col.over")),
                        Column.figure("rate", words.say("request.col.rate"))),
                1,
                rows);
    }

    private String titled(Question question) {
        String text = question.number() + ". " + question.text();
        return question.unitOfMeasure() == null ? text : words.say("request.measured", text, question.unitOfMeasure());
    }

    private Source source() {
        AskedRequest.Line line = request.line();
        return new Source(
                words.say("download.source"),
                List.of(
                        Line.of(
                                "system",
                                words.say("download.source.system"),
                                words.say("download.source.page", words.say("request.title"))),
                        new Line("known-at", words.say("download.source.now"), words.moment(now), now.toString()),
                        Line.of("request", words.say("request.field.title"), line.title()),
                        Line.of("reason", words.say("request.field.reason"), request.reason()),
                        new Line(
                                "by",
                                words.say("request.by"),
                                names.apply(line.by()),
                                line.by().value()),
                        new Line(
                                "due",
                                words.say("request.field.due"),
                                words.day(line.due()),
                                line.due().toString()),
                        Line.of("question", words.say("download.source.question"), line.address()),
                        Line.of("made-by", words.say("download.source.maker"), maker)));
    }
}
