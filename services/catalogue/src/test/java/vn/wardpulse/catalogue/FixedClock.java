package vn.wardpulse.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** It is noon on 12 October 2023. */
@Configuration(proxyBeanMethods = false)
class FixedClock {

    static final Instant NOW = Instant.parse("2023-10-12T05:00:00Z");

    @Bean
    Clock domainClock() {
        return Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
