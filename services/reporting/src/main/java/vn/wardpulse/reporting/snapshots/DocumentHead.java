package vn.wardpulse.reporting.snapshots;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import vn.wardpulse.files.DocumentFonts;
import vn.wardpulse.files.OfficialHead;
import vn.wardpulse.files.Typeset;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** What a snapshot on paper begins with: whose it is, what of, and how far it binds. */
final class DocumentHead {

    private static final float SMALL = 12;
    private static final float LARGE = 13;

    private final Manifest manifest;
    private final FrozenNames names;
    private final DocumentFonts fonts;

    DocumentHead(Manifest manifest, FrozenNames names, DocumentFonts fonts) {
        this.manifest = manifest;
        this.names = names;
        this.fonts = fonts;
    }

    void addTo(Document document) {
        issuer().addTo(document, fonts);
        document.add(Typeset.centred(fonts.bold("BẢNG SỐ LIỆU", 14), 18, 0));
        document.add(Typeset.centred(fonts.bold(manifest.name(), 14), 2, 0));
        document.add(Typeset.centred(
                fonts.regular(
                        "Kỳ số liệu: " + Vietnamese.periods(manifest.scope().periods()), LARGE),
                4,
                0));
        document.add(Typeset.centred(fonts.bold(manifest.official() ? "Chính thức" : "Tạm thời", LARGE), 2, 0));
        note("Lý do ngoại lệ: ", manifest.exception(), document);
        note("", manifest.description(), document);
    }

    private void note(String about, @Nullable String text, Document document) {
        if (text != null && !text.isBlank()) {
            document.add(Typeset.centred(fonts.italic(about + text, SMALL), 2, 0));
        }
    }

    /** As the unit was called, and stood, when the last of the periods ended. */
    private OfficialHead issuer() {
        Period last = manifest.scope().periods().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow();
        UnitId unit = manifest.scope().unit();
        String name = names.unit(unit, last);
        return new OfficialHead(
                names.parent(unit, last).map(above -> names.unit(above, last)).orElse(null),
                name,
                String.valueOf(manifest.number()),
                name + ", " + Vietnamese.day(manifest.takenAt()));
    }
}
