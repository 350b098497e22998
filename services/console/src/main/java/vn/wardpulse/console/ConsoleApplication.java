package vn.wardpulse.console;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The web pages, as a process of their own or as one of many in a JVM; what they do not need is switched off in {@code console.yaml}. */
@SpringBootApplication
public class ConsoleApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ConsoleApplication.class)
                .properties("spring.config.name=console")
                .run(arguments);
    }
}
