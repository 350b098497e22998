package vn.wardpulse.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time is an argument, nobody sleeps, figures are exact, packages say that null is marked. */
@AnalyzeClasses(packages = "vn.wardpulse")
class HabitsTest {

    @ArchTest
    static final ArchRule timeIsAnArgument = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a Clock is passed in, so that tests and the demonstration can set it");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class);

    @ArchTest
    static final ArchRule rowsAreNotStreamed = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream of rows keeps its connection until somebody closes it, and list() does not");

    @ArchTest
    static final ArchRule onlyApplicationsMakeClocks = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Configuration")
            .and()
            .resideOutsideOfPackages("vn.wardpulse.standalone..", "vn.wardpulse.bench..", "vn.wardpulse.testing..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule figuresAreExact = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("vn.wardpulse.model..", "vn.wardpulse.rollup.topology..", "vn.wardpulse.oracle..")
            .should(notBeFloating());

    @ArchTest
    static final ArchRule arithmeticIsExact = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("vn.wardpulse.model..", "vn.wardpulse.rollup.topology..")
            .should()
            .notHaveRawReturnType(floating());

    @ArchTest
    static final ArchRule testsAreNobodysApi =
            classes().that().haveSimpleNameEndingWith("Test").should().notBePublic();

    @ArchTest
    static void everyPackageMarksNull(com.tngtech.archunit.core.domain.JavaClasses all) {
        Set<String> unmarked = new java.util.TreeSet<>();
        for (JavaClass type : all.that(mainCode())) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        if (!unmarked.isEmpty()) {
            throw new AssertionError("packages without a @NullMarked package-info: " + unmarked);
        }
    }

    private static DescribedPredicate<JavaClass> mainCode() {
        return DescribedPredicate.describe(
                "main code",
                type -> type.getSource()
                        .map(source -> !source.getUri().toString().contains("test-classes"))
                        .orElse(false));
    }

    private static DescribedPredicate<JavaClass> floating() {
        return DescribedPredicate.describe(
                "floating point",
                type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getName()));
    }

    private static ArchCondition<JavaField> notBeFloating() {
        return new ArchCondition<>("not be of floating point") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (floating().test(field.getRawType())) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is floating"));
                }
            }
        };
    }
}
