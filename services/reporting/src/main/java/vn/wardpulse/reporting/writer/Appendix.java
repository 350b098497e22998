package vn.wardpulse.reporting.writer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.wardpulse.files.Vietnamese;

/** What ties a report to its snapshot on paper: each figure with its key and its exact value, and the snapshot's hash. */
final class Appendix {

    static final String TITLE = "PHỤ LỤC";
    static final String SUBTITLE = "SỐ LIỆU DÙNG TRONG BÁO CÁO";
    static final List<Paper.Column> COLUMNS = List.of(
            new Paper.Column("Số", 6, Paper.Side.CENTRE),
            new Paper.Column("Viết trong báo cáo", 21, Paper.Side.LEFT),
            new Paper.Column("Nội dung (mã)", 29, Paper.Side.LEFT),
            new Paper.Column("Đơn vị (mã)", 15, Paper.Side.LEFT),
            new Paper.Column("Kỳ", 11, Paper.Side.LEFT),
            new Paper.Column("Giá trị chính xác", 18, Paper.Side.RIGHT));

    private Appendix() {}

    static String lead(Paper paper) {
        return "Mỗi số trong báo cáo lấy từ bản chốt số liệu số %d. Giá trị chính xác ghi đủ chữ số; tỷ lệ ghi tử số và mẫu số."
                .formatted(paper.source().number());
    }

    /** A row for each figure, in their order. */
    static List<List<String>> rows(Paper paper) {
        return paper.figures().stream().map(Appendix::row).toList();
    }

    private static List<String> row(Paper.Used figure) {
        String code = figure.indicator() != null
                ? " (" + figure.indicator() + ")"
                : figure.theme() != null ? " (" + figure.theme() + ")" : "";
        return List.of(
                String.valueOf(figure.number()),
                figure.shown(),
                figure.about() + code + "\n" + figure.meaning().vi(),
                figure.basis().stream()
                        .map(basis -> "%s (%s)".formatted(basis.unitName(), basis.unit()))
                        .distinct()
                        .collect(Collectors.joining("\n")),
                figure.basis().stream().map(basis -> basis.period().toString()).collect(Collectors.joining("\n")),
                figure.basis().stream().map(Paper.Basis::written).collect(Collectors.joining("\n")));
    }

    static List<String> proof(Paper paper) {
        Paper.Source source = paper.source();
        return Stream.of(
                        "Bản chốt số %d: %s (%s), chốt lúc %s, người chốt: %s."
                                .formatted(
                                        source.number(),
                                        source.name(),
                                        source.official() ? "chính thức" : "tạm thời",
                                        Vietnamese.moment(source.takenAt()),
                                        source.signedBy()),
                        "SHA-256 của bản chốt: " + source.hash(),
                        "SHA-256 của nội dung: " + source.content(),
                        source.template() == null
                                ? "Mẫu báo cáo: %s (chưa lưu)".formatted(source.templateName())
                                : "Mẫu báo cáo: %s (%s, lần %d)"
                                        .formatted(source.templateName(), source.template(), source.version()))
                .map(Vietnamese::composed)
                .toList();
    }

    /** What a document is called where programs show it. */
    static String name(Paper paper) {
        String heading = paper.head().heading().stream()
                .map(line -> line.stream().map(Paper.Span::text).collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        return heading.isBlank() ? paper.source().templateName() : heading;
    }
}
