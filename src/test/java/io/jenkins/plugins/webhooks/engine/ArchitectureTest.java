package io.jenkins.plugins.webhooks.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The data flows one way, and the engine knows no Jenkins. */
class ArchitectureTest {
    private static final String ENGINE = "io.jenkins.plugins.webhooks.engine";
    private static JavaClasses engine;

    @BeforeAll
    static void read_the_engine() {
        engine = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ENGINE);
    }

    @Test
    void the_engine_knows_no_jenkins() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("hudson..", "jenkins..", "org.kohsuke..", "org.jenkinsci..", "jakarta.servlet..")
                .check(engine);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(ENGINE + ".(**)").should().beFreeOfCycles().check(engine);
    }

    @Test
    void events_are_the_ground_that_everything_stands_on() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE + ".event..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("rule", "store", "security", "observe", "incoming", "outgoing", "api"))
                .check(engine);
    }

    @Test
    void incoming_and_outgoing_know_nothing_of_each_other() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE + ".incoming..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("outgoing", "api"))
                .check(engine);
        noClasses()
                .that()
                .resideInAPackage(ENGINE + ".outgoing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("incoming", "api"))
                .check(engine);
    }

    @Test
    void sql_stays_with_the_tables() {
        noClasses()
                .that()
                .resideInAnyPackage(packages("event", "rule", "security", "observe", "api", "incoming.provider"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(engine);
    }

    private static String[] packages(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> ENGINE + "." + name + "..")
                .toArray(String[]::new);
    }
}
