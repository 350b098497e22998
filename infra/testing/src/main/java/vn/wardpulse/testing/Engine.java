package vn.wardpulse.testing;

import com.github.dockerjava.api.exception.DockerException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** Whether a container engine answers here and has the images: without a registry, a pull would hang for minutes. */
final class Engine {

    static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.2.1");
    static final DockerImageName POSTGRESQL = DockerImageName.parse("postgres:18-alpine");

    private static final Supplier<Boolean> AVAILABLE = SingletonSupplier.of(Engine::look);

    private Engine() {}

    static boolean available() {
        return AVAILABLE.get();
    }

    private static boolean look() {
        DockerClientFactory engine = DockerClientFactory.instance();
        if (!engine.isDockerAvailable()) {
            return false;
        }
        try {
            for (DockerImageName image : List.of(KAFKA, POSTGRESQL)) {
                engine.client()
                        .inspectImageCmd(
                                ImageNameSubstitutor.instance().apply(image).asCanonicalNameString())
                        .exec();
            }
            return true;
        } catch (DockerException e) {
            return false;
        }
    }
}
