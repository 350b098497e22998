package vn.wardpulse.reporting;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The room's clocks. Its parts find each other by scanning. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReportingConfiguration {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The domain's time: which day it is where the reports are owed. */
    @Bean
    @ConditionalOnMissingBean(name = "domainClock")
    Clock domainClock() {
        return Clock.system(ZONE);
    }

    /** Real time, for tokens that expire and for the age of what is shown. */
    @Bean
    @ConditionalOnMissingBean(name = "wallClock")
    Clock wallClock() {
        return Clock.system(ZONE);
    }
}
