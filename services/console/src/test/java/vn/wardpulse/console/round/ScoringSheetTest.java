package vn.wardpulse.console.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Attachment;
import vn.wardpulse.console.api.JudgedSheet;
import vn.wardpulse.console.attachment.FileRow;
import vn.wardpulse.console.attachment.FilesView;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;

/** The files of a sheet stand with the stage that gave them, and are added by the one that judges. */
class ScoringSheetTest {

    private static final Words VI = Samples.words(Locale.forLanguageTag("vi"));
    private static final UnitId WARD = new UnitId("00139");
    private static final Attachment GONE = pdf(1, "cũ.pdf");
    private static final Attachment DECISION = pdf(2, "quyết định.pdf");
    private static final Attachment MINUTES = pdf(3, "biên bản.pdf");

    @Test
    void whoeverJudgesAddsFilesAndSeesThoseOfTheStagesBefore() {
        ScoringView page = page(true);

        assertThat(page.evidence())
                .extracting(ScoringView.Evidence::stage)
                .containsExactly("đơn vị tự chấm", "cụm thẩm định");
        assertThat(page.evidence().getFirst().rows())
                .containsExactly(
                        new FileRow(2, "quyết định.pdf", "/thi-dua/P2021/2/00139/tu-cham/dinh-kem/2", "PDF, 47 KB"));
        assertThat(page.evidence().getFirst().own()).isNull();
        assertThat(Objects.requireNonNull(page.evidence().getLast().own()).path())
                .isEqualTo("/thi-dua/P2021/2/00139/cum-tham-dinh/dinh-kem");
        assertThat(page.evidence().getLast().rows())
                .as("its own are there to be changed")
                .isEmpty();
    }

    @Test
    void whoeverReadsSeesWhatEachStageGave() {
        ScoringView page = page(false);

        assertThat(page.evidence()).allSatisfy(stage -> assertThat(stage.own()).isNull());
        assertThat(page.evidence().getLast().rows())
                .extracting(FileRow::address)
                .containsExactly("/thi-dua/P2021/2/00139/cum-tham-dinh/dinh-kem/3");
    }

    @Test
    void whatWasTakenOutStandsWhereItWasHandedIn() {
        assertThat(page(false).history())
                .extracting(act -> act.files().stream().map(FileRow::name).toList())
                .containsExactly(List.of(), List.of(), List.of("cũ.pdf"));
    }

    private static ScoringView page(boolean may) {
        JudgedSheet sheet = new JudgedSheet(
                RoundId.parse("P2021/2"),
                new JudgedSheet.Summary(WARD, new GroupCode("CUM"), new UnitId("00124"), Turn.APPRAISAL, 3, may, null),
                List.of(),
                List.of(),
                List.of(
                        new JudgedSheet.StageFiles(Stage.SELF, List.of(DECISION)),
                        new JudgedSheet.StageFiles(Stage.APPRAISAL, List.of(MINUTES))),
                List.of(
                        done(3, Stage.APPRAISAL, MINUTES),
                        done(2, Stage.SELF, DECISION),
                        done(1, Stage.SELF, GONE, DECISION)));
        return new ScoringSheet(VI, sheet, Map.of(), folder -> new FilesView(folder.page(), List.of(), true, "", 1, 1))
                .write("Phường Bồ Đề", "Đợt 2", "/thi-dua/P2021/2");
    }

    private static JudgedSheet.Done done(int version, Stage stage, Attachment... files) {
        return new JudgedSheet.Done(
                version,
                Instant.parse("2023-11-10T02:00:00Z"),
                "Cán bộ",
                new SheetAct.Judged(stage, version == 2, List.of(), List.of()),
                List.of(files));
    }

    private static Attachment pdf(long id, String name) {
        return new Attachment(id, name, "application/pdf", 48_211);
    }
}
