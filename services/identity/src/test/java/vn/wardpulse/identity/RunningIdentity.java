package vn.wardpulse.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.testing.TestDatabase;

/** Identity as it runs, on a real PostgreSQL, with on a database that can be started on again. */
final class RunningIdentity implements AutoCloseable {

    static final String ISSUER = "http://identity.test";
    static final String CONSOLE_SECRET = "the-consoles-secret-of-tests";
    static final String REDIRECT = "http://console.test/login/oauth2/code/console";
    private final ConfigurableApplicationContext context;

    private RunningIdentity(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningIdentity on(DatabaseAccess database, String... settings) {
        var all = new ArrayList<>(List.of(
                "spring.config.name=identity",
                "server.port=0",
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(),
                "wardpulse.issuer=" + ISSUER,
                "wardpulse.identity.console-url=http://console.test",
                "wardpulse.identity.console-secret=" + CONSOLE_SECRET,
                "wardpulse.identity.key-secret=the-key-secret-of-tests",
                "wardpulse.identity.bcrypt-cost=4"));
        for (var setting : settings) {
            var name = setting.substring(0, setting.indexOf('=') + 1);
            all.removeIf(given -> given.startsWith(name));
            all.add(setting);
        }
        return new RunningIdentity(new SpringApplicationBuilder(IdentityApplication.class)
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new)));
    }

    /** A database that nobody has used. */
    static DatabaseAccess freshDatabase() {
        return TestDatabase.fresh("identity");
    }

    static RunningIdentity demo(DatabaseAccess database) {
        return on(database, "wardpulse.identity.demo=true", "wardpulse.identity.demo-password=wardpulse");
    }

    URI address() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return URI.create(
                "http://localhost:" + java.util.Objects.requireNonNull(server).getPort());
    }

    <T> T part(String name, Class<T> kind) {
        return context.getBean(name, kind);
    }

    @Override
    public void close() {
        context.close();
    }
}
