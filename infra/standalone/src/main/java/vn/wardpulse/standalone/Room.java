package vn.wardpulse.standalone;

import java.util.Locale;
import vn.wardpulse.catalogue.CatalogueApplication;
import vn.wardpulse.console.ConsoleApplication;
import vn.wardpulse.identity.IdentityApplication;
import vn.wardpulse.reporting.ReportingApplication;
import vn.wardpulse.rollup.RollupApplication;
import vn.wardpulse.submission.SubmissionApplication;

/** The rooms of an installation in the order of their ports. */
enum Room {
    CONSOLE(ConsoleApplication.class, false),
    IDENTITY(IdentityApplication.class, true),
    CATALOGUE(CatalogueApplication.class, true),
    SUBMISSION(SubmissionApplication.class, true),
    REPORTING(ReportingApplication.class, true),
    ROLLUP(RollupApplication.class, false);

    private final Class<?> application;
    private final boolean database;

    Room(Class<?> application, boolean database) {
        this.application = application;
        this.database = database;
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
