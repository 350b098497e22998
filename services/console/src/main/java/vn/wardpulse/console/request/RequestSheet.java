package vn.wardpulse.console.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.AskedRequest;
import vn.wardpulse.console.api.AskedRequest.AskedUnit;
import vn.wardpulse.console.api.AskedRequest.Reply;
import vn.wardpulse.console.api.RequestSums;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Question;

/** Writes the page of a request. */
final class RequestSheet {

    private final Words words;
    private final AskedRequest request;
    private final RequestSums sums;
    private final Function<UnitId, String> names;

    RequestSheet(Words words, AskedRequest request, RequestSums sums, Function<UnitId, String> names) {
        this.words = words;
        this.request = request;
        this.sums = sums;
        this.names = names;
    }

    RequestPage write(Given given, boolean mayAsk) {
        AskedRequest.Line line = request.line();
        int answered = (int)
                request.units().stream().filter(unit -> unit.line().answered()).count();
        boolean waits = !line.closed() && answered < request.units().size();
        boolean overdue = request.units().stream().anyMatch(unit -> unit.line().overdue());
        return new RequestPage(
                line.address(),
                line.title(),
                words.opening(words.due(line.due(), line.daysLeft(), waits, overdue))
                        + (request.units().size() > 1
                                ? " · "
                                        + words.say(
                                                "request.tally",
                                                Numbers.count(answered),
                                                Numbers.count(request.units().size()))
                                : ""),
                request.reason(),
                words.say("request.sent", names.apply(line.by()), words.moment(request.sentAt()), request.sentBy()),
                request.closedAt() == null
                        ? ""
                        : words.say(
                                "request.closed.by",
                                words.moment(request.closedAt()),
                                Objects.requireNonNullElse(request.closedBy(), "")),
                line.manages() && !line.closed(),
                line.manages() && mayAsk ? "/yeu-cau/moi?nhu=" + line.id() : "",
                request.units().stream()
                        .filter(AskedUnit::may)
                        .map(unit -> entry(unit, given))
                        .toList(),
                request.questions().stream().map(this::head).toList(),
                request.units().stream().map(this::row).toList(),
                request.units().size() > 1 ? sums() : List.of(),
                (int) request.units().stream().filter(AskedUnit::mayRemind).count());
    }

    private String head(Question question) {
        return question.unitOfMeasure() == null
                ? question.text()
                : words.say("request.measured", question.text(), question.unitOfMeasure());
    }

    private RequestPage.Entry entry(AskedUnit unit, Given given) {
        boolean again = given.unit().equals(unit.line().unit().value());
        Optional<Reply> last = unit.replies().stream().findFirst();
        return new RequestPage.Entry(
                unit.line().unit().value(),
                names.apply(unit.line().unit()),
                unit.line().version(),
                request.questions().stream()
                        .map(question -> field(
                                question,
                                again ? given : null,
                                last.flatMap(reply -> answer(reply, question)).orElse(null)))
                        .toList());
    }

    /**
     * @param given what was typed and not taken; null where nothing was
     * @param last what was answered; null where nothing was
     */
    private RequestPage.Field field(Question question, @Nullable Given given, @Nullable Answer last) {
        String name = RequestController.ANSWER + question.number();
        String typed = typed(given, String.valueOf(question.number()));
        Question.Parts parts = question.parts();
        List<RequestPage.Part> both = List.of();
        if (parts != null) {
            Answer.Pair pair = last instanceof Answer.Pair known ? known : null;
            both = List.of(
                    new RequestPage.Part(
                            name,
                            parts.numerator(),
                            given != null ? typed : part(pair == null ? null : pair.numerator(), parts)),
                    new RequestPage.Part(
                            name + RequestController.DENOMINATOR,
                            parts.denominator(),
                            given != null
                                    ? typed(given, question.number() + RequestController.DENOMINATOR)
                                    : part(pair == null ? null : pair.denominator(), parts)));
        }
        return new RequestPage.Field(
                name,
                question.number() + ". " + question.text(),
                kind(question),
                note(question),
                given != null ? typed : last == null ? "" : field(question, last),
                both);
    }

    private static String typed(@Nullable Given given, String field) {
        return given == null ? "" : given.values().getOrDefault(field, "");
    }

    private static String part(@Nullable BigDecimal value, Question.Parts parts) {
        return value == null ? "" : Numbers.field(value, parts.decimals());
    }

    private String note(Question question) {
        List<String> notes = new ArrayList<>();
        if (question.unitOfMeasure() != null) {
            notes.add(question.unitOfMeasure());
        }
        if (!question.required()) {
            notes.add(words.say("request.optional"));
        }
        return String.join(", ", notes);
    }

    /** As it stands in a field that is read back as the same. */
    private static String field(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Amount amount -> Numbers.field(amount.value(), question.decimals());
            case Answer.YesNo yesNo -> yesNo.yes() ? "yes" : "no";
            case Answer.Words said -> said.text();
            case Answer.Pair parts -> "";
        };
    }

    private RequestPage.Row row(AskedUnit unit) {
        Optional<Reply> last = unit.replies().stream().findFirst();
        return new RequestPage.Row(
                names.apply(unit.line().unit()),
                RequestsSheet.tone(request.line(), unit.line()),
                RequestsSheet.word(request.line(), unit.line(), words),
                last.map(this::when).orElseGet(() -> reminded(unit)),
                last.map(this::cells)
                        .orElseGet(() -> request.questions().stream()
                                .map(question -> Numbers.MISSING)
                                .toList()),
                unit.replies().stream()
                        .skip(1)
                        .map(reply -> words.say("request.said", when(reply), String.join("; ", cells(reply))))
                        .toList());
    }

    private List<String> cells(Reply reply) {
        return request.questions().stream()
                .map(question -> answer(reply, question)
                        .map(answer -> shown(question, answer))
                        .orElse(Numbers.MISSING))
                .toList();
    }

    private String when(Reply reply) {
        String said = words.say("slot.said", words.moment(reply.at()), reply.byName());
        return reply.version() == 1
                ? said
                : said + " · " + words.say("request.version", String.valueOf(reply.version()));
    }

    private String reminded(AskedUnit unit) {
        return unit.line().remindedAt() == null
                ? ""
                : words.say("tasks.reminded", words.moment(unit.line().remindedAt()));
    }

    private String shown(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Amount amount -> Numbers.exact(amount.value());
            case Answer.YesNo yesNo -> words.say(yesNo.yes() ? "yes" : "no");
            case Answer.Words said -> said.text();
            case Answer.Pair(int number, BigDecimal numerator, BigDecimal denominator) ->
                rate(question, numerator, denominator);
        };
    }

    /** The rate, and what it is made of. */
    private String rate(Question question, BigDecimal numerator, BigDecimal denominator) {
        BigDecimal rate = question.rate(numerator, denominator);
        return words.say(
                "request.rate",
                rate == null ? Numbers.MISSING : Numbers.rounded(rate, question.decimals()),
                Numbers.exact(numerator),
                Numbers.exact(denominator));
    }

    static Optional<Answer> answer(Reply reply, Question question) {
        return reply.answers().stream()
                .filter(answer -> answer.question() == question.number())
                .findFirst();
    }

    private List<RequestPage.Sum> sums() {
        return request.questions().stream()
                .flatMap(question -> sums.questions().stream()
                        .filter(sum -> sum.question() == question.number())
                        .map(sum -> sum(question, sum)))
                .toList();
    }

    private RequestPage.Sum sum(Question question, RequestSums.QuestionSum sum) {
        String basis = words.say("request.basis", Numbers.count(sum.answers()), Numbers.count(sums.asked()));
        return switch (question.kind()) {
            case NUMBER ->
                new RequestPage.Sum(
                        head(question),
                        figure(sum.total()),
                        sum.total() == null
                                ? basis
                                : words.say(
                                        "request.spread",
                                        Numbers.rounded(
                                                Objects.requireNonNull(sum.mean()), Math.max(question.decimals(), 1)),
                                        figure(sum.lowest()),
                                        figure(sum.highest()),
                                        basis));
            case YES_NO ->
                new RequestPage.Sum(
                        head(question),
                        words.say("request.yesno", Numbers.count(yes(sum)), Numbers.count(sum.answers() - yes(sum))),
                        basis);
            case RATIO ->
                new RequestPage.Sum(
                        head(question),
                        sum.total() == null || sum.over() == null
                                ? Numbers.MISSING
                                : rate(question, sum.total(), sum.over()),
                        basis);
            case TEXT -> new RequestPage.Sum(head(question), words.count("request.texts", sum.answers()), basis);
        };
    }

    private static int yes(RequestSums.QuestionSum sum) {
        return sum.yes() == null ? 0 : sum.yes();
    }

    private static String figure(@Nullable BigDecimal value) {
        return value == null ? Numbers.MISSING : Numbers.exact(value);
    }

    static String kind(Question question) {
        return question.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
