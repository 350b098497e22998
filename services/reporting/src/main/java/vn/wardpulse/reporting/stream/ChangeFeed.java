package vn.wardpulse.reporting.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.stereotype.Component;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.changes.ChangeLog;

/**
 * Listens to the database for commits of any instance of this room, and has what they changed told to the readers here.
 * What a lost connection misses is in the table and is read after it is back.
 */
@Component
class ChangeFeed extends BackgroundWork {

    private static final int PAGE = 500;
    /** So soon it sees that it is to end. */
    private static final Duration BREATH = Duration.ofMillis(200);
    /** Even without a word from the database the table is looked at this often. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final DataSource source;
    private final ChangeLog changes;
    private final Definitions definitions;
    private final Hub hub;

    ChangeFeed(DataSource source, ChangeLog changes, Definitions definitions, Hub hub) {
        super("change-feed");
        this.source = source;
        this.changes = changes;
        this.definitions = definitions;
        this.hub = hub;
    }

    @Override
    public void start() {
        if (!isRunning()) {
            hub.startAfter(changes.last());
            super.start();
        }
    }

    @Override
    protected void round() throws SQLException {
        try (Connection connection = source.getConnection()) {
            listen(connection);
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + ChangeLog.CHANNEL);
            statement.execute("listen " + Definitions.CHANNEL);
            try {
                // Whatever came while nobody listened.
                definitions.changed();
                pass();
                follow(connection.unwrap(PGConnection.class));
            } finally {
                // The pool's next user would collect what nobody takes.
                statement.execute("unlisten *");
            }
        }
    }

    private void follow(PGConnection connection) throws SQLException {
        boolean heard = false;
        long again = System.nanoTime();
        while (wanted()) {
            for (PGNotification one : connection.getNotifications(patience(heard, again))) {
                if (one.getName().equals(Definitions.CHANNEL)) {
                    definitions.changed();
                }
                heard = true;
            }
            long rested = System.nanoTime() - again;
            if (heard && rested >= 0 || rested > LOOK.toNanos()) {
                heard = false;
                pass();
                again = System.nanoTime() + hub.rest().toNanos();
            }
        }
    }

    /** How long to wait for more, in milliseconds: not past the moment from which what was heard may be told. */
    private static int patience(boolean heard, long again) {
        long left = heard ? TimeUnit.NANOSECONDS.toMillis(again - System.nanoTime()) : BREATH.toMillis();
        return (int) Math.clamp(left, 1, BREATH.toMillis());
    }

    private void pass() {
        List<Change.Numbered> page;
        do {
            page = changes.after(hub.last(), PAGE);
            hub.tell(page);
        } while (page.size() == PAGE);
    }

    /** The readers are told first: the server waits for them to go. */
    @Override
    public void stop() {
        hub.endAll();
        super.stop();
    }
}
