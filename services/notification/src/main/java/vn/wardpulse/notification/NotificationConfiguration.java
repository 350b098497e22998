package vn.wardpulse.notification;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.wardpulse.topics.BrokersConfiguration;
import vn.wardpulse.web.ClockConfiguration;
import vn.wardpulse.web.WebBoundary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
@Import({BrokersConfiguration.class, ClockConfiguration.class, WebBoundary.class})
class NotificationConfiguration {}
