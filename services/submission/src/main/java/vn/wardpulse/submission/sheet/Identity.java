package vn.wardpulse.submission.sheet;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.report.OpenReport;
import vn.wardpulse.submission.workbook.Cell;
import vn.wardpulse.submission.workbook.Grid;

/**
 * What a sheet says of itself, so that an upload is known again.
 *
 * @param revision of the form: changes with what it asks for and how that is written
 * @param layout of the sheet
 */
record Identity(String unit, String form, String period, String revision, String layout) {

    static Identity of(OpenReport report) {
        Obligation obligation = report.obligation();
        return new Identity(
                obligation.unit().value(),
                obligation.form().value(),
                obligation.period().toString(),
                revision(report.asked()),
                Layout.VERSION);
    }

    static Identity in(Grid grid) {
        List<String> said = IntStream.range(0, 5)
                .mapToObj(
                        n -> grid.at(Layout.mark(n)).map(Cell::text).orElse("").strip())
                .toList();
        return new Identity(said.get(0), said.get(1), said.get(2), said.get(3), said.get(4));
    }

    List<String> values() {
        return List.of(unit, form, period, revision, layout);
    }

    /** The report that it is for, if it is one of these sheets at all. */
    Optional<Obligation> obligation() {
        if (!layout.equals(Layout.VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Obligation(new UnitId(unit), new FormCode(form), Period.parse(period)));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static String revision(List<Indicator> asked) {
        String all = asked.stream()
                .map(indicator -> "%s %s %d %d %s"
                        .formatted(
                                indicator.code(),
                                indicator.measure(),
                                indicator.decimals(),
                                indicator.partDecimals(),
                                indicator.channels().stream()
                                        .map(channel -> channel.code().value())
                                        .collect(joining(","))))
                .collect(joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
