package vn.wardpulse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.wardpulse.chaos.evidence.EventLog;
import vn.wardpulse.chaos.load.Acknowledged;
import vn.wardpulse.chaos.load.Acknowledged.Act;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;

/** Faults of every kind that the search is for, put in by hand: each is found and named. */
class AccountingTest {

    private static final Obligation OCTOBER =
            new Obligation(new UnitId("00139"), new FormCode("M"), Period.month(2023, 10));

    private static final Acknowledged SUBMITTED = new Acknowledged(Act.SUBMIT, OCTOBER, 1, figures(3));
    private static final Acknowledged APPROVED = new Acknowledged(Act.APPROVE, OCTOBER, 1, List.of());

    @Test
    void agreesAlsoWhereEventsAreRepeated() {
        assertThat(Accounting.of(
                        log(submitted(1, 3), approved(2), submitted(1, 3), approved(2)), List.of(SUBMITTED, APPROVED)))
                .isEmpty();
    }

    @Test
    void namesWhatIsLost() {
        assertThat(Accounting.of(log(submitted(1, 3)), List.of(SUBMITTED, APPROVED)))
                .containsExactly("lost: the acknowledged approval 00139/M/2023-10 version 1");
    }

    @Test
    void namesWhatWasWrittenTwice() {
        assertThat(Accounting.of(log(submitted(1, 3), submitted(2, 3)), List.of(SUBMITTED)))
                .containsExactly("twice: the acknowledged submission 00139/M/2023-10 version 1, at [1, 2]");
    }

    @Test
    void namesWhatSaysSomethingElse() {
        assertThat(Accounting.of(log(submitted(1, 4)), List.of(SUBMITTED)))
                .containsExactly("with other figures: the acknowledged submission 00139/M/2023-10 version 1");
    }

    @Test
    void namesWhatNobodyWasTold() {
        assertThat(Accounting.of(log(submitted(1, 3), approved(2)), List.of(SUBMITTED)))
                .singleElement()
                .asString()
                .startsWith("acknowledged to nobody");
    }

    @Test
    void namesAGap() {
        assertThat(Accounting.of(log(submitted(1, 3), approved(3)), List.of(SUBMITTED, APPROVED)))
                .containsExactly("positions have gaps");
    }

    private static EventLog log(ReportEvent... events) {
        return new EventLog(
                List.of(), Arrays.asList(events), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ReportEvent submitted(long position, int amount) {
        return new ReportEvent.ReportSubmitted(
                head(position), OCTOBER, 1, figures(amount), Instant.EPOCH, Timeliness.ON_TIME);
    }

    private static ReportEvent approved(long position) {
        return new ReportEvent.ReportApproved(head(position), OCTOBER, 1);
    }

    private static EventHead head(long position) {
        return new EventHead(position, Instant.EPOCH, "officer", new UUID(0, position));
    }

    private static List<ReportedFigure> figures(int amount) {
        return List.of(
                new ReportedFigure(new IndicatorCode("SOC-02"), new Figure.Amount(BigDecimal.valueOf(amount)), null));
    }
}
