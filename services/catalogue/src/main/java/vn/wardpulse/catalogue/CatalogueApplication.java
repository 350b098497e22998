package vn.wardpulse.catalogue;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the catalogue alone; the launcher starts the same class beside others. */
@SpringBootApplication
public class CatalogueApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CatalogueApplication.class)
                .properties("spring.config.name=catalogue")
                .run(arguments);
    }
}
