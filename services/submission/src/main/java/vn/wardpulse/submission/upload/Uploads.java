package vn.wardpulse.submission.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Takes files in: every row is on record before the first report is touched. */
final class Uploads {

    private static final int BATCH = 1_000;
    private static final Fault NO_ROWS = Fault.error(
            "no-rows",
            "",
            "Tệp không có dòng số liệu nào. Kiểm tra tệp gửi đi.",
            "The file has no rows. Check what was sent.");

    private final UploadTable table;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Uploads(UploadTable table, TransactionTemplate transaction, InstantSource clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is wanted of an upload: whether to change anything, and whether to hand the reports in as well. */
    record Manner(boolean dryRun, boolean handIn) {}

    /**
     * Takes a file in, row by row.
     *
     * @throws Refused if it cannot be read to its end; what came until then is forgotten, but for what was wrong with it
     * @throws IOException if the line breaks
     */
    UUID receive(Reader reader, Reach reach, InputStream file, RowReading reading, Manner manner) throws IOException {
        UUID id = UUID.randomUUID();
        table.begin(id, reader, manner, clock.instant());
        boolean whole = false;
        try {
            Batch batch = new Batch(id, new Placing(reach, reader));
            List<Fault> unread = reading.read(file, batch::add);
            batch.flush();
            if (!unread.isEmpty()) {
                throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-upload", unread);
            }
            if (batch.read == 0) {
                throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-upload", List.of(NO_ROWS));
            }
            transaction.executeWithoutResult(status -> table.work(id, clock.instant()));
            whole = true;
        } finally {
            if (!whole) {
                transaction.executeWithoutResult(status -> table.breakOff(id, clock.instant()));
            }
        }
        return id;
    }

    /** Rows on their way into the table. */
    private final class Batch {

        private final UUID id;
        private final Placing placing;
        private final List<PlacedRow> rows = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();
        private long read;

        Batch(UUID id, Placing placing) {
            this.id = id;
            this.placing = placing;
        }

        void add(Row row) {
            read++;
            Placing.Placed placed = placing.place(row);
            placed.row().ifPresent(rows::add);
            placed.faults().forEach(fault -> faults.add(new RowFault(row.number(), fault)));
            if (rows.size() + faults.size() >= BATCH) {
                flush();
            }
        }

        void flush() {
            transaction.executeWithoutResult(status -> table.add(id, rows, faults, read, clock.instant()));
            rows.clear();
            faults.clear();
        }
    }
}
