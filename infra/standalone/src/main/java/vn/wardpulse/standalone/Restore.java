package vn.wardpulse.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.archive.ArchiveException;
import vn.wardpulse.archive.ArchiveManifest;
import vn.wardpulse.archive.Kind;
import vn.wardpulse.archive.Restoring;
import vn.wardpulse.archive.StoredArchive;
import vn.wardpulse.archive.Trees;
import vn.wardpulse.embedded.DirectoryLock;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.embedded.Secrets;

/**
 * Makes an installation beside the place where it is to be, and moves it there when it is complete and was looked at: at
 * any time there is a whole one or none.
 */
final class Restore {

    private final StoredArchive archive;
    private final Mode mode;
    private final Path target;
    private final Path unfinished;
    private final Progress progress;

    /** @param data where it is to be; null for the usual place */
    Restore(StoredArchive archive, @Nullable Path data, Progress progress) {
        this.archive = archive;
        this.mode = Mode.valueOf(archive.manifest().mode().toUpperCase(Locale.ROOT));
        this.target =
                (data == null ? mode.defaultDirectory() : data).toAbsolutePath().normalize();
        this.unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        this.progress = progress;
    }

    /** @return whether all of it is right */
    boolean run() {
        requireEmpty();
        clear();
        ArchiveManifest manifest = archive.manifest();
        progress.say("%s of %s, made %s"
                .formatted(manifest.kind().name().toLowerCase(Locale.ROOT), manifest.mode(), manifest.madeAt()));
        archive.check(progress::say);
        try {
            Path log = Logs.temporary();
            boolean right;
            try (DataDirectory data = DataDirectory.open(unfinished, mode)) {
                right = fill(data, manifest);
            }
            if (right) {
                Trees.delete(log);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            tell(manifest, right);
            return right;
        } catch (IOException e) {
            throw new ArchiveException(
                    "Không ghi được vào %s: %s".formatted(target, e.getMessage()),
                    "%s cannot be written: %s".formatted(target, e.getMessage()),
                    e);
        } finally {
            clear();
        }
    }

    private void requireEmpty() {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.of(target)) {
            boolean empty = files.findAny().isEmpty();
            if (empty) {
                // It is put in the place of this one at last: where that cannot be, it is said now.
                Files.delete(target);
            } else {
                throw new ArchiveException(
                        "%s không trống. Chỉ khôi phục vào thư mục mới hoặc trống; chọn bằng --data.".formatted(target),
                        "%s is not empty. Restore into a new or an empty directory; choose one with --data."
                                .formatted(target));
            }
        } catch (IOException e) {
            throw new ArchiveException(
                    "Không đọc được %s: %s".formatted(target, e.getMessage()),
                    "%s cannot be read: %s".formatted(target, e.getMessage()),
                    e);
        }
    }

    /** Takes away what an earlier attempt left behind, unless it is still at it. Of others nothing is taken away. */
    private void clear() {
        if (!Files.exists(unfinished, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isRegularFile(unfinished.resolve(DirectoryLock.FILE), LinkOption.NOFOLLOW_LINKS)) {
            throw new ArchiveException(
                    "%s không phải do lần khôi phục trước để lại. Chuyển đi nơi khác, hoặc chọn thư mục khác bằng --data."
                            .formatted(unfinished),
                    "%s was not left by an earlier restore. Move it away, or choose another directory with --data."
                            .formatted(unfinished));
        }
        try {
            Optional<DirectoryLock> lock = DirectoryLock.tryLock(unfinished);
            if (lock.isEmpty()) {
                throw new ArchiveException(
                        "Một lần khôi phục khác vào %s đang chạy.".formatted(target),
                        "Another restore into %s is under way.".formatted(target));
            }
            lock.get().close();
            EmbeddedDatabase.stopLeftBehind(unfinished.resolve("database"));
            Trees.delete(unfinished);
        } catch (IOException e) {
            throw new ArchiveException(
                    "Không xoá được %s: %s".formatted(unfinished, e.getMessage()),
                    "%s cannot be removed: %s".formatted(unfinished, e.getMessage()),
                    e);
        }
    }

    private boolean fill(DataDirectory data, ArchiveManifest manifest) throws IOException {
        keepSecrets(data);
        if (manifest.clock() != null) {
            Files.writeString(data.resolve("clock"), manifest.clock().toString());
        }
        if (manifest.kind() == Kind.BACKUP && manifest.administratorTold()) {
            FirstSignIn.told(data);
        }
        try (RestoredParts parts = RestoredParts.up(data)) {
            Restoring restoring = new Restoring(archive, parts.parts(), progress::say);
            int generation = restoring.load(parts::login, Clock.systemUTC().instant());
            requireSame(restoring.differences());
            progress.say("log, tables, files and snapshots are the same as in the archive, to the last byte");
            boolean right = parts.build(generation, progress);
            tellViews(restoring.differencesOfViews(), right);
            return right;
        }
    }

    private void keepSecrets(DataDirectory data) {
        Map<String, String> kept = archive.secrets();
        Secrets secrets = data.secrets();
        kept.forEach((name, secret) -> {
            if (name.equals(Keepsake.BI)) {
                EmbeddedDatabase.passwords(data.resolve("database")).keep(name, secret);
            } else {
                secrets.keep(name, secret);
            }
        });
    }

    private static void requireSame(List<String> different) {
        if (!different.isEmpty()) {
            throw new ArchiveException(
                    "Những gì đã nạp không giống bản lưu, nên không giữ lại: " + different,
                    "What was taken in is not the same as the archive, so it was not kept: " + different);
        }
    }

    private void tellViews(List<String> different, boolean right) {
        if (different.isEmpty()) {
            progress.say("views are the same as in the archive, cell by cell");
        } else if (right) {
            progress.say(
                    "views are what the log says; the archive's were still behind it when it was made: " + different);
        }
    }

    private void tell(ArchiveManifest manifest, boolean right) {
        if (!right) {
            progress.say("THE VIEWS ARE NOT WHAT THE LOG SAYS; the log is complete. Look at the page Đối chiếu.");
        }
        if (manifest.kind() == Kind.ARCHIVE) {
            progress.say("an archive holds no passwords and no keys: the administrator gets a new password at the first"
                    + " start, and gives the others theirs");
        }
        progress.say("restored; go on with: ./wardpulse %s --data '%s'".formatted(mode.command(), target));
    }
}
