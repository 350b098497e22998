package vn.wardpulse.reporting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import vn.wardpulse.testing.RealParts;
import vn.wardpulse.testing.TestSignIn;

/** The whole room on real parts, with a history in its topics. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ReportingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=reporting",
            "wardpulse.test.fresh-broker=true",
            "wardpulse.reporting.stream.heartbeat=500ms",
            "wardpulse.reporting.reconciler.enabled=false",
            "wardpulse.reporting.schedules.tick=50ms",
            "wardpulse.reporting.schedules.retry-after=50ms",
            "wardpulse.reporting.schedules.attempts=10000",
            "wardpulse.reporting.schedules.largest-file=1MB",
            "wardpulse.reporting.snapshots.key-secret=for-tests-and-nothing-else"
        })
@Import({RealParts.class, TestSignIn.class, ToldHistory.class})
public @interface ReportingTest {}
