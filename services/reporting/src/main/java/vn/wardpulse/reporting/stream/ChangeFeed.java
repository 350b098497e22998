package vn.wardpulse.reporting.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.changes.ChangeLog;

/**
 * Listens to the database for commits of any instance of this room, and has what they changed told to the readers here.
 * What a lost connection misses is in the table and is read after it is back.
 */
@Component
class ChangeFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final int PAGE = 500;
    /** Even without a word from the database the table is looked at this often. */
    private static final Duration LISTEN = Duration.ofSeconds(2);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DataSource source;
    private final ChangeLog changes;
    private final Definitions definitions;
    private final Hub hub;
    private volatile @Nullable Thread thread;

    ChangeFeed(DataSource source, ChangeLog changes, Definitions definitions, Hub hub) {
        this.source = source;
        this.changes = changes;
        this.definitions = definitions;
        this.hub = hub;
    }

    @Override
    public void start() {
        hub.startAfter(changes.last());
        // Known before it runs: it looks whether it is still the one that is wanted.
        Thread listening = Thread.ofVirtual().name("change-feed").unstarted(this::run);
        thread = listening;
        listening.start();
    }

    private void run() {
        while (wanted()) {
            try (Connection connection = source.getConnection()) {
                listen(connection);
            } catch (SQLException | DataAccessException e) {
                if (wanted()) {
                    LOG.warn("Changes cannot be listened to, trying again: {}", e.getMessage());
                    LockSupport.parkNanos(RETRY.toNanos());
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + ChangeLog.CHANNEL);
            statement.execute("listen " + Definitions.CHANNEL);
            // Whatever came while nobody listened.
            definitions.changed();
            pass();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (wanted()) {
                for (var notification : postgres.getNotifications((int) LISTEN.toMillis())) {
                    if (notification.getName().equals(Definitions.CHANNEL)) {
                        definitions.changed();
                    }
                }
                pass();
            }
        }
    }

    private void pass() {
        List<Change.Numbered> page;
        do {
            page = changes.after(hub.last(), PAGE);
            hub.tell(page);
        } while (page.size() == PAGE);
    }

    private boolean wanted() {
        return Thread.currentThread().equals(thread);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        hub.endAll();
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
