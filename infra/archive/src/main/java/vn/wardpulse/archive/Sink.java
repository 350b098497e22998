package vn.wardpulse.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where files go, one after the other. */
interface Sink extends AutoCloseable {

    FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The next file; the one before is closed. */
    OutputStream file(String name) throws IOException;

    @Override
    void close() throws IOException;

    /** A directory that only its owner may enter. */
    static Sink directory(Path directory) throws IOException {
        Files.createDirectory(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new Sink() {
            @Override
            public OutputStream file(String name) throws IOException {
                Path file = directory.resolve(name);
                Path parent = file.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16);
            }

            @Override
            public void close() {}
        };
    }

    /** One ZIP file that only its owner may read. */
    static Sink zip(Path zip) throws IOException {
        Files.createFile(zip, OWNER_ONLY);
        ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16));
        return new Sink() {
            @Override
            public OutputStream file(String name) throws IOException {
                out.putNextEntry(new ZipEntry(name));
                return new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        out.write(b);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        out.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        out.closeEntry();
                    }
                };
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    /** Nowhere: for whoever only wants to know what would be written. */
    static Sink nowhere() {
        return new Sink() {
            @Override
            public OutputStream file(String name) {
                return OutputStream.nullOutputStream();
            }

            @Override
            public void close() {}
        };
    }
}
