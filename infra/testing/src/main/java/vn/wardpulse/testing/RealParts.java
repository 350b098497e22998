package vn.wardpulse.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/**
 * {@code @Import(RealParts.class)} on a test gives its room a real broker and an empty database in a real PostgreSQL:
 * containers where an engine has the images, embedded ones elsewhere. Only what the room has a client for; started when
 * first asked for.
 */
public final class RealParts implements ImportSelector {

    @Override
    public String[] selectImports(AnnotationMetadata importingClass) {
        List<String> parts = new ArrayList<>();
        if (present("org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails")) {
            parts.add("vn.wardpulse.testing.RealBroker");
        }
        if (present("org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails")) {
            parts.add("vn.wardpulse.testing.RealDatabase");
        }
        return parts.toArray(String[]::new);
    }

    private static boolean present(String type) {
        return ClassUtils.isPresent(type, RealParts.class.getClassLoader());
    }
}
