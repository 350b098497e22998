package vn.wardpulse.reporting.reconciliation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import vn.wardpulse.reporting.ReportingTest;

/** The room with its reconciler at work, quickly and in small slices: the city does not fit into one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ReportingTest
@TestPropertySource(
        properties = {
            "wardpulse.reporting.reconciler.enabled=true",
            "wardpulse.reporting.reconciler.pause=50ms",
            "wardpulse.reporting.reconciler.grace=100ms",
            "wardpulse.reporting.reconciler.rest=0",
            "wardpulse.reporting.reconciler.units=3",
            "wardpulse.reporting.reconciler.indicators=100"
        })
@interface ReconcilingTest {}
