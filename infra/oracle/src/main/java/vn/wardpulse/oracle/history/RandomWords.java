package vn.wardpulse.oracle.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.report.Obligation;

/** What goes with the figures of some versions. No view knows of it, so it must change nothing in any. */
record RandomWords(@Nullable String narrative, List<Attachment> attachments) {

    /** By dice of their own: the figures of a seed stay what they were. */
    static RandomWords of(Obligation obligation, int version) {
        Chance chance = new Chance(31L * obligation.toString().hashCode() + version);
        List<Attachment> attachments = new ArrayList<>();
        while (attachments.size() < 3 && chance.percent(20)) {
            attachments.add(new Attachment(
                    "bien-ban-%d.pdf".formatted(attachments.size() + 1),
                    "application/pdf",
                    chance.between(1, 10 << 20),
                    "%064x".formatted(chance.between(0, Integer.MAX_VALUE - 1))));
        }
        return new RandomWords(
                chance.percent(30) ? "Thuận lợi: …\n\nKhó khăn: …\n".repeat(chance.between(1, 20)) : null,
                List.copyOf(attachments));
    }
}
