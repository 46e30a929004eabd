package io.jenkins.plugins.webhooks.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The data flows one way, and the engine knows no Jenkins. */
@AnalyzeClasses(
        packages = "io.jenkins.plugins.webhooks.engine",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ENGINE = "io.jenkins.plugins.webhooks.engine";

    @ArchTest
    static final ArchRule knows_no_jenkins = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("hudson..", "jenkins..", "org.kohsuke..", "org.jenkinsci..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching(ENGINE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule events_are_the_ground = noClasses()
            .that()
            .resideInAPackage(ENGINE + ".event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ENGINE + ".rule..", ENGINE + ".store..", ENGINE + ".security..", ENGINE + ".observe..",
                    ENGINE + ".incoming..", ENGINE + ".outgoing..", ENGINE + ".api..");

    @ArchTest
    static final ArchRule both_directions_know_nothing_of_each_other = noClasses()
            .that()
            .resideInAPackage(ENGINE + ".incoming..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE + ".outgoing..", ENGINE + ".api..");

    @ArchTest
    static final ArchRule sql_stays_with_tables = classes()
            .that()
            .resideInAPackage(ENGINE + ".incoming.provider..")
            .or()
            .resideInAPackage(ENGINE + ".api..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("java.sql..");
}
