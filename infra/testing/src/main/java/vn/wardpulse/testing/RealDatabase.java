package vn.wardpulse.testing;

import java.util.function.Supplier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;
import vn.wardpulse.embedded.DatabaseAccess;

/** An empty database with the schema and role of the room, which is named as its configuration file is. */
@Configuration(proxyBeanMethods = false)
class RealDatabase {

    @Bean
    JdbcConnectionDetails database(Environment environment) {
        return new Fresh(environment.getProperty("spring.config.name", "room"));
    }

    private static final class Fresh implements JdbcConnectionDetails {

        private final Supplier<DatabaseAccess> access;

        Fresh(String room) {
            this.access = SingletonSupplier.of(() -> TestDatabase.fresh(room));
        }

        @Override
        public String getUsername() {
            return access.get().username();
        }

        @Override
        public String getPassword() {
            return access.get().password();
        }

        @Override
        public String getJdbcUrl() {
            return access.get().url();
        }
    }
}
