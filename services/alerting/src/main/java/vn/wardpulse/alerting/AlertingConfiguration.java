package vn.wardpulse.alerting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.wardpulse.outbox.OutboxConfiguration;
import vn.wardpulse.topics.BrokersConfiguration;
import vn.wardpulse.web.ClockConfiguration;
import vn.wardpulse.web.WebBoundary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertingSettings.class)
@Import({BrokersConfiguration.class, ClockConfiguration.class, OutboxConfiguration.class, WebBoundary.class})
class AlertingConfiguration {}
