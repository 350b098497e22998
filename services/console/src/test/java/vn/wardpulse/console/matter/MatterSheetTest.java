package vn.wardpulse.console.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.MatterFigures;
import vn.wardpulse.console.api.RaisedMatter;
import vn.wardpulse.console.api.RaisedMatter.State;
import vn.wardpulse.console.shell.Board;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;

class MatterSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 21);
    private static final Instant AT = Instant.parse("2024-03-05T02:00:00Z");
    private static final MatterFigures FIGURES = new MatterFigures(
            new MatterFigures.Counts(3, 0, 1, 1, 1, 0),
            List.of(new MatterFigures.Row("URBAN_ORDER", new MatterFigures.Counts(3, 0, 1, 1, 1, 0))));

    private static final MatterFigures ONE_MONTH = new MatterFigures(
            new MatterFigures.Counts(3, 0, 1, 1, 1, 0),
            List.of(new MatterFigures.Row("2024-03", new MatterFigures.Counts(3, 0, 1, 1, 1, 0))));

    private final MatterSheet sheet =
            new MatterSheet(Samples.words(Locale.forLanguageTag("vi")), unit -> "Đơn vị " + unit);

    @Test
    void whatIsOverdueStandsFirstAndWhatIsSettledLast() {
        MattersView page = sheet.list(
                List.of(
                        line(1, State.ANSWERED, false, Timeliness.LATE),
                        line(2, State.OPEN, false, null),
                        line(3, State.OPEN, true, null)),
                Map.of("field", FIGURES, "month", ONE_MONTH),
                true,
                Typing.NOTHING,
                2024,
                TODAY);

        assertThat(page.finding()).isEqualTo("1 kiến nghị quá hạn trả lời, 1 đang chờ");
        assertThat(page.parts().getFirst().items())
                .extracting(MattersView.Item::tone, MattersView.Item::about)
                .containsExactly(
                        tuple("overdue", "Đơn vị 00343, số 3/2024 · trật tự đô thị · đang ở Đơn vị 009"),
                        tuple("open", "Đơn vị 00343, số 2/2024 · trật tự đô thị · đang ở Đơn vị 009"));
        assertThat(page.parts().getLast().items().getFirst().word()).isEqualTo("Đã trả lời · muộn");
        assertThat(page.boards()).as("one month is no table").singleElement().satisfies(board -> {
            assertThat(board.title()).isEqualTo("Theo lĩnh vực, năm 2024");
            assertThat(board.rows()).containsExactly(new Board.Row("Trật tự đô thị", List.of(3, 0, 1, 1, 1, 0)));
            assertThat(board.columns().get(board.bad())).isEqualTo("Quá hạn");
        });
        assertThat(Objects.requireNonNull(page.entry()).fields()).hasSize(MatterField.values().length);
    }

    @Test
    void whatWasTypedAndNotTakenStandsThereAgain() {
        MattersView.Entry entry = Objects.requireNonNull(sheet.list(
                        List.of(),
                        Map.of("field", new MatterFigures(new MatterFigures.Counts(0, 0, 0, 0, 0, 0), List.of())),
                        true,
                        new Typing("id", "welfare", "Gọi 0912345678", "2024-03-30"),
                        2024,
                        TODAY)
                .entry());
        assertThat(entry.id()).isEqualTo("id");
        assertThat(entry.words()).isEqualTo("Gọi 0912345678");
        assertThat(entry.fields())
                .filteredOn(MattersView.Option::chosen)
                .extracting(MattersView.Option::value)
                .containsExactly("welfare");
    }

    @Test
    void aPageTellsWhatBecameOfIt() {
        MatterPage page = sheet.page(
                new RaisedMatter(
                        line(3, State.OPEN, true, null),
                        AT,
                        "Cán bộ",
                        List.of(new RaisedMatter.Step(
                                AT, "Thường trực", new UnitId("009"), "handed-on", new UnitId("009-VHTT"), null)),
                        true,
                        false,
                        List.of(new UnitId("009"))),
                Typing.NOTHING);
        assertThat(page.title()).isEqualTo("Kiến nghị số 3/2024 của Đơn vị 00343");
        assertThat(page.steps().getFirst().what()).isEqualTo("Đơn vị 009 chuyển Đơn vị 009-VHTT");
        assertThat(page.onward()).extracting(MattersView.Option::name).containsExactly("Đơn vị 009");
    }

    private static RaisedMatter.Line line(int number, State state, boolean overdue, @Nullable Timeliness timeliness) {
        LocalDate due = LocalDate.of(2024, 3, overdue ? 20 : 25);
        return new RaisedMatter.Line(
                new UUID(0, number),
                new UnitId("00343"),
                number,
                MatterField.URBAN_ORDER,
                "Vỉa hè bị lấn chiếm.",
                due.minusDays(15),
                due,
                state,
                new UnitId("009"),
                overdue,
                overdue ? -1 : 2,
                timeliness);
    }
}
