package vn.wardpulse.testing;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/** The broker that all tests share, or, with {@code wardpulse.test.fresh-broker=true}, one for this context alone. */
@Configuration(proxyBeanMethods = false)
class RealBroker {

    @Bean
    KafkaConnectionDetails broker(Environment environment) {
        return environment.getProperty("wardpulse.test.fresh-broker", Boolean.class, false)
                ? new Fresh()
                : () -> List.of(TestBroker.shared().bootstrapServers());
    }

    private static final class Fresh implements KafkaConnectionDetails, DisposableBean {

        private final Supplier<TestBroker> broker = SingletonSupplier.of(TestBroker::fresh);

        @Override
        public List<String> getBootstrapServers() {
            return List.of(broker.get().bootstrapServers());
        }

        @Override
        public void destroy() {
            broker.get().close();
        }
    }
}
