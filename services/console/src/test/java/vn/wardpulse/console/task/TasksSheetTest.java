package vn.wardpulse.console.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Attachment;
import vn.wardpulse.console.api.Participation;
import vn.wardpulse.console.api.TaskOccurrence;
import vn.wardpulse.console.api.TaskOccurrence.State;
import vn.wardpulse.console.api.TaskSlot;
import vn.wardpulse.console.attachment.FileRow;
import vn.wardpulse.console.attachment.FilesView;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.ChannelCount;

class TasksSheetTest {

    private static final Words VI = Samples.words(Locale.forLanguageTag("vi"));
    private static final TaskId TASK = TaskId.parse("KH/1");
    private static final UnitId BTG = new UnitId("BTG");
    private static final UnitId VHTT = new UnitId("VHTT");
    private static final List<TaskOccurrence> ALL = List.of(
            occurrence(BTG, 1, State.DONE, Timeliness.ON_TIME, false),
            occurrence(BTG, 2, State.DONE, Timeliness.LATE, false),
            occurrence(BTG, 3, State.UNDER_WAY, null, true),
            occurrence(BTG, 4, State.OPEN, null, false),
            occurrence(VHTT, 4, State.NOT_DONE, Timeliness.ON_TIME, false));

    @Test
    void whatIsOverdueStandsFirstAndWhatIsSettledLast() {
        TasksView page = sheet().write(ALL, List.of(), null, null, 2018, 2018);

        assertThat(page.finding()).isEqualTo("1 nhiệm vụ quá hạn, 1 đang chờ");
        assertThat(page.parts())
                .extracting(TasksView.Part::title, part -> part.items().size())
                .containsExactly(tuple("Quá hạn", 1), tuple("Đang chờ", 1), tuple("Đã có kết quả", 3));
        TasksView.Item overdue = page.parts().getFirst().items().getFirst();
        assertThat(overdue.tone()).isEqualTo("overdue");
        assertThat(overdue.about()).isEqualTo("Đơn vị BTG · KH/1 · tháng 3/2018");
        assertThat(overdue.address()).isEqualTo("/nhiem-vu/KH/1/2018-03");
        assertThat(page.parts().getLast().items())
                .extracting(TasksView.Item::word)
                .contains("Đã hoàn thành · muộn", "Không thực hiện được");
    }

    @Test
    void theBoardHasARowForEachUnitThatAddsUp() {
        TasksView page = sheet().write(ALL, List.of(), VHTT, null, 2018, 2018);

        assertThat(page.board())
                .containsExactly(
                        new TasksView.Standing("/nhiem-vu?don-vi=BTG&nam=2018", "Đơn vị BTG", 4, 1, 1, 0, 0, 1, 1),
                        new TasksView.Standing("/nhiem-vu?don-vi=VHTT&nam=2018", "Đơn vị VHTT", 1, 0, 0, 1, 0, 0, 0));
        assertThat(page.units()).extracting(TasksView.Option::chosen).containsExactly(false, true);
        assertThat(page.finding()).isEqualTo("Không có nhiệm vụ nào đang chờ");
    }

    @Test
    void aUnitOfItsOwnNeedsNoBoard() {
        Participation taken = new Participation(
                TASK,
                new Slot("2018-02"),
                BTG,
                LocalDate.of(2018, 2, 1),
                LocalDate.of(2018, 2, 28),
                LocalDate.of(2018, 2, 28),
                0);
        TasksView page = sheet().write(ALL.subList(0, 4), List.of(taken), null, BTG, 2018, 2018);

        assertThat(page.board()).isEmpty();
        assertThat(page.units()).isEmpty();
        assertThat(page.parts().getFirst().items().getFirst().act()).isEqualTo("Báo cáo kết quả");
        assertThat(page.taken()).extracting(TasksView.Taken::word).containsExactly("chưa bổ sung");
    }

    @Test
    void whatWasTypedAndNotTakenStandsThereAgain() {
        TaskSlot slot = slot();
        Entered typed = new Entered("BTG", "done", Map.of(), "Gọi 0912345678", List.of("…"));

        SlotPage.Entry again =
                Objects.requireNonNull(page(slot, typed).leading().getFirst().entry());
        assertThat(again.words()).isEqualTo("Gọi 0912345678");
        // What is shown above the form is the latest version, so it is this one that is replaced.
        assertThat(again.seen()).isEqualTo(1);
        assertThat(again.choices())
                .filteredOn(SlotPage.Choice::chosen)
                .extracting(SlotPage.Choice::value)
                .containsExactly("done");

        SlotPage.Leader fresh = page(slot, Entered.NOTHING).leading().getFirst();
        SlotPage.Entry entry = Objects.requireNonNull(fresh.entry());
        assertThat(entry.seen()).isEqualTo(1);
        assertThat(entry.words()).isEqualTo("Đang viết tin.");
        assertThat(Objects.requireNonNull(fresh.latest()).counts()).containsExactly("RADIO: 1.250");
    }

    @Test
    void filesOfWhatWasToldAreSavedFromWhereTheyAreAndThoseOfWhatComesNextAreAdded() {
        SlotPage.Leader leader = page(slot(), Entered.NOTHING).leading().getFirst();

        assertThat(Objects.requireNonNull(leader.latest()).files())
                .containsExactly(
                        new FileRow(7, "tin.pdf", "/nhiem-vu/KH/1/2018-02/BTG/ket-qua/dinh-kem/7", "PDF, 47 KB"));
        assertThat(Objects.requireNonNull(leader.entry()).files().path())
                .isEqualTo("/nhiem-vu/KH/1/2018-02/BTG/ket-qua/dinh-kem");
    }

    private static SlotPage page(TaskSlot slot, Entered entered) {
        return new SlotSheet(
                        VI,
                        slot,
                        null,
                        UnitId::value,
                        entered,
                        folder -> new FilesView(folder.page(), List.of(), true, "", 1, 1))
                .write();
    }

    private static TaskSlot slot() {
        TaskOccurrence occurrence = occurrence(BTG, 2, State.UNDER_WAY, null, false);
        return new TaskSlot(
                TASK,
                occurrence.slot(),
                occurrence.from(),
                occurrence.to(),
                occurrence.from(),
                occurrence.due(),
                List.of(new TaskSlot.Leader(
                        occurrence,
                        List.of(new TaskSlot.Told(
                                1,
                                Instant.parse("2018-02-05T02:00:00Z"),
                                "Cán bộ",
                                State.UNDER_WAY,
                                List.of(new ChannelCount(new ChannelCode("RADIO"), 1250)),
                                "Đang viết tin.",
                                List.of(new Attachment(7, "tin.pdf", "application/pdf", 48_211)))),
                        true,
                        false)),
                List.of());
    }

    private static TasksSheet sheet() {
        return new TasksSheet(VI, Map.of(), unit -> "Đơn vị " + unit);
    }

    private static TaskOccurrence occurrence(
            UnitId unit, int month, State state, @Nullable Timeliness timeliness, boolean overdue) {
        LocalDate first = LocalDate.of(2018, month, 1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        return new TaskOccurrence(
                TASK,
                new Slot("2018-%02d".formatted(month)),
                unit,
                first,
                last,
                last,
                state,
                1,
                overdue,
                timeliness,
                3,
                null);
    }
}
