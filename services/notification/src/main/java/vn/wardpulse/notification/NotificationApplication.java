package vn.wardpulse.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The notification room as a program of its own, or as one of several in a JVM. */
@SpringBootApplication
public class NotificationApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(NotificationApplication.class)
                .properties("spring.config.name=notification")
                .run(arguments);
    }
}
