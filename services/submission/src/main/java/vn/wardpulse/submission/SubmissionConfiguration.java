package vn.wardpulse.submission;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.wardpulse.outbox.OutboxConfiguration;
import vn.wardpulse.web.ClockConfiguration;
import vn.wardpulse.web.WebBoundary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubmissionSettings.class)
@Import({ClockConfiguration.class, OutboxConfiguration.class, WebBoundary.class})
class SubmissionConfiguration {}
