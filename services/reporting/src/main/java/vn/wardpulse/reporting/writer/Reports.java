package vn.wardpulse.reporting.writer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.Period;
import vn.wardpulse.reporting.snapshots.FrozenNames;
import vn.wardpulse.reporting.snapshots.Snapshots;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Writes reports. A template is read by the definitions of the snapshot: what is not frozen is not known. */
@Component
class Reports {

    private final Snapshots snapshots;

    Reports(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * @param saved the template's version, if it was saved
     * @param asked one of the snapshot's periods, or one that lies in them; null for the latest of them
     * @throws Refused if the template has faults, or names what the snapshot does not have
     */
    Paper write(
            Snapshots.Stored snapshot, Template template, Templates.@Nullable Stored saved, @Nullable Period asked) {
        Manifest manifest = snapshot.manifest();
        Period period = asked == null
                ? manifest.scope().periods().stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                : asked;
        check(manifest, period);
        FrozenNames names = FrozenNames.of(snapshots, manifest.number());
        TemplateReader.Read read = TemplateReader.read(template, names.catalogue());
        if (!read.faults().isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-template", read.faults());
        }
        Frozen frozen = frozen(snapshot, names, period, read);
        Paper.Source source = new Paper.Source(
                manifest.number(),
                manifest.name(),
                snapshot.hash(),
                manifest.content(),
                manifest.official(),
                manifest.takenAt(),
                manifest.signedBy().name(),
                period,
                manifest.scope().unit(),
                saved == null ? null : saved.code(),
                saved == null ? null : saved.version(),
                template.name());
        try {
            return Writing.write(read, frozen, source);
        } catch (Writing.TooLong e) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "report-too-long",
                            "body",
                            "Báo cáo dài quá mức in được. Bớt các đoạn lặp lồng nhau.",
                            "The report would be longer than can be printed. Use fewer repetitions within each other."));
        }
    }

    private Frozen frozen(Snapshots.Stored snapshot, FrozenNames names, Period period, TemplateReader.Read read) {
        try {
            return Frozen.read(snapshots, snapshot, names, period, Writing.wanted(read));
        } catch (Frozen.TooLarge e) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "snapshot-too-large",
                            "number",
                            "Bản chốt quá lớn để viết báo cáo. Chốt riêng đơn vị hoặc kỳ cần báo cáo.",
                            "The snapshot is too large for a report. Freeze the unit or the period by itself."));
        }
    }

    private static void check(Manifest manifest, Period period) {
        List<Period> frozen = manifest.scope().periods();
        if (frozen.stream().noneMatch(one -> one.equals(period) || one.holds(period))) {
            String named = frozen.stream().map(Period::toString).collect(Collectors.joining(", "));
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "period-not-frozen",
                            "period",
                            "Bản chốt không có kỳ %s. Chọn một trong: %s.".formatted(period, named),
                            "The snapshot does not have %s. Choose one of: %s.".formatted(period, named)));
        }
    }
}
