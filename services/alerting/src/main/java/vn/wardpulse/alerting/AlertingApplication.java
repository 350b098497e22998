package vn.wardpulse.alerting;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The alerting room as a program of its own, or as one of several in a JVM. */
@SpringBootApplication
public class AlertingApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(AlertingApplication.class)
                .properties("spring.config.name=alerting")
                .run(arguments);
    }
}
