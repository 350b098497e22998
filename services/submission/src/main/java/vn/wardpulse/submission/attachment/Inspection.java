package vn.wardpulse.submission.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.submission.workbook.WordDocument;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Looks at files before they are taken: how large they are, what they are by their content, and what they are called. */
final class Inspection {

    private final AttachmentSettings settings;

    Inspection(AttachmentSettings settings) {
        this.settings = settings;
    }

    AttachmentSettings limits() {
        return settings;
    }

    /**
     * @param already how many files there are as it is; a sound one may be among them, so that alone is no
     *     reason to refuse it here
     * @throws Refused with everything that is wrong
     */
    Inspected inspect(Upload upload, int already) {
        FileName name = FileName.of(upload.name());
        List<Fault> faults = new ArrayList<>();
        name.fault().ifPresent(faults::add);
        boolean small = upload.size() <= settings.largest().toBytes();
        if (!small) {
            faults.add(AttachmentFaults.tooLarge(name.shown(), settings.largest()));
        }
        try {
            Optional<Kind> kind = kind(name, upload, small, faults);
            if (kind.isEmpty() || !faults.isEmpty()) {
                crowded(already).ifPresent(faults::add);
                throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-attachment", faults);
            }
            return new Inspected(
                    new Attachment(name.text(), kind.get().type(), upload.size(), sha256(upload)), upload.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be said if there are so many files already that it takes no more. */
    Optional<Fault> crowded(int already) {
        return already < settings.most() ? Optional.empty() : Optional.of(AttachmentFaults.tooMany(settings.most()));
    }

    private static Optional<Kind> kind(FileName name, Upload upload, boolean small, List<Fault> faults)
            throws IOException {
        byte[] head;
        try (InputStream content = upload.content().getInputStream()) {
            head = content.readNBytes(Kind.HEAD);
        }
        Optional<Kind> kind = Kind.of(head);
        if (head.length == 0) {
            faults.add(AttachmentFaults.empty(name.shown()));
        } else if (kind.isEmpty()) {
            faults.add(
                    Kind.isOldOffice(head)
                            ? AttachmentFaults.oldOffice(name.shown())
                            : AttachmentFaults.otherType(name.shown()));
        } else {
            if (!kind.get().fits(name.text())) {
                faults.add(AttachmentFaults.otherName(name.shown(), kind.get()));
            }
            if (kind.get() == Kind.DOCX && small) {
                document(name, upload).ifPresent(faults::add);
            }
        }
        return kind;
    }

    private static Optional<Fault> document(FileName name, Upload upload) throws IOException {
        try (InputStream content = upload.content().getInputStream()) {
            WordDocument.demand(name.shown(), content.readAllBytes());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(AttachmentFaults.document(refused.faults().getFirst()));
        }
    }

    private static String sha256(Upload upload) throws IOException {
        try (DigestInputStream content =
                new DigestInputStream(upload.content().getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
