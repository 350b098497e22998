package vn.wardpulse.standalone.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * Three residential groups of Bồ Đề and two party cells of Long Biên ward, which their wards' leaders add in July 2023: each
 * quarter they report to their ward, whose leader approves it. What they say adds up to what the ward then says itself.
 */
final class BelowTheWards implements Habit {

    private static final String ADMINISTRATOR = "quantri";
    private static final FormCode OF_GROUPS = new FormCode("LB2023-TDP");
    private static final String FORMS = "/demo/bode/forms.csv";

    private static final LocalDate BEGIN = LocalDate.of(2023, 7, 3);

    /** From when on the groups stand: the first quarter that they report is the third. */
    private static final LocalDate FROM = LocalDate.of(2023, 7, 1);

    /** The days of the told year on which something is done below the wards. */
    static final SortedSet<LocalDate> TOLD = told();

    /** In the last month of a quarter reports are due on the 15th; from the one day to the other somebody writes or approves. */
    private static final int FIRST_DAY_OF_REPORTS = 8;

    private static final int LAST_DAY_OF_REPORTS = 27;

    private static final List<Kept> ALL = List.of(
            kept("bode", "residential_group", new Name("Tổ dân phố số", "Residential group"), 3),
            kept("longbien", "party_cell", new Name("Chi bộ số", "Party cell"), 2));

    private final DemoApi api;
    private final DemoPeople people;
    private final Chance chance;
    private final PlausibleFigures figures;
    private final Set<UnitId> there = new HashSet<>();

    BelowTheWards(DemoApi api, DemoPeople people, long seed) {
        this.api = api;
        this.people = people;
        this.chance = new Chance(seed);
        this.figures = new PlausibleFigures(seed);
    }

    /**
     * A ward with what it keeps.
     *
     * @param called what comes before the number in their names
     * @param count how many there are
     */
    private record Kept(DemoWard ward, String kind, Name called, int count) {

        String path() {
            return "/api/wards/" + ward.unit() + "/groups";
        }

        boolean has(UnitId unit) {
            return unit.value().startsWith(ward.unit().value() + ".");
        }

        List<Name> names() {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(number -> new Name(called.vi() + " " + number, called.en() + " " + number))
                    .toList();
        }
    }

    /** A report of a group and how it stands on the morning of a day. */
    private record Owed(Obligation obligation, String state, int version, LocalDate due, LocalDate changed) {

        static Owed of(JsonNode row) {
            return new Owed(
                    new Obligation(
                            new UnitId(row.path("unit").asString()),
                            new FormCode(row.path("form").asString()),
                            Period.parse(row.path("period").asString())),
                    row.path("state").asString(),
                    row.path("version").asInt(),
                    LocalDate.parse(row.path("due").asString()),
                    LocalDate.ofInstant(Instant.parse(row.path("updatedAt").asString()), DemoScript.ZONE));
        }

        /** The number behind the dot of its id, from 1. */
        int number() {
            String id = obligation.unit().value();
            return Integer.parseInt(id.substring(id.indexOf('.') + 1));
        }
    }

    private static Kept kept(String login, String kind, Name called, int count) {
        DemoWard ward = DemoWard.ALL.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new Kept(ward, kind, called, count);
    }

    private static SortedSet<LocalDate> told() {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(BEGIN);
        days.addAll(WorkingDay.between(LocalDate.of(2023, 9, 11), LocalDate.of(2023, 9, 21)));
        return days;
    }

    @Override
    public List<Deed> on(LocalDate day) {
        List<Deed> deeds = new ArrayList<>();
        if (day.isBefore(BEGIN)) {
            return deeds;
        }
        for (Kept kept : ALL) {
            if (!there.contains(kept.ward().unit())) {
                begin(kept, day, deeds);
            } else if (isForReports(day)) {
                reports(kept, day, deeds);
            }
        }
        return deeds;
    }

    private static boolean isForReports(LocalDate day) {
        return day.getMonthValue() % 3 == 0
                && day.getDayOfMonth() >= FIRST_DAY_OF_REPORTS
                && day.getDayOfMonth() <= LAST_DAY_OF_REPORTS;
    }

    /** Adds those that are missing; that nothing is, is seen on the next day that is looked at. */
    private void begin(Kept kept, LocalDate day, List<Deed> deeds) {
        Set<String> known = new HashSet<>();
        for (JsonNode group : api.defined(kept.ward().leader(), kept.path()).path("groups")) {
            for (JsonNode spell : group.path("spells")) {
                known.add(spell.path("name").path("vi").asString());
            }
        }
        List<Name> missing =
                kept.names().stream().filter(name -> !known.contains(name.vi())).toList();
        if (missing.isEmpty()) {
            there.add(kept.ward().unit());
            reports(kept, day, deeds);
            return;
        }
        if (forms().noneMatch(form -> form.code().equals(OF_GROUPS))) {
            deeds.add(new Deed(
                    at(day, LocalTime.of(8, 30)),
                    "form " + OF_GROUPS,
                    () -> api.importDefinitions(ADMINISTRATOR, Map.of("forms", Resource.text(FORMS)))));
        }
        deeds.add(new Deed(
                at(day, LocalTime.of(9, 0)),
                "groups of " + kept.ward().unit(),
                () -> missing.forEach(name -> api.defines(
                        kept.ward().leader(),
                        kept.path(),
                        Map.of(
                                "kind",
                                kept.kind(),
                                "name",
                                Map.of("vi", name.vi(), "en", name.en()),
                                "from",
                                FROM.toString())))));
    }

    private Stream<Form> forms() {
        return Arrays.stream(api.definition(ADMINISTRATOR, "/api/forms", Form[].class));
    }

    private void reports(Kept kept, LocalDate day, List<Deed> deeds) {
        String owed = "/api/obligations?unit=%s&year=%d".formatted(kept.ward().unit(), day.getYear());
        for (JsonNode row : api.seen(kept.ward().leader(), owed)) {
            if (kept.has(new UnitId(row.path("unit").asString()))) {
                deed(kept, Owed.of(row), day, deeds);
            }
        }
    }

    private void deed(Kept kept, Owed owed, LocalDate day, List<Deed> deeds) {
        SplittableRandom random = chance.of("below", owed.obligation());
        LocalDate told = told(owed, random);
        Instant at = DemoScript.moment(random, day);
        boolean settled = owed.changed().isBefore(day);
        switch (owed.state()) {
            case "open", "draft", "withdrawn", "returned" -> {
                if (!told.isAfter(day) && (settled || !owed.state().equals("returned"))) {
                    people.officer(owed.obligation().unit())
                            .ifPresent(officer -> deeds.add(
                                    new Deed(at, "report " + owed.obligation(), () -> report(kept, owed, officer))));
                }
            }
            case "submitted" -> {
                if (settled) {
                    deeds.add(new Deed(
                            at,
                            "approval of " + owed.obligation(),
                            () -> api.approve(kept.ward().leader(), owed.obligation(), owed.version())));
                }
            }
            default -> {
                // approved: nobody does anything about it
            }
        }
    }

    /** The first group, in whose name a visitor signs in, waits for the last day; one in six of the others is late. */
    private static LocalDate told(Owed owed, SplittableRandom random) {
        int fate = random.nextInt(6);
        int ahead = 1 + random.nextInt(3);
        if (owed.number() == 1) {
            return owed.due();
        }
        return WorkingDay.plus(owed.due(), fate == 0 ? 2 : -ahead);
    }

    private void report(Kept kept, Owed owed, String officer) {
        Obligation obligation = owed.obligation();
        List<ReportedFigure> lines = forms().filter(form -> form.code().equals(obligation.form()))
                .flatMap(form -> form.indicators().stream())
                .map(indicator -> new ReportedFigure(
                        indicator,
                        share(figures.of(kept.ward(), indicator, obligation.period()), owed.number(), kept.count()),
                        null))
                .toList();
        api.submit(officer, obligation, lines);
    }

    /** What one of {@code count} has of the ward's figure, so that all of them together have it whole. */
    static Figure share(Figure whole, int number, int count) {
        return switch (whole) {
            case Figure.Amount(BigDecimal value) -> new Figure.Amount(part(value, number, count));
            case Figure.Pair(BigDecimal numerator, BigDecimal denominator) ->
                new Figure.Pair(part(numerator, number, count), part(denominator, number, count));
            case Figure.NoData none -> none;
        };
    }

    private static BigDecimal part(BigDecimal whole, int number, int count) {
        int all = whole.intValueExact();
        return BigDecimal.valueOf(all / count + (number <= all % count ? 1 : 0));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(DemoScript.ZONE).toInstant();
    }
}
