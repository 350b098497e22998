package vn.wardpulse.console.attachment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Attachment;
import vn.wardpulse.console.api.AttachmentList;
import vn.wardpulse.console.api.Attachments;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.report.Obligation;

/** Writes the files of reports for pages. */
@Component
public class Files {

    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    private final Attachments attachments;

    Files(Attachments attachments) {
        this.attachments = attachments;
    }

    public FilesView of(Access access, Obligation obligation, Words words) {
        AttachmentList list = attachments.list(access, obligation);
        return new FilesView(
                path(obligation),
                rows(obligation, list.attachments(), words),
                list.mayChange(),
                words.say("files.limits", size(list.largest()), Numbers.count(list.most())),
                list.largest(),
                list.most());
    }

    public static List<FileRow> rows(Obligation obligation, List<Attachment> files, Words words) {
        return files.stream()
                .map(file -> new FileRow(
                        file.id(),
                        file.name(),
                        path(obligation) + "/" + file.id(),
                        words.word("files.type." + ending(file.name()), ending(file.name())) + ", "
                                + size(file.size())))
                .toList();
    }

    private static String path(Obligation obligation) {
        return "/phieu/" + obligation + "/dinh-kem";
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Such as {@code 48 KB} or {@code 1,2 MB}. */
    static String size(long bytes) {
        BigDecimal kilo = BigDecimal.valueOf(bytes).divide(KILO);
        if (kilo.compareTo(KILO) < 0) {
            return Numbers.rounded(kilo.max(BigDecimal.ONE), 0) + " KB";
        }
        BigDecimal mega = kilo.divide(KILO);
        return Numbers.rounded(mega, mega.scale() <= 0 ? 0 : 1) + " MB";
    }
}
