package vn.wardpulse.console.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Attachment;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.api.Version;
import vn.wardpulse.console.attachment.FileRow;
import vn.wardpulse.console.attachment.Files;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.report.Obligation;

/**
 * What a version says beside its figures, and how that differs from the version before.
 *
 * @param earlier the text of the version before, where it was another one
 * @param fresh which of the files the version before did not have
 * @param gone names of files that it had and this one has not
 */
record VersionWords(String text, @Nullable String earlier, List<FileRow> files, List<Long> fresh, List<String> gone) {

    static VersionWords of(Obligation obligation, Version version, @Nullable Version before, Words words) {
        List<Attachment> had = before == null ? List.of() : before.attachments();
        List<Attachment> has = version.attachments();
        return new VersionWords(
                version.text(),
                before == null || before.text().equals(version.text()) ? null : before.text(),
                Files.rows(Folder.of(obligation), has, words),
                before == null
                        ? List.of()
                        : has.stream()
                                .filter(file -> !had.contains(file))
                                .map(Attachment::id)
                                .toList(),
                had.stream()
                        .filter(file -> !has.contains(file))
                        .map(Attachment::name)
                        .toList());
    }

    public boolean any() {
        return !text.isEmpty() || earlier != null || !files.isEmpty() || !gone.isEmpty();
    }
}
