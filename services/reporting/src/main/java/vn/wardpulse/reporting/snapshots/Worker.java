package vn.wardpulse.reporting.snapshots;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/**
 * Does the long work on snapshots, one piece after the other, and rests in between so that what is live goes first. Of all
 * processes one is the worker: the one that holds a lock over a connection of its own, and with it loses it.
 */
@Component
class Worker extends BackgroundWork {

    private static final long LOCK = 5_060_002;

    private final Works works;
    private final Tasks tasks;
    private final SnapshotSettings settings;
    private final JdbcConnectionDetails database;

    Worker(Works works, Tasks tasks, SnapshotSettings settings, JdbcConnectionDetails database) {
        super("snapshot-work");
        this.works = works;
        this.tasks = tasks;
        this.settings = settings;
        this.database = database;
    }

    @Override
    protected void round() throws SQLException {
        works.forget(settings.keepFor());
        if (works.anyOpen()) {
            try (Connection own = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                if (holdsLock(own)) {
                    works.takeUp();
                    boolean more = true;
                    while (more && wanted() && own.isValid(1)) {
                        more = next();
                    }
                }
            }
        }
        pause(settings.look());
    }

    private static boolean holdsLock(Connection own) throws SQLException {
        try (PreparedStatement query = own.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, LOCK);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** @return whether there was any */
    private boolean next() {
        Optional<Work> next = works.begin();
        next.ifPresent(work -> {
            try {
                tasks.run(work, new Told(work));
            } catch (Refused no) {
                works.failed(work, no.faults());
            } catch (WorkEnded e) {
                works.left(work);
            } catch (RuntimeException e) {
                if (wanted() && work.attempts() >= Works.ATTEMPTS) {
                    works.failed(work, List.of(unexplained()));
                } else {
                    works.left(work);
                }
                throw e;
            }
        });
        return next.isPresent();
    }

    private static Fault unexplained() {
        return Fault.error(
                "work-failed",
                "state",
                "Hệ thống gặp lỗi khi thực hiện, đã thử %d lần. Thử lại sau; nếu vẫn vậy, báo quản trị hệ thống."
                        .formatted(Works.ATTEMPTS),
                "The system failed at it, %d times. Try again later; if that goes on, tell an administrator."
                        .formatted(Works.ATTEMPTS));
    }

    /** Writes down how far one is, and rests after what took time. */
    private final class Told implements Progress {

        private final Work work;
        private Stage stage = Stage.READING;
        private int done;
        private int of;
        private int told;
        private long restedAt = System.nanoTime();

        Told(Work work) {
            this.work = work;
        }

        @Override
        public void begin(Stage next, int steps) {
            stage = next;
            of = steps;
            done = 0;
            told = 0;
            look();
        }

        @Override
        public void step() {
            done = of == 0 ? done + 1 : Math.min(of, done + 1);
            if (isAdding()) {
                // Nobody else would see it before the end, and whoever cancels would wait for that.
                return;
            }
            // Thousands of steps are not worth as many notes.
            if (of <= 100 || done == of || (long) done * 100 / of != (long) told * 100 / of) {
                look();
            }
        }

        @Override
        public void look() {
            if (!wanted()) {
                throw new WorkEnded("the room goes down");
            }
            told = done;
            works.tell(work, stage, done, of);
            rest();
        }

        /** Whether this goes on within the transaction that adds a snapshot to the chain. */
        private boolean isAdding() {
            return stage == Stage.WRITING && work.kind() == Work.Kind.FREEZE;
        }

        private void rest() {
            if (!isAdding()) {
                long took = System.nanoTime() - restedAt;
                pause(Duration.ofNanos(took).multipliedBy(settings.rest()));
            }
            restedAt = System.nanoTime();
        }
    }
}
