package vn.wardpulse.alerting.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.wardpulse.alerting.access.CatalogueRead;
import vn.wardpulse.alerting.access.Reach;
import vn.wardpulse.alerting.subscription.Subscription;
import vn.wardpulse.alerting.subscription.Subscriptions;
import vn.wardpulse.alerting.view.ShownViews;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.model.UnitId;

/**
 * Goes round: what changed in the views is looked at, and what came of it is told. Of several instances the one that
 * holds the database's lock does so, because two that have read differently far would take turns in deciding.
 */
final class Watch extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final DataSource dataSource;
    private final Subscriptions subscriptions;
    private final Looking looking;
    private final Telling telling;
    private final Told told;
    private final ShownViews views;
    private final CatalogueRead catalogue;
    private final Reach reach;
    private final InstantSource domainClock;
    private final Duration tick;
    private final Duration toldKept;
    private @Nullable LocalDate day;

    Watch(
            DataSource dataSource,
            Subscriptions subscriptions,
            Looking looking,
            Telling telling,
            Told told,
            ShownViews views,
            CatalogueRead catalogue,
            Reach reach,
            InstantSource domainClock,
            Duration tick,
            Duration toldKept) {
        super("watch");
        this.dataSource = dataSource;
        this.subscriptions = subscriptions;
        this.looking = looking;
        this.telling = telling;
        this.told = told;
        this.views = views;
        this.catalogue = catalogue;
        this.reach = reach;
        this.domainClock = domainClock;
        this.tick = tick;
        this.toldKept = toldKept;
    }

    @Override
    protected void round() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            try {
                day = null;
                watchOn(jdbc);
            } finally {
                letGo(jdbc);
            }
        }
    }

    private static void letGo(JdbcTemplate jdbc) {
        try {
            jdbc.queryForObject("select pg_advisory_unlock(hashtext(current_schema()), 2)", Boolean.class);
        } catch (RuntimeException e) {
            LOG.debug("the lock went with its connection", e);
        }
    }

    /** Asks for the lock in every round, which also fails where the connection that holds it is gone. */
    private void watchOn(JdbcTemplate jdbc) {
        boolean holds = false;
        while (wanted()) {
            if (!holds) {
                holds = Boolean.TRUE.equals(jdbc.queryForObject(
                        "select pg_try_advisory_lock(hashtext(current_schema()), 2)", Boolean.class));
            } else {
                jdbc.queryForObject("select 1", Integer.class);
            }
            if (holds && catalogue.done() && views.ready()) {
                look();
                telling.tell();
            }
            pause(tick);
        }
    }

    /** On a new day other periods and another tree may count, so everything is looked at. */
    private void look() {
        LocalDate today = reach.today();
        Set<UnitId> changed = views.changed();
        boolean everything = !today.equals(day);
        for (Subscription subscription : subscriptions.active()) {
            if (looking.concerns(subscription, everything ? null : changed)) {
                looking.look(subscription.id());
            }
        }
        if (everything) {
            told.forgetBefore(domainClock.instant().minus(toldKept));
        }
        day = today;
    }
}
