package io.jenkins.plugins.webhooks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EdgeArchitectureTest {
    private static final String ROOT = "io.jenkins.plugins.webhooks";
    private static final String[] PARTS = {"config", "receive", "listen", "act", "step", "trigger", "manage"};

    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    @Test
    void parts_of_the_edge_form_no_cycle() {
        slices().matching(ROOT + ".(" + String.join("|", PARTS) + ")..")
                .should()
                .beFreeOfCycles()
                .check(all);
    }

    @Test
    void the_engine_knows_no_edge() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(edge(ROOT))
                .check(all);
    }

    @Test
    void the_holder_of_the_engine_knows_no_part_of_the_edge() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(edge())
                .check(all);
    }

    /** What everybody can reach from outside: the less it can touch, the better. */
    @Test
    void the_open_door_can_touch_nothing_of_jenkins() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".receive..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jenkins.model..", "hudson.util..", "com.cloudbees..")
                .check(all);
    }

    @Test
    void nobody_becomes_the_system_to_receive_show_or_listen() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".receive..", ROOT + ".manage..", ROOT + ".listen..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("hudson.security.ACL")
                .check(all);
    }

    @Test
    void what_jenkins_finds_is_public() {
        classes()
                .that()
                .areAnnotatedWith("hudson.Extension")
                .should()
                .bePublic()
                .check(all);
    }

    private static String[] edge(String... more) {
        String[] packages = Arrays.copyOf(more, more.length + PARTS.length);
        for (int i = 0; i < PARTS.length; i++) {
            packages[more.length + i] = ROOT + "." + PARTS[i] + "..";
        }
        return packages;
    }
}
