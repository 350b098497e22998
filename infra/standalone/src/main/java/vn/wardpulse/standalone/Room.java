package vn.wardpulse.standalone;

import java.util.Locale;
import vn.wardpulse.alerting.AlertingApplication;
import vn.wardpulse.catalogue.CatalogueApplication;
import vn.wardpulse.console.ConsoleApplication;
import vn.wardpulse.identity.IdentityApplication;
import vn.wardpulse.notification.NotificationApplication;
import vn.wardpulse.reporting.ReportingApplication;
import vn.wardpulse.rollup.RollupApplication;
import vn.wardpulse.submission.SubmissionApplication;

/** The rooms of an installation. */
enum Room {
    CONSOLE(0, ConsoleApplication.class, false),
    IDENTITY(1, IdentityApplication.class, true),
    CATALOGUE(2, CatalogueApplication.class, true),
    SUBMISSION(3, SubmissionApplication.class, true),
    REPORTING(4, ReportingApplication.class, true),
    ROLLUP(5, RollupApplication.class, false),
    NOTIFICATION(9, NotificationApplication.class, true),
    ALERTING(10, AlertingApplication.class, true);

    private final int place;
    private final Class<?> application;
    private final boolean database;

    Room(int place, Class<?> application, boolean database) {
        this.place = place;
        this.application = application;
        this.database = database;
    }

    /** Of its port, counted from the first of the installation. */
    int place() {
        return place;
    }

    Class<?> application() {
        return application;
    }

    boolean hasDatabase() {
        return database;
    }

    /** As its configuration file, its schema and its role are called. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
