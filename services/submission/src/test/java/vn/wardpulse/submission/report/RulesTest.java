package vn.wardpulse.submission.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.OnPaper;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.ObligationOpened;
import vn.wardpulse.model.report.ReportEvent.ReportCorrected;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.submission.attachment.KeptAttachment;

class RulesTest {

    private static final LocalDate DUE = LocalDate.of(2023, 10, 16);
    private static final Obligation OWED =
            new Obligation(new UnitId("00139"), new FormCode("LB2023-M"), Period.month(2023, 10));
    private static final Instant MORNING = Instant.parse("2023-10-12T02:00:00Z");
    private static final Words WORDS = new Words("Khó khăn: …", List.of());
    private static final Act SUBMIT = new Act.Submit(List.of(), WORDS);
    private static final Act CORRECT = new Act.Correct(List.of(), WORDS, "bổ sung", null);

    private static final Act RECEIVE = new Act.Receive(
            List.of(),
            new Words(null, List.of()),
            new OnPaper(LocalDate.of(2023, 10, 11), "mất kết nối", "12/BC-UBND"));
    private static final Act EXTEND = new Act.Extend(DUE.plusDays(7), "mất điện");
    private static final Act CLOSE = new Act.Close();
    private static final Act REOPEN = new Act.Reopen("phường gửi bổ sung");

    @Test
    void anOpenReportTakesOnlyASubmission() {
        Report open = report();
        assertThat(possible(open))
                .containsExactly(
                        Act.Name.SAVE,
                        Act.Name.SUBMIT,
                        Act.Name.RECEIVE,
                        Act.Name.EXTEND,
                        Act.Name.CLOSE,
                        Act.Name.REMIND);
        assertThat(refusal(open, CORRECT)).isEqualTo(Refusal.NOTHING_TO_CORRECT);
        assertThat(refusal(open, new Act.Approve(1))).isEqualTo(Refusal.NOTHING_TO_APPROVE);
        assertThat(refusal(open, new Act.Return(1, "sai"))).isEqualTo(Refusal.NOTHING_TO_RETURN);
        assertThat(refusal(open, new Act.Withdraw(1, "nhầm"))).isEqualTo(Refusal.NOTHING_TO_WITHDRAW);
    }

    @Test
    void whatWaitsForApprovalBlocksEverythingElse() {
        Report waiting = report(SUBMIT);
        assertThat(waiting.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(waiting.counted())
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(1));
        assertThat(refusal(waiting, SUBMIT)).isEqualTo(Refusal.ALREADY_SUBMITTED);
        assertThat(refusal(waiting, CORRECT)).isEqualTo(Refusal.ALREADY_SUBMITTED);
        assertThat(refusal(waiting, new Act.Approve(2))).isEqualTo(Refusal.ANOTHER_VERSION);
        assertThat(refusal(waiting, new Act.Return(2, "sai"))).isEqualTo(Refusal.ANOTHER_VERSION);
    }

    @Test
    void anApprovedReportIsCorrectedNotSubmitted() {
        Report approved = report(SUBMIT, new Act.Approve(1));
        assertThat(refusal(approved, SUBMIT)).isEqualTo(Refusal.ALREADY_APPROVED);
        assertThat(refusal(approved, new Act.Withdraw(1, "nhầm"))).isEqualTo(Refusal.NOTHING_TO_WITHDRAW);
        Report corrected = report(SUBMIT, new Act.Approve(1), CORRECT);
        assertThat(corrected.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(corrected.counted())
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(2));
    }

    @Test
    void whenACorrectionFallsTheApprovedVersionCountsAgainAndCanFallToo() {
        for (Act fall : List.of(new Act.Return(2, "sai"), new Act.Withdraw(2, "nhầm"))) {
            Report fallen = report(SUBMIT, new Act.Approve(1), CORRECT, fall);
            assertThat(fallen.counted())
                    .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(1));
            assertThat(possible(fallen)).contains(Act.Name.SUBMIT, Act.Name.CORRECT, Act.Name.RETURN);
            Report bare = report(SUBMIT, new Act.Approve(1), CORRECT, fall, new Act.Return(1, "sai"));
            assertThat(bare.counted()).isEmpty();
            assertThat(possible(bare)).doesNotContain(Act.Name.CORRECT, Act.Name.RETURN);
        }
    }

    @Test
    void aReturnKeepsTheFirstReceiptAndAWithdrawalTakesItsOwnAway() {
        Instant late = Lateness.endOf(DUE);
        Report returned = report(SUBMIT, new Act.Return(1, "sai"));
        ReportSubmitted again = (ReportSubmitted) event(returned, SUBMIT, late);
        assertThat(again.firstReceived()).isEqualTo(MORNING);
        assertThat(again.timeliness()).isEqualTo(Timeliness.ON_TIME);

        Report withdrawn = report(SUBMIT, new Act.Withdraw(1, "nhầm"));
        assertThat(withdrawn.firstReceived()).isEmpty();
        ReportSubmitted anew = (ReportSubmitted) event(withdrawn, SUBMIT, late);
        assertThat(anew.firstReceived()).isEqualTo(late);
        assertThat(anew.timeliness()).isEqualTo(Timeliness.LATE);

        Report approved = report(SUBMIT, new Act.Approve(1));
        ReportCorrected corrected = (ReportCorrected) event(approved, CORRECT, late);
        assertThat(corrected.firstReceived()).isEqualTo(MORNING);
        assertThat(corrected.reportVersion()).isEqualTo(2);
    }

    @Test
    void wordsAndFilesGoWithTheVersion() {
        Attachment file = new Attachment("biên bản.pdf", "application/pdf", 7, "00");
        Words words = new Words("Khó khăn: …", List.of(new KeptAttachment(1, file, MORNING, "canbo", "", false)));
        ReportSubmitted submitted = (ReportSubmitted) event(report(), new Act.Submit(List.of(), words), MORNING);
        assertThat(submitted.narrative()).isEqualTo("Khó khăn: …");
        assertThat(submitted.attachments()).containsExactly(file);
        ReportCorrected corrected = (ReportCorrected)
                event(report(SUBMIT, new Act.Approve(1)), new Act.Correct(List.of(), words, "bổ sung", null), MORNING);
        assertThat(corrected.narrative()).isEqualTo("Khó khăn: …");
        assertThat(corrected.attachments()).containsExactly(file);
    }

    @Test
    void aClosedPeriodTakesApprovalsReturnsAndCorrectionsOnly() {
        Report open = report(CLOSE);
        assertThat(refusal(open, SUBMIT)).isEqualTo(Refusal.PERIOD_CLOSED);
        assertThat(refusal(open, RECEIVE)).isEqualTo(Refusal.PERIOD_CLOSED);
        assertThat(refusal(open, EXTEND)).isEqualTo(Refusal.PERIOD_CLOSED);
        assertThat(refusal(open, CLOSE)).isEqualTo(Refusal.ALREADY_CLOSED);
        assertThat(possible(open)).containsExactly(Act.Name.REOPEN);
        assertThat(refusal(report(SUBMIT, CLOSE), new Act.Withdraw(1, "nhầm"))).isEqualTo(Refusal.PERIOD_CLOSED);
        assertThat(report(SUBMIT, CLOSE, new Act.Approve(1), CORRECT).state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(report(CLOSE, REOPEN, SUBMIT).state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(refusal(report(), REOPEN)).isEqualTo(Refusal.NOT_CLOSED);
    }

    @Test
    void aLaterDueDateMeasuresWhatWasReceivedAnew() {
        Instant late = Lateness.endOf(DUE);
        Report received = accepted(report(), SUBMIT, late).after();
        assertThat(received.timeliness()).isEqualTo(Timeliness.LATE);
        ObligationOpened extended = (ObligationOpened) event(received, EXTEND, late);
        assertThat(extended.due()).isEqualTo(DUE.plusDays(7));
        assertThat(extended.timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(extended.reason()).isEqualTo("mất điện");
        assertThat(((ObligationOpened) event(report(), EXTEND, late)).timeliness())
                .isNull();
    }

    @Test
    void paperIsReceivedOnItsDay() {
        Instant late = Lateness.endOf(DUE);
        ReportSubmitted entered = (ReportSubmitted) event(report(), RECEIVE, late);
        assertThat(entered.timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(Lateness.day(entered.firstReceived())).isEqualTo(LocalDate.of(2023, 10, 11));
        Report returned = report(SUBMIT, new Act.Return(1, "sai"));
        assertThat(((ReportSubmitted) event(returned, RECEIVE, late)).firstReceived())
                .as("the receipt that stands")
                .isEqualTo(MORNING);
    }

    @Test
    void aDayEndsAtMidnightInVietnam() {
        assertThat(Lateness.of(Instant.parse("2023-10-16T16:59:59.999Z"), DUE)).isEqualTo(Timeliness.ON_TIME);
        assertThat(Lateness.of(Instant.parse("2023-10-16T17:00:00Z"), DUE)).isEqualTo(Timeliness.LATE);
    }

    /** Whatever people try, the list of possible acts and the rules agree, and the counted version makes sense. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rulesAndPossibilitiesAgree(long seed) {
        Random random = new Random(seed);
        Report report = report();
        for (int step = 0; step < 60; step++) {
            int latest = report.versions().size();
            List<Act> acts = new ArrayList<>(List.of(SUBMIT, CORRECT, RECEIVE, EXTEND, CLOSE, REOPEN));
            for (int version = 0; version <= latest + 1; version++) {
                acts.add(new Act.Approve(version));
                acts.add(new Act.Return(version, "sai"));
                acts.add(new Act.Withdraw(version, "nhầm"));
            }
            Set<Act.Name> accepted = EnumSet.noneOf(Act.Name.class);
            List<Report> next = new ArrayList<>();
            for (Act act : acts) {
                if (Rules.decide(report, act, MORNING) instanceof Decision.Accepted made) {
                    accepted.add(name(act));
                    next.add(made.after());
                }
            }
            Set<Act.Name> possible = possible(report);
            possible.remove(Act.Name.SAVE);
            assertThat(possible.remove(Act.Name.REMIND))
                    .as("who has handed in, or cannot any more, is not reminded: %s", report)
                    .isEqualTo(!report.state().handedIn() && !report.closed());
            assertThat(accepted).as("%s", report).isEqualTo(possible);
            report = next.get(random.nextInt(next.size()));
            assertThat(report.counted().map(version -> version.fate().counts()).orElse(true))
                    .isTrue();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static Act.Name name(Act act) {
        return switch (act) {
            case Act.Submit submit -> Act.Name.SUBMIT;
            case Act.Approve approve -> Act.Name.APPROVE;
            case Act.Return back -> Act.Name.RETURN;
            case Act.Correct correct -> Act.Name.CORRECT;
            case Act.Withdraw withdraw -> Act.Name.WITHDRAW;
            case Act.Receive received -> Act.Name.RECEIVE;
            case Act.Extend extension -> Act.Name.EXTEND;
            case Act.Close closing -> Act.Name.CLOSE;
            case Act.Reopen reopening -> Act.Name.REOPEN;
        };
    }

    private static Set<Act.Name> possible(Report report) {
        Set<Act.Name> possible = EnumSet.noneOf(Act.Name.class);
        possible.addAll(Rules.possible(report));
        return possible;
    }

    private static Report report(Act... acts) {
        Report report = new Report(OWED, DUE, false, List.of());
        for (Act act : acts) {
            report = accepted(report, act, MORNING).after();
        }
        return report;
    }

    private static Decision.Accepted accepted(Report report, Act act, Instant at) {
        return (Decision.Accepted) Rules.decide(report, act, at);
    }

    private static ReportEvent event(Report report, Act act, Instant at) {
        return accepted(report, act, at).event().apply(new EventHead(1, at, "bode.canbo", new UUID(0, 1)));
    }

    private static Refusal refusal(Report report, Act act) {
        return ((Decision.Refused) Rules.decide(report, act, MORNING)).refusal();
    }
}
