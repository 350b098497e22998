package vn.wardpulse.standalone;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.CatalogueApplication;
import vn.wardpulse.identity.IdentityApplication;
import vn.wardpulse.reporting.ReportingApplication;

/** The rooms of an installation in the order of their ports. */
enum Room {
    CONSOLE(null, false),
    IDENTITY(IdentityApplication.class, true),
    CATALOGUE(CatalogueApplication.class, true),
    SUBMISSION(null, true),
    REPORTING(ReportingApplication.class, true),
    ROLLUP(null, false);

    private final @Nullable Class<?> application;
    private final boolean database;

    Room(@Nullable Class<?> application, boolean database) {
        this.application = application;
        this.database = database;
    }

    @Nullable
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
