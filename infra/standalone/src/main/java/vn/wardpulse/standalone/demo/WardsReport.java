package vn.wardpulse.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * Long Biên's wards hand in what is due, most in the last days and some late; their leaders approve it or give it back; the
 * standing body chases; a few mend what they handed in. The visitor's ward waits until the last moment, so that whoever
 * looks at it is first. Of June 2024 two never report.
 */
final class WardsReport implements Habit {

    private static final String STANDING = "thuongtruc.longbien";

    private static final Map<UnitId, DemoWard> WARDS =
            DemoWard.ALL.stream().collect(Collectors.toMap(DemoWard::unit, Function.identity()));

    /** Counts that stand alone, so that nothing else is wrong where one is missing. */
    private static final List<IndicatorCode> MAY_BE_MISSING =
            List.of(new IndicatorCode("CUL-03"), new IndicatorCode("SEC-05"));

    private static final List<String> REASONS = List.of(
            "Công an phường chưa chốt số liệu trong kỳ.",
            "Đơn vị đầu mối đang rà soát, sẽ bổ sung bằng đính chính.",
            "Trong kỳ không tổ chức hoạt động.");

    private static final Period NEVER_REPORTED = Period.month(2024, 6);
    private static final List<String> SILENT = List.of(DemoWard.TARDIEST, "giangbien");

    private final DemoApi api;
    private final Chance chance;
    private final PlausibleFigures figures;

    WardsReport(DemoApi api, long seed) {
        this.api = api;
        this.chance = new Chance(seed);
        this.figures = new PlausibleFigures(seed);
    }

    /** What is owed and how it stands on the morning of a day. */
    private record Owed(
            DemoWard ward, Obligation obligation, String state, int version, LocalDate due, LocalDate changed) {

        static Owed of(JsonNode row) {
            UnitId unit = new UnitId(row.path("unit").asString());
            return new Owed(
                    Objects.requireNonNull(WARDS.get(unit)),
                    new Obligation(
                            unit,
                            new FormCode(row.path("form").asString()),
                            Period.parse(row.path("period").asString())),
                    row.path("state").asString(),
                    row.path("version").asInt(),
                    LocalDate.parse(row.path("due").asString()),
                    LocalDate.ofInstant(Instant.parse(row.path("updatedAt").asString()), DemoScript.ZONE));
        }
    }

    @Override
    public List<Deed> on(LocalDate day) {
        List<Owed> owed = new ArrayList<>();
        for (JsonNode row : api.seen(STANDING, "/api/obligations")) {
            if (WARDS.containsKey(new UnitId(row.path("unit").asString()))) {
                owed.add(Owed.of(row));
            }
        }
        Map<FormCode, Form> forms = Arrays.stream(api.definition(STANDING, "/api/forms", Form[].class))
                .collect(Collectors.toMap(Form::code, Function.identity()));
        List<Deed> deeds = new ArrayList<>();
        for (Owed one : owed) {
            Form form = forms.get(one.obligation().form());
            if (form != null) {
                deed(one, form, day, deeds);
            }
        }
        return deeds;
    }

    private void deed(Owed owed, Form form, LocalDate day, List<Deed> deeds) {
        Obligation obligation = owed.obligation();
        SplittableRandom random = chance.of(obligation);
        LocalDate told = told(owed, random);
        Instant at = DemoScript.moment(random, day);
        boolean settled = owed.changed().isBefore(day);
        switch (owed.state()) {
            case "open", "draft", "withdrawn" -> {
                if (!told.isAfter(day) && !isSilent(owed)) {
                    deeds.add(new Deed(at, "report " + obligation, () -> submit(owed, form)));
                } else if (day.equals(WorkingDay.plus(owed.due(), 2))) {
                    deeds.add(new Deed(
                            at,
                            "reminder of " + obligation,
                            () -> api.says(
                                    STANDING,
                                    "/api/reports/" + obligation + "/reminder",
                                    Map.of("sentence", "Đề nghị gửi báo cáo trong ngày hôm nay."))));
                }
            }
            case "returned" -> {
                if (settled && !told.isAfter(day)) {
                    deeds.add(new Deed(at, "report again " + obligation, () -> submit(owed, form)));
                }
            }
            case "submitted" -> {
                if (settled) {
                    deeds.add(new Deed(at, "approval of " + obligation, () -> decide(owed)));
                }
            }
            case "approved" -> {
                if (owed.version() == 1
                        && chance.falls(6, "correction", obligation)
                        && day.equals(WorkingDay.plus(told, 6))) {
                    deeds.add(new Deed(at, "correction of " + obligation, () -> correct(owed, form)));
                }
            }
            default -> {
                // history: nobody does anything about it
            }
        }
    }

    /** The day on which the ward means to have it ready. */
    private static LocalDate told(Owed owed, SplittableRandom random) {
        if (owed.ward().login().equals(DemoWard.LEFT_TO_VISITOR)) {
            return owed.due();
        }
        LocalDate last = WorkingDay.plus(owed.due(), -random.nextInt(4));
        return random.nextDouble() < owed.ward().tardiness()
                ? WorkingDay.plus(owed.due(), 1 + random.nextInt(5))
                : last;
    }

    private static boolean isSilent(Owed owed) {
        return owed.obligation().period().equals(NEVER_REPORTED)
                && SILENT.contains(owed.ward().login());
    }

    private void submit(Owed owed, Form form) {
        api.submit(owed.ward().officer(), owed.obligation(), lines(owed, form, owed.version() == 0));
    }

    private void decide(Owed owed) {
        String leader = owed.ward().leader();
        if (owed.version() == 1 && chance.falls(5, "return", owed.obligation())) {
            api.sendBack(leader, owed.obligation(), 1, "Số liệu chưa khớp với sổ theo dõi, đề nghị rà soát lại.");
        } else {
            api.approve(leader, owed.obligation(), owed.version());
        }
    }

    private void correct(Owed owed, Form form) {
        api.correct(
                owed.ward().officer(),
                owed.obligation(),
                lines(owed, form, false),
                "Bổ sung số liệu của hai tổ dân phố gửi chậm.",
                "%02d/TB-UBND"
                        .formatted(10 + chance.of("document", owed.obligation()).nextInt(80)));
    }

    /** At first with a slip where it is mended later; now and then a figure is missing, with the reason. */
    private List<ReportedFigure> lines(Owed owed, Form form, boolean first) {
        Obligation obligation = owed.obligation();
        boolean slip = first && (chance.falls(6, "correction", obligation) || chance.falls(5, "return", obligation));
        List<ReportedFigure> lines = figures.lines(owed.ward(), form, obligation.period(), slip);
        return lines.stream()
                .map(line -> MAY_BE_MISSING.contains(line.indicator())
                                && chance.falls(4, "missing", obligation, line.indicator())
                        ? new ReportedFigure(line.indicator(), new Figure.NoData(reason(obligation)), null)
                        : line)
                .toList();
    }

    private String reason(Obligation obligation) {
        return REASONS.get(chance.of("reason", obligation).nextInt(REASONS.size()));
    }
}
