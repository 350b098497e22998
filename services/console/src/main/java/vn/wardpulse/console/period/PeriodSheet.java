package vn.wardpulse.console.period;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Duty;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;

/** Writes a period's page from what is owed for it. */
final class PeriodSheet {

    /** What names a unit. */
    @FunctionalInterface
    interface Names {
        String of(UnitId unit);
    }

    private final Words words;
    private final Definitions definitions;
    private final Names names;

    PeriodSheet(Words words, Definitions definitions, Names names) {
        this.words = words;
        this.definitions = definitions;
        this.names = names;
    }

    PeriodView write(FormCode form, Period period, List<Duty> duties, boolean directs) {
        List<PeriodView.Row> rows = duties.stream()
                .sorted(Comparator.comparing(Duty::overdue)
                        .reversed()
                        .thenComparing(Duty::pending, Comparator.reverseOrder())
                        .thenComparing(Duty::unit))
                .map(this::row)
                .toList();
        return new PeriodView(
                "/ky/" + form + "/" + period,
                words.say("term.title", words.period(period)),
                finding(duties),
                definitions.form(form).map(known -> words.name(known.name())).orElse(form.value()),
                directs,
                rows);
    }

    private String finding(List<Duty> duties) {
        long received = duties.stream().filter(duty -> !duty.pending()).count();
        long overdue = duties.stream().filter(Duty::overdue).count();
        long closed = duties.stream().filter(Duty::closed).count();
        String all = String.valueOf(duties.size());
        String said = overdue == 0
                ? words.say("term.finding", String.valueOf(received), all)
                : words.say("term.finding.overdue", String.valueOf(received), all, String.valueOf(overdue));
        return closed == 0
                ? said
                : closed == duties.size()
                        ? said + ". " + words.say("term.closed.all")
                        : said + ". " + words.say("term.closed.some", String.valueOf(closed), all);
    }

    private PeriodView.Row row(Duty duty) {
        String state = duty.state().name().toLowerCase(Locale.ROOT);
        String late = duty.timeliness() == Timeliness.LATE ? " · " + words.say("tile.late") : "";
        return new PeriodView.Row(
                duty.unit().value(),
                names.of(duty.unit()),
                "/phieu/" + duty.path(),
                duty.overdue() ? "overdue" : state,
                words.opening(words.say("state." + state)) + late,
                words.due(duty.due(), duty.daysLeft(), duty.pending(), duty.overdue()),
                duty.extended() != null,
                duty.closed());
    }
}
