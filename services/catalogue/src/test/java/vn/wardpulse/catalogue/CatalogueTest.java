package vn.wardpulse.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.wardpulse.testing.RealParts;
import vn.wardpulse.testing.TestSignIn;

/** The whole room with a broker and a database of its own, as it runs in earnest. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=catalogue", "wardpulse.test.fresh-broker=true"})
@Import({RealParts.class, TestSignIn.class, FixedClock.class})
public @interface CatalogueTest {}
