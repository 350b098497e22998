package vn.wardpulse.console.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.RoundResults;
import vn.wardpulse.console.api.RoundResults.Basis;
import vn.wardpulse.console.api.RoundResults.Head;
import vn.wardpulse.console.api.RoundResults.Publisher;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.api.Snapshot;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.RoundId;

class PublishingSheetTest {

    private static final Words VI = Samples.words(Locale.forLanguageTag("vi"));
    private static final UnitId DISTRICT = new UnitId("004");
    private static final Instant AT = Instant.parse("2023-11-20T02:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2023, 11, 6);
    private static final List<Period> PERIODS = List.of(Period.quarter(2023, 2), Period.month(2023, 7));

    @Test
    void judgingIsClosedOnceTheRoundIsOverAndByWhoeverPublishes() {
        assertThat(page(true, false, LAST, true).close()).isFalse();
        assertThat(page(true, false, LAST.plusDays(1), true).close()).isTrue();
        assertThat(page(false, false, LAST.plusDays(1), true).close()).isFalse();
        assertThat(page(true, true, LAST.plusDays(1), true).close()).isFalse();
    }

    @Test
    void aClosedRoundIsPublishedFromASnapshotThatHasItsPeriods() {
        PublishingView page = page(true, true, LAST.plusDays(9), true);

        assertThat(page.publish()).isTrue();
        assertThat(page.freeze()).isTrue();
        assertThat(page(true, true, LAST.plusDays(9), false).freeze()).isFalse();
        assertThat(page.needs()).contains("quý II/2023, tháng 7/2023");
        assertThat(page.snapshots())
                .extracting(PublishingView.Choice::number)
                .as("neither provisional ones, nor those of some forms, nor those without July")
                .containsExactly(1, 5);
        assertThat(page(true, false, LAST.plusDays(9), true).publish()).isFalse();
    }

    @Test
    void theLastResultIsInForceAndAnotherOneNeedsAReason() {
        PublishingView page = page(true, true, LAST.plusDays(9), true, head(2, "Đính chính"), head(1, null));

        assertThat(page.again()).isTrue();
        assertThat(page.results())
                .extracting(
                        PublishingView.Result::address, PublishingView.Result::reason, PublishingView.Result::inForce)
                .containsExactly(
                        tuple("/thi-dua/P2021/2/ket-qua/2", "Đính chính", true),
                        tuple("/thi-dua/P2021/2/ket-qua/1", "", false));
        assertThat(page.results().getFirst().when()).isEqualTo("Công bố 20/11/2023 09:00, Phòng Nội vụ");
        assertThat(page(true, true, LAST.plusDays(9), true).again()).isFalse();
    }

    private static PublishingView page(boolean may, boolean closed, LocalDate today, boolean freezes, Head... heads) {
        Round round = new Round(2, new Name("Đợt 2", "Round 2"), LocalDate.of(2023, 1, 1), LAST, null);
        RoundStanding standing =
                new RoundStanding(RoundId.parse("P2021/2"), LAST, closed, List.of(), 2, null, List.of(), List.of());
        return new PublishingSheet(VI, "/thi-dua/P2021/2", round)
                .write(
                        new RoundResults(may, DISTRICT, PERIODS, List.of(heads)),
                        standing,
                        today,
                        List.of(
                                        snapshot(5, true, List.of(), Period.year(2023)),
                                        snapshot(4, false, List.of(), Period.year(2023)),
                                        snapshot(3, true, List.of(new FormCode("LB2023-M")), Period.year(2023)),
                                        snapshot(2, true, List.of(), Period.quarter(2023, 2)),
                                        snapshot(1, true, List.of(), Period.halfYear(2023, 1), Period.quarter(2023, 3)))
                                .reversed(),
                        freezes);
    }

    private static Head head(int number, @Nullable String reason) {
        return new Head(
                number, "ab", reason, new Publisher("noivu", "Phòng Nội vụ"), AT, new Basis(3, "cd", true, AT, 7));
    }

    private static Snapshot snapshot(int number, boolean official, List<FormCode> forms, Period... periods) {
        return new Snapshot(
                new Snapshot.Manifest(
                        number,
                        "Số liệu",
                        null,
                        official,
                        null,
                        new Snapshot.Person("tonghop", "Chuyên viên"),
                        AT,
                        new Snapshot.Scope(DISTRICT, forms, List.of(), List.of(periods)),
                        new Snapshot.Position(1, 1),
                        Map.of(),
                        "00",
                        null),
                "ef",
                new Snapshot.Signature("Ed25519", "k", "v"),
                0);
    }
}
