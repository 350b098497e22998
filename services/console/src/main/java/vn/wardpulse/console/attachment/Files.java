package vn.wardpulse.console.attachment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Attachment;
import vn.wardpulse.console.api.AttachmentList;
import vn.wardpulse.console.api.Attachments;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;

/** Writes files for pages. */
@Component
public class Files {

    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    private final Attachments attachments;

    Files(Attachments attachments) {
        this.attachments = attachments;
    }

    public FilesView of(Access access, Folder folder, Words words) {
        AttachmentList list = attachments.list(access, folder);
        return new FilesView(
                folder.page(),
                rows(folder, list.attachments(), words),
                list.mayChange(),
                words.say("files.limits", size(list.largest()), Numbers.count(list.most())),
                list.largest(),
                list.most());
    }

    public static List<FileRow> rows(Folder folder, List<Attachment> files, Words words) {
        return files.stream()
                .map(file -> new FileRow(
                        file.id(),
                        file.name(),
                        folder.page() + "/" + file.id(),
                        words.word("files.type." + ending(file.name()), ending(file.name())) + ", "
                                + size(file.size())))
                .toList();
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
