package vn.wardpulse.reporting;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.wardpulse.web.ClockConfiguration;

/** The room's clocks. Its parts find each other by scanning. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import(ClockConfiguration.class)
class ReportingConfiguration {}
