package vn.wardpulse.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.wardpulse.embedded.EmbeddedDatabase;

/** Identity as it runs, on a real PostgreSQL, with a database of its own per test that can be started on again. */
final class RunningIdentity implements AutoCloseable {

    static final String ISSUER = "http://identity.test";
    static final String CONSOLE_SECRET = "the-consoles-secret-of-tests";
    static final String REDIRECT = "http://console.test/login/oauth2/code/console";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedDatabase SERVER = startServer();

    private final ConfigurableApplicationContext context;

    private RunningIdentity(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Name of a database that nobody has used. */
    static String freshDatabase() {
        return "identity_" + DATABASES.incrementAndGet();
    }

    static RunningIdentity on(String database, String... settings) {
        var access = SERVER.room("identity", database);
        var all = new ArrayList<>(List.of(
                "spring.config.name=identity",
                "server.port=0",
                "spring.datasource.url=" + access.url(),
                "spring.datasource.username=" + access.username(),
                "spring.datasource.password=" + access.password(),
                "wardpulse.issuer=" + ISSUER,
                "wardpulse.identity.console-url=http://console.test",
                "wardpulse.identity.console-secret=" + CONSOLE_SECRET,
                "wardpulse.identity.key-secret=the-key-secret-of-tests",
                "wardpulse.identity.bcrypt-cost=4"));
        all.addAll(List.of(settings));
        return new RunningIdentity(new SpringApplicationBuilder(IdentityApplication.class)
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new)));
    }

    static RunningIdentity demo(String database) {
        return on(database, "wardpulse.identity.demo=true", "wardpulse.identity.demo-password=wardpulse");
    }

    URI address() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return URI.create(
                "http://localhost:" + java.util.Objects.requireNonNull(server).getPort());
    }

    <T> T part(Class<T> kind) {
        return context.getBean(kind);
    }

    @Override
    public void close() {
        context.close();
    }

    private static EmbeddedDatabase startServer() {
        try {
            Path directory = Files.createTempDirectory("identity-test");
            var server = EmbeddedDatabase.start(directory, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
