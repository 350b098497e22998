package vn.wardpulse.notification.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import vn.wardpulse.notification.mail.DeliveryState;

/**
 * Puts files under the installation's own folder, and nowhere else. A file is there whole or not at all, and however
 * often it is put there it is there once.
 */
final class Folder {

    private final Optional<Path> root;

    /** @param root empty where the installation has none */
    Folder(Optional<Path> root) {
        this.root = root;
    }

    boolean possible() {
        return root.isPresent();
    }

    Settled put(FileDelivery delivery) {
        if (root.isEmpty()) {
            return Settled.as(DeliveryState.NOT_CONFIGURED, null, "no folder is set up");
        }
        Optional<Path> named =
                under(root.get(), delivery.target(), delivery.made().fileName());
        if (named.isEmpty()) {
            return Settled.as(
                    DeliveryState.REFUSED, null, "the folder or the name leads out of the installation's own");
        }
        Path file = named.get();
        String place = root.get().normalize().relativize(file).toString();
        try {
            Files.createDirectories(root.get());
            Path folder = file.getParent();
            if (folder == null || !made(root.get(), folder)) {
                return Settled.as(DeliveryState.REFUSED, place, "the folder leads out of the installation's own");
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                                && Arrays.equals(Files.readAllBytes(file), delivery.bytes())
                        ? Settled.sent(place)
                        : Settled.as(DeliveryState.REFUSED, place, "another file has this name");
            }
            write(folder.resolve("." + delivery.id() + ".part"), file, delivery.bytes());
            return Settled.sent(place);
        } catch (IOException e) {
            return Settled.notNow(place, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** The file that is meant, if it is below the root by its name alone. */
    static Optional<Path> under(Path root, String folder, String name) {
        try {
            Path top = root.normalize();
            Path file = top.resolve(folder).resolve(name).normalize();
            boolean plain = !name.contains("/") && !name.contains("\\") && !name.startsWith(".");
            boolean below = file.startsWith(top) && file.getNameCount() > top.getNameCount() + 1;
            return plain && below ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Makes the folder step by step; false if a step is a link that leads out of the root. */
    private static boolean made(Path root, Path folder) throws IOException {
        Path top = root.toRealPath();
        Path at = root.normalize();
        for (Path step : root.normalize().relativize(folder)) {
            at = at.resolve(step);
            if (!Files.exists(at)) {
                Files.createDirectory(at);
            }
            if (!at.toRealPath().startsWith(top)) {
                return false;
            }
        }
        return true;
    }

    /** What a crash leaves of this is hidden, and is written over by the next attempt. */
    private static void write(Path part, Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file);
        }
    }
}
