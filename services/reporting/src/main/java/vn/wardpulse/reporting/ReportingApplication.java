package vn.wardpulse.reporting;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import vn.wardpulse.web.WebBoundary;

/** Starts the reporting room. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(WebBoundary.class)
public class ReportingApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ReportingApplication.class)
                .properties("spring.config.name=reporting")
                .run(arguments);
    }
}
