package vn.wardpulse.submission.attachment;

import java.text.Normalizer;
import java.util.Optional;
import vn.wardpulse.typed.Narrative;
import vn.wardpulse.web.Fault;

/** A file's name as it is kept: the last part of a path, its accents composed. */
record FileName(String text) {

    private static final int LONGEST = 150;

    static FileName of(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return new FileName(Normalizer.normalize(name.strip(), Normalizer.Form.NFC));
    }

    Optional<Fault> fault() {
        if (text.isEmpty()) {
            return Optional.of(AttachmentFaults.nameless());
        }
        if (text.length() > LONGEST) {
            return Optional.of(AttachmentFaults.longName(shown(), LONGEST));
        }
        // A line end or a tab is as little of a name as any other control character.
        return Narrative.plain(text).isEmpty() && text.chars().noneMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(AttachmentFaults.hostileName(shown()));
    }

    /** To tell its sender by: without what it must not hold. */
    String shown() {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
