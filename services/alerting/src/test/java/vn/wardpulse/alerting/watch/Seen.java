package vn.wardpulse.alerting.watch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.alerting.subscription.Wish;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.Watched.Kind;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;

/** One ward as it can be seen in a view, and what somebody may wish to be told of it. */
final class Seen {

    static final UnitId WARD = new UnitId("00139");
    static final Period NOVEMBER = Period.month(2023, 11);
    static final Instant AT = Instant.parse("2023-11-20T01:00:00Z");

    private static final Total NOTHING = new Total(null, null, 0, 0, 0, 0, 0, 0);

    private Seen() {}

    static Wish wish(Kind kind, @Nullable String threshold) {
        String subject = kind.ofIndicator() ? "ADM-01" : kind.ofForm() ? "LB2023-M" : "ADM";
        return new Wish(
                kind, subject, threshold == null ? null : new BigDecimal(threshold), Frequency.MONTH, WARD, null);
    }

    static UnitPeriod cells(Period period, Status status, @Nullable String achievement) {
        return view(period, status, achievement, null, 0, 0, 0);
    }

    static UnitPeriod score(String score) {
        return view(NOVEMBER, Status.NO_DATA, null, score, 0, 0, 0);
    }

    static UnitPeriod form(Period period, int owed, int received, int overdue) {
        return view(period, Status.NO_DATA, null, null, owed, received, overdue);
    }

    static UnitPeriod view(
            Period period,
            Status status,
            @Nullable String achievement,
            @Nullable String score,
            int owed,
            int received,
            int overdue) {
        return new UnitPeriod(
                WARD,
                period,
                1,
                AT,
                List.of(new Cell(
                        new IndicatorCode("ADM-01"),
                        NOTHING,
                        NOTHING,
                        null,
                        "11/12",
                        achievement == null ? null : new BigDecimal(achievement),
                        null,
                        status,
                        List.of())),
                List.of(new ThemeScore(
                        new ThemeCode("ADM"), score == null ? null : new BigDecimal(score), 1, 1, Map.of(status, 1))),
                List.of(new Completeness(new FormCode("LB2023-M"), owed, received, 0, received, 0, 0, overdue)));
    }
}
