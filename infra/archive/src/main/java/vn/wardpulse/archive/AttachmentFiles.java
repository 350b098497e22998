package vn.wardpulse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of reports, tasks and score sheets, each as it was sent in, named by its SHA-256; the table of attachments says what
 * they were called.
 */
final class AttachmentFiles {

    static final String FOLDER = "attachments/";

    private AttachmentFiles() {}

    static void write(Connection connection, Written files) throws IOException, SQLException {
        List<String> hashes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sha256 from submission.content order by sha256")) {
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
        }
        for (String sha256 : hashes) {
            files.add(FOLDER + sha256, out -> {
                pieces(connection, sha256, out);
                return -1;
            });
        }
    }

    private static void pieces(Connection connection, String sha256, OutputStream out)
            throws IOException, SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select bytes from submission.content_piece where sha256 = ? order by piece")) {
            statement.setFetchSize(4);
            statement.setString(1, sha256);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    out.write(rows.getBytes(1));
                }
            }
        }
    }

    /** The size of every piece but a file's last. */
    static int piece(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(max(length(bytes)), 0) from submission.content_piece where piece = 0")) {
            row.next();
            return row.getInt(1);
        }
    }

    static void read(Connection connection, String name, InputStream file, int piece) throws IOException, SQLException {
        String sha256 = name.substring(FOLDER.length());
        long size = 0;
        try (PreparedStatement add = connection.prepareStatement(
                "insert into submission.content_piece (sha256, piece, bytes) values (?, ?, ?)")) {
            int place = 0;
            for (byte[] bytes = file.readNBytes(piece); bytes.length > 0; bytes = file.readNBytes(piece)) {
                add.setString(1, sha256);
                add.setInt(2, place++);
                add.setBytes(3, bytes);
                add.executeUpdate();
                size += bytes.length;
            }
        }
        try (PreparedStatement add =
                connection.prepareStatement("insert into submission.content (sha256, size) values (?, ?)")) {
            add.setString(1, sha256);
            add.setLong(2, size);
            add.executeUpdate();
        }
    }
}
