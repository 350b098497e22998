package vn.wardpulse.reporting.rounds;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.reporting.writer.WrittenDocument;
import vn.wardpulse.reporting.writer.WrittenDocument.Column;
import vn.wardpulse.reporting.writer.WrittenDocument.Grid;
import vn.wardpulse.reporting.writer.WrittenDocument.Heading;
import vn.wardpulse.reporting.writer.WrittenDocument.Item;
import vn.wardpulse.reporting.writer.WrittenDocument.Paragraph;
import vn.wardpulse.reporting.writer.WrittenDocument.Piece;
import vn.wardpulse.reporting.writer.WrittenDocument.Row;

/** The minutes of a result, to be signed: who stands where, what is proposed and why, and where stages disagreed. */
final class Minutes {

    private final RoundResult result;
    private final String hash;
    private final Written written;

    Minutes(ResultTable.Stored stored) {
        this.result = stored.result();
        this.hash = stored.hash();
        this.written = new Written(stored.result());
    }

    void docx(OutputStream out) throws IOException {
        RoundResult.About about = result.about();
        Round round = about.round();
        String title = "Kết quả " + about.round().name().vi();
        new WrittenDocument(
                        List.of(about.issuer().vi()),
                        Vietnamese.day(result.publishedAt()),
                        "Biên bản",
                        List.of(title, "(theo Kế hoạch số " + about.document() + ")"),
                        body(round),
                        List.of("Các đơn vị tham gia đợt thi đua", "Lưu: VT"),
                        List.of("Người công bố"),
                        result.by().name(),
                        proof(),
                        title,
                        hash,
                        result.by().name(),
                        result.publishedAt())
                .docx(out);
    }

    private List<Piece> body(Round round) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Paragraph(
                "Đợt thi đua từ %s đến %s, %d đơn vị. Điểm giữ nguyên phân số khi cộng và xếp hạng, chỉ làm"
                                .formatted(
                                        Vietnamese.date(round.first()),
                                        Vietnamese.date(round.last()),
                                        result.standing().units())
                        + " tròn hai chữ số khi viết ra; đơn vị bằng nhau ở mọi tiêu chí xét thì đứng cùng hạng."));
        if (result.reason() != null) {
            pieces.add(new Paragraph(
                    "Kết quả lần %d, thay kết quả trước. Lý do: %s".formatted(result.number(), result.reason())));
        }
        pieces.add(new Heading("1. Xếp hạng chung"));
        pieces.add(overall());
        result.clusters().forEach(cluster -> {
            pieces.add(new Heading("%d. %s"
                    .formatted(
                            2 + result.clusters().indexOf(cluster),
                            cluster.name().vi())));
            pieces.add(ofCluster(cluster));
        });
        int next = 2 + result.clusters().size();
        pieces.add(new Heading(next + ". Đề xuất khen thưởng"));
        proposals(pieces, Proposal.Kind.COMMENDATION);
        pieces.add(new Heading((next + 1) + ". Đề xuất phê bình"));
        proposals(pieces, Proposal.Kind.CRITICISM);
        pieces.add(new Heading((next + 2) + ". Ý kiến khác nhau giữa các bước"));
        disagreements(pieces);
        return pieces;
    }

    private Grid overall() {
        boolean compared = result.standing().before() != null;
        List<Column> columns = new ArrayList<>(
                List.of(new Column("Hạng", 9, true), new Column("Đơn vị", 40, false), new Column("Điểm", 14, true)));
        columns.add(new Column("Cụm", compared ? 20 : 37, false));
        if (compared) {
            columns.add(new Column("So với đợt trước", 17, false));
        }
        return new Grid(
                columns,
                result.standing().places().stream()
                        .map(place -> {
                            List<String> cells = new ArrayList<>(List.of(
                                    Written.rank(place.overall()),
                                    written.unit(place.unit()),
                                    Written.points(place.score()),
                                    written.cluster(place.cluster())));
                            if (compared) {
                                cells.add(Written.change(place.overall(), place.overallBefore()));
                            }
                            return new Row(false, cells);
                        })
                        .toList());
    }

    private Grid ofCluster(RoundResult.CalledCluster cluster) {
        return new Grid(
                List.of(
                        new Column("Hạng trong cụm", 15, true),
                        new Column("Đơn vị", 55, false),
                        new Column("Điểm", 15, true),
                        new Column("Hạng chung", 15, true)),
                result.standing().places().stream()
                        .filter(place -> place.cluster().equals(cluster.cluster()))
                        .map(place -> new Row(
                                false,
                                List.of(
                                        Written.rank(place.inCluster()),
                                        written.unit(place.unit()),
                                        Written.points(place.score()),
                                        Written.rank(place.overall()))))
                        .toList());
    }

    private void proposals(List<Piece> pieces, Proposal.Kind kind) {
        List<Proposal> proposals = written.proposals(kind);
        if (proposals.isEmpty()) {
            pieces.add(new Paragraph("Không có."));
        }
        proposals.forEach(proposal -> pieces.add(
                new Item("%s. Căn cứ: %s.".formatted(written.unit(proposal.unit()), written.grounds(proposal)))));
    }

    private void disagreements(List<Piece> pieces) {
        List<Row> rows = new ArrayList<>();
        for (ShownStanding.ShownPlace place : result.standing().places()) {
            for (ShownStanding.ShownScore score : place.scales()) {
                score.lines().stream()
                        .filter(ShownStanding.ShownLine::disagreed)
                        .forEach(line -> rows.add(new Row(
                                false,
                                List.of(
                                        written.unit(place.unit()),
                                        written.criterion(score.year(), line.criterion()),
                                        said(line.self()),
                                        said(line.appraisal()),
                                        said(line.verification()),
                                        reason(line)))));
            }
        }
        pieces.add(
                rows.isEmpty()
                        ? new Paragraph("Không có.")
                        : new Grid(
                                List.of(
                                        new Column("Đơn vị", 18, false),
                                        new Column("Tiêu chí", 26, false),
                                        new Column("Tự chấm", 9, true),
                                        new Column("Cụm", 9, true),
                                        new Column("Thường trực", 10, true),
                                        new Column("Lý do", 28, false)),
                                rows));
    }

    private static String said(@Nullable Said said) {
        return said == null ? Vietnamese.MISSING : Vietnamese.number(said.value());
    }

    /** Why the furthest stage set it other than the one before. */
    private static String reason(ShownStanding.ShownLine line) {
        Said last = line.verification() != null ? line.verification() : line.appraisal();
        return last == null || last.words() == null ? Vietnamese.MISSING : last.words();
    }

    private List<String> proof() {
        RoundResult.ResultBasis rests = result.rests();
        return List.of(
                "Số liệu, nghĩa vụ báo cáo và mục tiêu: bản chốt số %d, chốt lúc %s, SHA-256 %s."
                        .formatted(rests.snapshot(), Vietnamese.moment(rests.takenAt()), rests.hash()),
                "Điểm chấm: nhật ký đến vị trí %d.".formatted(rests.judgements()),
                "SHA-256 của kết quả (dạng chuẩn RFC 8785): " + hash);
    }
}
