package vn.wardpulse.reporting.rounds;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Kind;
import vn.wardpulse.files.Source;
import vn.wardpulse.files.Table;
import vn.wardpulse.files.Table.Column;
import vn.wardpulse.files.TableFiles;
import vn.wardpulse.files.Vietnamese;

/** A result as a workbook: ranks, scores, every line, and the figures and reports that lines are worked out from. */
final class MinutesTables {

    private interface Rows {
        void of(ShownStanding.ShownPlace place, ShownStanding.ShownScore score, List<Table.Row> rows);
    }

    private final RoundResult result;
    private final String hash;
    private final Written written;

    MinutesTables(ResultTable.Stored stored) {
        this.result = stored.result();
        this.hash = stored.hash();
        this.written = new Written(stored.result());
    }

    void xlsx(OutputStream out) throws IOException {
        TableFiles.xlsx(List.of(ranks(), scores(), lines(), figures(), reports(), proposals()), source(), out);
    }

    private Table ranks() {
        return new Table(
                "Xếp hạng",
                List.of(
                        Column.text("unit_name", "Đơn vị"),
                        count("overall", "Hạng chung"),
                        count("overall_before", "Hạng chung đợt trước"),
                        Column.text("cluster", "Cụm"),
                        count("in_cluster", "Hạng trong cụm"),
                        count("in_cluster_before", "Hạng trong cụm đợt trước"),
                        Column.figure("score", "Điểm"),
                        Column.text("score_exact", "Điểm, phân số")),
                1,
                result.standing().places().stream()
                        .map(place -> row(
                                written.unit(place.unit()),
                                place.overall(),
                                place.overallBefore(),
                                written.cluster(place.cluster()),
                                place.inCluster(),
                                place.inClusterBefore(),
                                place.score() == null ? null : place.score().shown(),
                                place.score() == null ? null : place.score().exact()))
                        .toList());
    }

    private Table scores() {
        return table(
                "Điểm từng năm",
                List.of(
                        Column.text("unit_name", "Đơn vị"),
                        count("year", "Năm"),
                        count("weight", "Hệ số năm"),
                        Column.text("full", "Tổng điểm chuẩn"),
                        Column.text("earned", "Điểm đạt"),
                        Column.text("counting", "Điểm chuẩn được tính"),
                        Column.text("bonus", "Thưởng"),
                        Column.text("deduction", "Trừ"),
                        Column.text("score_exact", "Điểm của năm, phân số"),
                        Column.figure("score", "Điểm của năm")),
                (place, score, rows) -> rows.add(row(
                        written.unit(place.unit()),
                        score.year(),
                        score.weight(),
                        score.full().exact(),
                        score.earned().exact(),
                        score.counting().exact(),
                        score.bonus().exact(),
                        score.deduction().exact(),
                        score.score() == null ? null : score.score().exact(),
                        score.score() == null ? null : score.score().shown())));
    }

    private Table lines() {
        return table(
                "Từng tiêu chí",
                List.of(
                        Column.text("unit_name", "Đơn vị"),
                        count("year", "Năm"),
                        Column.text("criterion_name", "Tiêu chí"),
                        Column.figure("points", "Điểm chuẩn"),
                        Column.text("state", "Tính hay không"),
                        Column.figure("amount", "Số liệu hoặc tử số"),
                        Column.figure("over", "Mẫu số"),
                        Column.text("target", "Mục tiêu"),
                        Column.text("baseline", "Năm gốc"),
                        Column.text("pace", "Phần đã đến hạn"),
                        Column.text("share", "Tỷ lệ đạt"),
                        Column.text("earned", "Điểm đạt, phân số"),
                        Column.figure("earned_number", "Điểm đạt"),
                        Column.figure("self", "Đơn vị tự chấm"),
                        Column.text("self_words", "Minh chứng của đơn vị"),
                        Column.figure("appraisal", "Cụm thẩm định"),
                        Column.text("appraisal_words", "Ý kiến của cụm"),
                        Column.figure("verification", "Cơ quan thường trực"),
                        Column.text("verification_words", "Ý kiến của cơ quan thường trực")),
                (place, score, rows) -> score.lines().forEach(line -> rows.add(line(place, score, line))));
    }

    private Table.Row line(
            ShownStanding.ShownPlace place, ShownStanding.ShownScore score, ShownStanding.ShownLine line) {
        ShownStanding.ShownWorking working = line.working();
        boolean counts = line.state().counts();
        return row(
                written.unit(place.unit()),
                score.year(),
                written.criterion(score.year(), line.criterion()),
                written.points(score.year(), line.criterion()),
                Written.state(line.state()),
                working == null ? null : working.amount(),
                working == null ? null : working.over(),
                working == null ? null : Written.target(working.target()),
                working == null ? null : working.baseline(),
                working == null ? null : working.pace(),
                working == null ? null : working.share(),
                counts ? line.earned().exact() : null,
                counts ? Written.number(line.earned().exact()) : null,
                value(line.self()),
                words(line.self()),
                value(line.appraisal()),
                words(line.appraisal()),
                value(line.verification()),
                words(line.verification()));
    }

    private Table figures() {
        return table(
                "Số liệu từng kỳ",
                List.of(
                        Column.text("unit_name", "Đơn vị"),
                        count("year", "Thang điểm năm"),
                        Column.text("criterion_name", "Tiêu chí"),
                        Column.text("indicator", "Mã chỉ tiêu"),
                        Column.text("period", "Kỳ"),
                        Column.text("use", "Dùng làm"),
                        Column.figure("amount", "Số liệu hoặc tử số"),
                        Column.figure("over", "Mẫu số"),
                        Column.text("form", "Biểu"),
                        count("version", "Lần")),
                (place, score, rows) -> score.lines()
                        .forEach(line -> line.rests()
                                .figures()
                                .forEach(part -> rows.add(row(
                                        written.unit(place.unit()),
                                        score.year(),
                                        written.criterion(score.year(), line.criterion()),
                                        text(line.rests().indicator()),
                                        Written.period(part.period()),
                                        part.baseline()
                                                ? "năm gốc"
                                                : part.due() ? "kỳ của đợt" : "kỳ của đợt, chưa đến hạn",
                                        part.amount(),
                                        part.over(),
                                        text(part.form()),
                                        part.version())))));
    }

    private Table reports() {
        return table(
                "Báo cáo được tính",
                List.of(
                        Column.text("unit_name", "Đơn vị"),
                        count("year", "Thang điểm năm"),
                        Column.text("criterion_name", "Tiêu chí"),
                        Column.text("form", "Biểu"),
                        Column.text("period", "Kỳ"),
                        Column.text("received", "Đã nhận"),
                        Column.text("in_time", "Đúng hạn")),
                (place, score, rows) -> score.lines()
                        .forEach(line -> line.rests()
                                .reports()
                                .forEach(owed -> rows.add(row(
                                        written.unit(place.unit()),
                                        score.year(),
                                        written.criterion(score.year(), line.criterion()),
                                        owed.form().value(),
                                        Written.period(owed.period()),
                                        owed.received() ? "có" : "không",
                                        owed.inTime() ? "có" : "không")))));
    }

    private Table proposals() {
        return new Table(
                "Đề xuất",
                List.of(
                        Column.text("unit_name", "Đơn vị"),
                        Column.text("kind", "Đề xuất"),
                        Column.text("grounds", "Căn cứ")),
                1,
                result.standing().proposals().stream()
                        .map(proposal -> row(
                                written.unit(proposal.unit()),
                                proposal.kind() == Proposal.Kind.COMMENDATION ? "khen thưởng" : "phê bình",
                                written.grounds(proposal)))
                        .toList());
    }

    private Table table(String title, List<Column> columns, Rows each) {
        List<Table.Row> rows = new ArrayList<>();
        for (ShownStanding.ShownPlace place : result.standing().places()) {
            place.scales().forEach(score -> each.of(place, score, rows));
        }
        return new Table(title, columns, 1, rows);
    }

    private Source source() {
        RoundResult.ResultBasis rests = result.rests();
        RoundResult.About about = result.about();
        return new Source(
                "Nguồn",
                List.of(
                        Source.Line.of("plan", "Kế hoạch", about.document()),
                        Source.Line.of("round", "Đợt", about.round().name().vi()),
                        Source.Line.of("number", "Kết quả lần", String.valueOf(result.number())),
                        Source.Line.of("published-at", "Công bố lúc", Vietnamese.moment(result.publishedAt())),
                        Source.Line.of("by", "Người công bố", result.by().name()),
                        Source.Line.of("snapshot", "Bản chốt số liệu", String.valueOf(rests.snapshot())),
                        Source.Line.of("snapshot-hash", "SHA-256 của bản chốt", rests.hash()),
                        Source.Line.of("judgements", "Điểm chấm đến vị trí", String.valueOf(rests.judgements())),
                        Source.Line.of("hash", "SHA-256 của kết quả", hash)));
    }

    private static Column count(String head, String name) {
        return new Column(head, name, Kind.COUNT);
    }

    private static Table.Row row(@Nullable Object... values) {
        return new Table.Row(Arrays.asList(values), false);
    }

    private static @Nullable BigDecimal value(@Nullable Said said) {
        return said == null ? null : said.value();
    }

    private static @Nullable String words(@Nullable Said said) {
        return said == null ? null : said.words();
    }

    private static @Nullable String text(@Nullable Object thing) {
        return thing == null ? null : thing.toString();
    }
}
