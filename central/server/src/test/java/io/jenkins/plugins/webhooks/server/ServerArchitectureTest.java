package io.jenkins.plugins.webhooks.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The command line starts the launcher, the launcher the rest; reading a file knows nothing of serving. */
class ServerArchitectureTest {
    private static final String SERVER = "io.jenkins.plugins.webhooks.server";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SERVER);

    @Test
    void packages_have_no_cycles() {
        slices().matching(SERVER + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nothing_depends_on_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SERVER)
                .check(classes);
    }

    @Test
    void jetty_stays_behind_the_listener() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVER + ".http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "jakarta.servlet..")
                .check(classes);
    }
}
