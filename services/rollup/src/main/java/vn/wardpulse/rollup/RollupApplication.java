package vn.wardpulse.rollup;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the roll-up alone; the launcher starts the same class beside others. */
@SpringBootApplication
public class RollupApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(RollupApplication.class)
                .properties("spring.config.name=rollup")
                .run(arguments);
    }
}
