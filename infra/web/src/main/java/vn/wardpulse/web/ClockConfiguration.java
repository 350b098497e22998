package vn.wardpulse.web;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To be imported by a room that goes by the calendar. A demonstration gives it a domain's clock that is simulated. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The domain's time: which day it is where the reports are owed. */
    @Bean
    @ConditionalOnMissingBean(name = "domainClock")
    Clock domainClock() {
        return Clock.system(ZONE);
    }

    /** Real time, also while the domain's is simulated: people read in it, tokens expire in it, retries come in it. */
    @Bean
    @ConditionalOnMissingBean(name = "wallClock")
    Clock wallClock() {
        return Clock.system(ZONE);
    }
}
