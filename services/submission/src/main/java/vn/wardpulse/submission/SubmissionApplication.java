package vn.wardpulse.submission;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The submission room as a program of its own, or as one of several in a JVM. */
@SpringBootApplication
public class SubmissionApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(SubmissionApplication.class)
                .properties("spring.config.name=submission")
                .run(arguments);
    }
}
