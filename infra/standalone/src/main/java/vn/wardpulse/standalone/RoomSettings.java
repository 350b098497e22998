package vn.wardpulse.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.embedded.Secrets;

/** What each room is told about the others and about where it is; the same settings that separate processes get. */
final class RoomSettings {

    /** Of every demo sign-in; set in demo mode only. */
    static final String DEMO_PASSWORD = "wardpulse";

    private final DataDirectory data;
    private final Addresses addresses;
    private final EmbeddedDatabase database;
    private final String plan;

    RoomSettings(DataDirectory data, Addresses addresses, EmbeddedDatabase database, String plan) {
        this.data = data;
        this.addresses = addresses;
        this.database = database;
        this.plan = plan;
    }

    Map<String, String> of(Room room) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spring.config.name", room.id());
        settings.put("server.port", Integer.toString(addresses.port(room)));
        settings.put("server.address", addresses.bind());
        settings.put("wardpulse.issuer", addresses.of(Room.IDENTITY).toString());
        settings.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + addresses.broker());
        // Room contexts are closed by the installation, before the parts that they need.
        settings.put("spring.main.register-shutdown-hook", "false");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.config", Logs.CONFIGURATION);
        if (room.hasDatabase()) {
            DatabaseAccess access = database.room(room.id());
            settings.put("spring.datasource.url", access.url());
            settings.put("spring.datasource.username", access.username());
            settings.put("spring.datasource.password", access.password());
            settings.put("spring.datasource.hikari.minimum-idle", "1");
        }
        settings.putAll(own(room));
        return settings;
    }

    private Map<String, String> own(Room room) {
        Secrets secrets = data.secrets();
        return switch (room) {
            case IDENTITY -> {
                Map<String, String> own = new LinkedHashMap<>();
                own.put("wardpulse.identity.key-secret", secrets.of("key"));
                own.put("wardpulse.identity.console-secret", secrets.of("console"));
                own.put(
                        "wardpulse.identity.console-url",
                        addresses.of(Room.CONSOLE).toString());
                if (data.mode() == Mode.DEMO) {
                    own.put("wardpulse.identity.demo", "true");
                    own.put("wardpulse.identity.demo-password", DEMO_PASSWORD);
                } else if (FirstSignIn.untold(data)) {
                    own.put("wardpulse.identity.bootstrap-password", FirstSignIn.password(data));
                }
                yield own;
            }
            case CONSOLE ->
                Map.of(
                        "wardpulse.console.client-secret", secrets.of("console"),
                        "wardpulse.console.catalogue-url",
                                addresses.of(Room.CATALOGUE).toString(),
                        "wardpulse.console.submission-url",
                                addresses.of(Room.SUBMISSION).toString(),
                        "wardpulse.console.reporting-url",
                                addresses.of(Room.REPORTING).toString(),
                        "wardpulse.console.notification-url",
                                addresses.of(Room.NOTIFICATION).toString(),
                        "wardpulse.console.alerting-url",
                                addresses.of(Room.ALERTING).toString());
            case CATALOGUE -> Map.of("wardpulse.catalogue.plan", plan);
            case ROLLUP ->
                Map.of("wardpulse.rollup.state-dir", data.resolve("rollup").toString());
            case NOTIFICATION ->
                Map.of(
                        "wardpulse.notification.console-url",
                                addresses.of(Room.CONSOLE).toString(),
                        // Whoever wants files elsewhere says so where they start it.
                        "wardpulse.notification.exports.folder",
                                System.getenv()
                                        .getOrDefault(
                                                "WARDPULSE_NOTIFICATION_EXPORTS_FOLDER",
                                                data.resolve("exports").toString()));
            case REPORTING -> Map.of("wardpulse.reporting.snapshots.key-secret", secrets.of("snapshots"));
            case SUBMISSION, ALERTING -> Map.of();
        };
    }
}
