package vn.wardpulse.reporting;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.wardpulse.outbox.OutboxConfiguration;
import vn.wardpulse.web.ClockConfiguration;

/** The room's clocks and its outbox. Its parts find each other by scanning. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({ClockConfiguration.class, OutboxConfiguration.class})
class ReportingConfiguration {}
