package vn.wardpulse.console.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.wardpulse.console.api.AskedRequest;
import vn.wardpulse.model.UnitId;

/**
 * A request while it is written, as typed.
 *
 * @param units ids, and {@code kind:…} for all of a kind
 * @param lines questions, empty ones among them
 */
record Composed(UUID id, String title, String reason, String due, String plan, List<String> units, List<Line> lines) {

    private static final int LINES = 3;

    /** A question as typed. */
    record Line(String text, String kind, String measure, String decimals, boolean optional, String indicator) {

        static final Line EMPTY = new Line("", "number", "", "", false, "");

        boolean empty() {
            return text.isBlank() && indicator.isBlank();
        }
    }

    static Composed fresh(UUID id, String plan) {
        return new Composed(id, "", "", "", plan, List.of(), List.of()).longer();
    }

    /** What was asked before, of the same units, to be asked again. */
    static Composed like(AskedRequest request, UUID id) {
        return new Composed(
                id,
                request.line().title(),
                request.reason(),
                "",
                request.line().plan() == null ? "" : request.line().plan().value(),
                request.units().stream().map(unit -> unit.line().unit().value()).toList(),
                request.questions().stream()
                        .map(question -> new Line(
                                question.text(),
                                RequestSheet.kind(question),
                                Objects.requireNonNullElse(question.unitOfMeasure(), ""),
                                question.decimals() == 0 ? "" : String.valueOf(question.decimals()),
                                !question.required(),
                                question.indicator() == null
                                        ? ""
                                        : question.indicator().value()))
                        .toList());
    }

    /** What was sent by the form; empty questions are dropped, so that numbers in refusals are those of the page. */
    static Composed of(UUID id, MultiValueMap<String, String> typed) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; typed.containsKey("cau." + at + ".hoi"); at++) {
            String prefix = "cau." + at + ".";
            Line line = new Line(
                    text(typed, prefix + "hoi"),
                    text(typed, prefix + "kieu"),
                    text(typed, prefix + "don-vi-tinh"),
                    text(typed, prefix + "le"),
                    typed.containsKey(prefix + "tuy-chon"),
                    text(typed, prefix + "chi-tieu"));
            if (!line.empty()) {
                lines.add(line);
            }
        }
        return new Composed(
                id,
                text(typed, "title"),
                text(typed, "reason"),
                text(typed, "due"),
                text(typed, "plan"),
                Objects.requireNonNullElse(typed.get("unit"), List.of()),
                lines);
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "").strip();
    }

    /** With room for more questions. */
    Composed longer() {
        return new Composed(
                id,
                title,
                reason,
                due,
                plan,
                units,
                Stream.concat(lines.stream(), Stream.generate(() -> Line.EMPTY).limit(LINES))
                        .toList());
    }

    /** As submission takes it; it says what is wrong. */
    Map<String, Object> body(List<UnitId> chosen) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title);
        body.put("reason", reason);
        LocalDate day = day();
        if (day != null) {
            body.put("due", day);
        }
        if (!plan.isBlank()) {
            body.put("plan", plan);
        }
        body.put("units", chosen);
        body.put(
                "questions",
                lines.stream()
                        .filter(line -> !line.empty())
                        .map(Composed::question)
                        .toList());
        return body;
    }

    private static Map<String, Object> question(Line line) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("text", line.text());
        question.put("kind", line.kind());
        question.put("unitOfMeasure", line.measure());
        question.put("required", !line.optional());
        if (!line.decimals().isBlank()) {
            // What is no number of decimals is none that there are, either.
            question.put("decimals", line.decimals().matches("\\d{1,2}") ? Integer.parseInt(line.decimals()) : -1);
        }
        if (!line.indicator().isBlank()) {
            question.put("indicator", line.indicator());
        }
        return question;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(due);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
