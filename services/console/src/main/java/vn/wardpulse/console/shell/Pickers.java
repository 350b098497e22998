package vn.wardpulse.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitOnDay;

/** The two choices in a page's head, unit and period, as a form that works without a script. */
public record Pickers(String action, List<Option> units, List<Part> periods) {

    public record Option(String value, String text, boolean chosen, boolean below) {}

    /** Periods of one length, or of one year. */
    public record Part(String title, List<Option> options) {}

    public static Pickers of(String action, Choice choice, Words words) {
        return new Pickers(action, units(choice, words), periods(choice, words));
    }

    private static List<Option> units(Choice choice, Words words) {
        return choice.units().topDown().stream()
                .filter(unit -> !unit.kind().belowWard() || near(unit, choice))
                .map(unit -> new Option(
                        unit.id().value(),
                        words.unit(unit.kind(), unit.name()),
                        unit.id().equals(choice.unit().id()),
                        unit.kind().alone()))
                .toList();
    }

    /** What stands below wards only where the ward is chosen, or one of its own: a district would have hundreds. */
    private static boolean near(UnitOnDay unit, Choice choice) {
        UnitId ward = choice.unit().kind().belowWard()
                ? choice.unit().parent()
                : choice.unit().id();
        return unit.id().equals(choice.unit().id()) || ward != null && ward.equals(unit.parent());
    }

    private static List<Part> periods(Choice choice, Words words) {
        int year = choice.period().year();
        List<Period> all = Period.allOf(year);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                words.say("picker.year"),
                choice.years().stream()
                        .map(y -> option(Period.year(y), choice, words))
                        .toList()));
        for (var frequency : List.of(
                vn.wardpulse.model.Frequency.HALF_YEAR,
                vn.wardpulse.model.Frequency.NINE_MONTHS,
                vn.wardpulse.model.Frequency.QUARTER,
                vn.wardpulse.model.Frequency.MONTH)) {
            parts.add(new Part(
                    words.opening(words.frequency(frequency)),
                    IntStream.range(0, all.size())
                            .mapToObj(all::get)
                            .filter(period -> period.frequency() == frequency)
                            .map(period -> option(period, choice, words))
                            .toList()));
        }
        return parts;
    }

    private static Option option(Period period, Choice choice, Words words) {
        return new Option(
                period.toString(), words.opening(words.period(period)), period.equals(choice.period()), false);
    }
}
