package vn.wardpulse.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;

/** Rooms import what the diagram in docs/architecture/rooms.puml allows, and nothing else. */
@AnalyzeClasses(packages = "vn.wardpulse", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final Path DIAGRAM = Path.of("..", "..", "docs", "architecture", "rooms.puml");

    @ArchTest
    static final ArchRule roomsFollowTheDiagram = classes()
            .that()
            .resideOutsideOfPackages("vn.wardpulse.testing..", "vn.wardpulse.acceptance..")
            .should(adhereToPlantUmlDiagram(DIAGRAM, consideringOnlyDependenciesInDiagram()));

    @ArchTest
    static final ArchRule theModelKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage("vn.wardpulse.model..", "vn.wardpulse.oracle..", "vn.wardpulse.rollup.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule theModelKnowsNoBroker = noClasses()
            .that()
            .resideInAnyPackage("vn.wardpulse.model..", "vn.wardpulse.oracle..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule jsonStaysInTheWirePackage = noClasses()
            .that()
            .resideInAPackage("vn.wardpulse.model..")
            .and()
            .resideOutsideOfPackage("vn.wardpulse.model.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule rollupKeepsNoDatabase = noClasses()
            .that()
            .resideInAPackage("vn.wardpulse.rollup..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule reportingKnowsNoStreams = noClasses()
            .that()
            .resideInAPackage("vn.wardpulse.reporting..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.streams..");

    @ArchTest
    static final ArchRule theConsoleOnlySpeaksHttp = noClasses()
            .that()
            .resideInAPackage("vn.wardpulse.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule onlyNotificationWritesLetters = noClasses()
            .that()
            .resideInAPackage("vn.wardpulse..")
            .and()
            .resideOutsideOfPackage("vn.wardpulse.notification..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule identityKnowsNoBroker = noClasses()
            .that()
            .resideInAPackage("vn.wardpulse.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule roomsHaveNoCircles = SlicesRuleDefinition.slices()
            .matching("vn.wardpulse.(*)..")
            .should()
            .beFreeOfCycles();
}
