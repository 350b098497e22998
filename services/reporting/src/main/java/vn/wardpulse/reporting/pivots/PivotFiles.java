package vn.wardpulse.reporting.pivots;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.files.OfficialHead;
import vn.wardpulse.files.Paper;
import vn.wardpulse.files.Source;
import vn.wardpulse.files.Source.Line;
import vn.wardpulse.files.Table;
import vn.wardpulse.files.TableFiles;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.files.Wording;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.changes.ChangeLog;
import vn.wardpulse.reporting.exports.FileTarget;
import vn.wardpulse.reporting.exports.TooWide;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Tables as files, in Vietnamese, each with what it is of. */
@Component
class PivotFiles {

    private static final String CSV = "text/csv; charset=utf-8; header=present";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    /** What a table can be had as. */
    static final List<String> FORMATS = List.of("json", "csv", "csv-excel", "xlsx", "ods", "parquet", "pdf");

    private final ChangeLog changes;
    private final Definitions definitions;
    private final Clock domainClock;

    PivotFiles(ChangeLog changes, Definitions definitions, @Qualifier("domainClock") Clock domainClock) {
        this.changes = changes;
        this.definitions = definitions;
        this.domainClock = domainClock;
    }

    /**
     * What somebody wants as a file.
     *
     * @param question as it was put
     */
    record Order(Pivot pivot, Scope scope, Reader reader, String question) {}

    /** What was asked of {@code /api/pivot/export}, without the format. */
    static String question(HttpServletRequest request) {
        return Arrays.stream(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
                .filter(parameter -> !parameter.startsWith("format="))
                .map(parameter -> URLDecoder.decode(parameter, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private interface File {
        void write(OutputStream out) throws IOException;
    }

    /** @throws Refused if there is no such format, or if a figure does not fit into it */
    void write(Order order, String format, FileTarget target) throws IOException {
        Table table = PivotTables.of(order.pivot());
        String hash = TableFiles.hash(table);
        Source source = source(order, hash);
        switch (format) {
            case "json" -> send(hash, "json", "application/json", target, out -> json(order.pivot(), source, out));
            case "csv" -> send(hash, "csv", CSV, target, out -> TableFiles.csv(table, out));
            case "csv-excel" -> send(hash, "excel.csv", CSV, target, out -> TableFiles.csvForExcel(table, source, out));
            case "xlsx" -> send(hash, "xlsx", XLSX, target, out -> TableFiles.xlsx(List.of(table), source, out));
            case "ods" -> send(hash, "ods", ODS, target, out -> TableFiles.ods(List.of(table), source, out));
            case "parquet" -> {
                String wide = table.tooWide();
                if (wide != null) {
                    throw TooWide.refused(wide);
                }
                send(
                        hash,
                        "parquet",
                        "application/vnd.apache.parquet",
                        target,
                        out -> TableFiles.parquet(table, "pivot", source, out));
            }
            case "pdf" ->
                send(
                        hash,
                        "pdf",
                        "application/pdf",
                        target,
                        out -> paper(order, table, source).write(out));
            default ->
                throw new Refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Fault.error(
                                "unknown-format",
                                "format",
                                "Không xuất được “%s”. Dùng một trong: %s."
                                        .formatted(format, String.join(", ", FORMATS)),
                                "There is no format “%s”. Use one of %s."
                                        .formatted(format, String.join(", ", FORMATS))));
        }
    }

    private static void send(String hash, String ending, String type, FileTarget target, File file) throws IOException {
        // Weak: the same table, in a file that also says when it was made.
        OutputStream out = target.open(type, "so-lieu." + ending, "W/\"%s\"".formatted(hash));
        file.write(out);
        out.flush();
    }

    /** As {@code /api/pivot} answers, and where it comes from. */
    private static void json(Pivot pivot, Source source, OutputStream out) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("source", source.codes());
        all.put("axes", pivot.axes());
        all.put("columns", pivot.columns());
        all.put("fixed", pivot.fixed());
        all.put("rows", pivot.rows());
        all.put("leftOut", pivot.leftOut());
        Wire.mapper().writeValue(out, all);
    }

    /** Where the figures come from: they are those of a moment, and are not kept. */
    private Source source(Order order, String hash) {
        Pivot pivot = order.pivot();
        Instant moment = definitions.moment(domainClock);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("system", "Nguồn", "Wardpulse, trang Số liệu"));
        lines.add(new Line("known-at", knownName(), Vietnamese.moment(moment), moment.toString()));
        if (definitions.knownAt() == null) {
            lines.add(Line.of(
                    "generation",
                    "Thế hệ số liệu",
                    String.valueOf(definitions.shown().generation())));
            lines.add(Line.of("change", "Số hiệu thay đổi cuối cùng", String.valueOf(changes.last())));
        }
        pivot.fixed().stream()
                .filter(member -> !member.key().isEmpty())
                .forEach(member -> lines.add(new Line(
                        member.axis(),
                        Labels.axis(member.axis()),
                        Labels.of(member) + " (" + member.key() + ")",
                        member.key())));
        lines.add(new Line(
                "rows",
                "Bảng theo",
                pivot.axes().stream().map(Labels::axis).collect(Collectors.joining(", ")),
                String.join(",", pivot.axes())));
        lines.add(Line.of("question", "Bộ lọc", order.question()));
        if (!pivot.leftOut().isEmpty()) {
            lines.add(Line.of(
                    "left-out",
                    "Không hiện, ngoài phạm vi của tài khoản",
                    pivot.leftOut().stream().map(UnitId::value).collect(Collectors.joining(", "))));
        }
        lines.add(Line.of("totals", "Tổng", "là số của chính đơn vị, kỳ bao trùm; không cộng từ các dòng trong bảng"));
        lines.add(Line.of("made-by", "Người xuất", order.reader().displayName()));
        lines.add(Line.of("content", "SHA-256 của bảng (tệp CSV theo RFC 4180)", hash));
        return new Source("Nguồn", lines);
    }

    private String knownName() {
        return definitions.knownAt() == null ? "Số liệu hệ thống biết lúc" : "Như hệ thống biết lúc (quá khứ)";
    }

    private Paper paper(Order order, Table table, Source source) {
        Pivot pivot = order.pivot();
        Instant moment = definitions.moment(domainClock);
        LocalDate day = LocalDate.ofInstant(domainClock.instant(), domainClock.getZone());
        UnitId own = Optional.ofNullable(order.scope().bound())
                .orElseGet(() ->
                        order.scope().catalogue().tops().stream().findFirst().orElse(new UnitId("-")));
        Optional<Unit.Spell> spell = order.scope().catalogue().units().unit(own).flatMap(unit -> unit.on(day));
        String issuer = spell.map(known -> known.name().vi()).orElse(own.value());
        String fixed = pivot.fixed().stream()
                .filter(member -> !member.key().isEmpty())
                .map(Labels::of)
                .collect(Collectors.joining(" · "));
        String rows = pivot.axes().stream().map(Labels::axis).collect(Collectors.joining(", "));
        return new Paper(
                new OfficialHead(
                        spell.map(Unit.Spell::parent)
                                .flatMap(above ->
                                        order.scope().catalogue().units().unit(above))
                                .flatMap(above -> above.on(day))
                                .map(above -> above.name().vi())
                                .orElse(null),
                        issuer,
                        "",
                        issuer + ", " + Vietnamese.day(domainClock.instant())),
                fixed.isEmpty() ? rows : fixed,
                List.of("Theo: " + rows, knownName() + ": " + Vietnamese.moment(moment)),
                List.of(table),
                source,
                order.reader().displayName(),
                moment,
                "vi-VN",
                Wording.VIETNAMESE);
    }
}
