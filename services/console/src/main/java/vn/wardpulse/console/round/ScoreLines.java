package vn.wardpulse.console.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.shell.Addresses;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Scale;

/** Writes the lines that a unit's score is the sum of, down to each figure, report and word. */
record ScoreLines(Words words, RoundStanding standing) {

    /** @param several whether the round has more years than this one */
    RoundView.Year year(UnitId unit, RoundStanding.Score score, boolean several) {
        Optional<Scale> scale = standing.scales().stream()
                .filter(one -> one.id().year() == score.year())
                .findFirst();
        String cut = scale.map(one ->
                        words.say("round.caps", Numbers.exact(one.bonusCap()), Numbers.exact(one.deductionCap())))
                .orElse("");
        return new RoundView.Year(
                several ? scale.map(one -> words.name(one.name())).orElse("") : "",
                score.lines().stream()
                        .map(line -> line(
                                unit,
                                line,
                                scale.flatMap(one -> one.criterion(line.criterion()))
                                        .orElse(null)))
                        .toList(),
                score.score() == null
                        ? words.say("round.sum.none")
                        : words.say(
                                "round.sum",
                                Fractions.beside(score.full()),
                                Fractions.beside(score.earned()),
                                Fractions.beside(score.counting()),
                                Fractions.beside(score.bonus()),
                                Fractions.beside(score.deduction()),
                                Fractions.beside(score.score()),
                                cut));
    }

    private RoundView.Line line(UnitId unit, RoundStanding.Line line, @Nullable Criterion criterion) {
        boolean counts = line.state().equals("COUNTED") || line.state().equals("MISSING");
        RoundStanding.Working working = line.working();
        return new RoundView.Line(
                criterion == null ? line.criterion().value() : words.name(criterion.name()),
                criterion == null ? Numbers.MISSING : Numbers.exact(criterion.points()),
                criterion == null ? List.of() : new Working(words, line, criterion).steps(),
                rests(unit, line.rests()),
                said(line),
                line.disagreed(),
                working == null ? Numbers.MISSING : Fractions.text(working.share()),
                counts ? Fractions.beside(line.earned()) : Numbers.MISSING,
                !counts);
    }

    private RoundView.Rests rests(UnitId unit, RoundStanding.Rests rests) {
        List<RoundView.Part> parts = new ArrayList<>();
        rests.figures().forEach(part -> parts.add(figure(unit, rests, part)));
        rests.reports().forEach(owed -> parts.add(report(owed)));
        String summary = parts.isEmpty()
                ? ""
                : words.count(rests.figures().isEmpty() ? "round.rests.reports" : "round.rests.figures", parts.size());
        return new RoundView.Rests(summary, parts);
    }

    private RoundView.Part figure(UnitId unit, RoundStanding.Rests rests, RoundStanding.Part part) {
        BigDecimal amount = part.amount();
        BigDecimal over = part.over();
        String value = amount == null
                ? words.say(part.due() ? "round.part.missing" : "round.part.not_due")
                : over == null ? Numbers.exact(amount) : Numbers.exact(amount) + " / " + Numbers.exact(over);
        String text =
                words.say(part.baseline() ? "round.part.baseline" : "round.part", words.period(part.period()), value);
        return new RoundView.Part(
                text,
                amount == null || rests.indicator() == null
                        ? ""
                        : Addresses.explained(standing.round(), unit, rests.indicator(), part.period()),
                amount == null && part.due());
    }

    private RoundView.Part report(RoundStanding.Owed owed) {
        String how =
                owed.inTime() ? "round.report.on_time" : owed.received() ? "round.report.late" : "round.report.missing";
        return new RoundView.Part(
                words.say("round.part.report", owed.form().value(), words.period(owed.period()), words.say(how)),
                "",
                !owed.inTime());
    }

    private List<String> said(RoundStanding.Line line) {
        List<String> said = new ArrayList<>();
        said("round.turn.self", line.self(), said);
        said("round.turn.appraisal", line.appraisal(), said);
        said("round.turn.verification", line.verification(), said);
        return said;
    }

    private void said(String stage, RoundStanding.@Nullable Said what, List<String> said) {
        if (what != null) {
            String value = Numbers.exact(what.value());
            said.add(words.say(stage) + ": " + (what.words() == null ? value : value + ". " + what.words()));
        }
    }
}
