package io.jenkins.plugins.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we wrote down of Jenkins, to compile against where it can't be had, is what Jenkins has. */
class SignaturesJenkinsTest {
    private static final Path SIGNATURES =
            Path.of(System.getProperty("user.dir"), "central", "jenkins-api", "src", "main", "java");

    @Test
    void every_signature_is_one_of_the_real_jenkins(@TempDir Path folder) throws Exception {
        compile(folder);
        JavaClasses ours = new ClassFileImporter()
                .importPath(folder)
                .that(DescribedPredicate.describe(
                        "Jenkins' own", each -> !each.getPackageName().startsWith("io.jenkins.plugins.webhooks")));
        List<String> drifted = new ArrayList<>();
        for (JavaClass each : ours) {
            if (!each.isAnonymousClass()) {
                compare(each, drifted);
            }
        }

        assertThat(ours).hasSizeGreaterThan(50);
        assertThat(drifted).isEmpty();
    }

    private static void compare(JavaClass ours, List<String> drifted) {
        Class<?> real;
        try {
            real = Class.forName(ours.getName(), false, SignaturesJenkinsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            drifted.add(ours.getName());
            return;
        }
        List<String> family = family(real).map(Class::getName).toList();
        Stream.concat(ours.getAllRawSuperclasses().stream(), ours.getAllRawInterfaces().stream())
                .map(JavaClass::getName)
                .filter(each -> !each.equals("java.lang.Object") && !family.contains(each))
                .forEach(each -> drifted.add(ours.getName() + " is no " + each));
        for (JavaCodeUnit unit : ours.getCodeUnits()) {
            if (isOffered(unit.getModifiers()) && !has(real, unit)) {
                drifted.add(unit.getFullName() + " : " + unit.getRawReturnType().getName());
            }
        }
        for (JavaField field : ours.getFields()) {
            if (isOffered(field.getModifiers()) && !has(real, field)) {
                drifted.add(field.getFullName());
            }
        }
    }

    private static boolean isOffered(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean has(Class<?> real, JavaCodeUnit unit) {
        List<String> parameters =
                unit.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        if (unit.isConstructor()) {
            return Arrays.stream(real.getDeclaredConstructors()).anyMatch(each -> takes(each, parameters));
        }
        return family(real)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .anyMatch(each -> each.getName().equals(unit.getName())
                        && each.getReturnType()
                                .getName()
                                .equals(unit.getRawReturnType().getName())
                        && takes(each, parameters));
    }

    private static boolean has(Class<?> real, JavaField ours) {
        return family(real)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .anyMatch(each -> same(each, ours));
    }

    private static boolean same(Field real, JavaField ours) {
        return real.getName().equals(ours.getName())
                && real.getType().getName().equals(ours.getRawType().getName());
    }

    private static boolean takes(Executable real, List<String> parameters) {
        return Arrays.stream(real.getParameterTypes())
                .map(Class::getName)
                .toList()
                .equals(parameters);
    }

    /** The linker looks into supertypes too. */
    private static Stream<Class<?>> family(Class<?> type) {
        Stream<Class<?>> above = Stream.of(type.getInterfaces());
        if (type.getSuperclass() != null) {
            above = Stream.concat(above, Stream.of(type.getSuperclass()));
        }
        return Stream.concat(Stream.of(type), above.flatMap(SignaturesJenkinsTest::family));
    }

    private static void compile(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString(), "-cp"));
        arguments.add(System.getProperty("java.class.path"));
        try (Stream<Path> sources = Files.walk(SIGNATURES)) {
            sources.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(arguments::add);
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        assertThat(result).as("compiling " + SIGNATURES).isZero();
    }
}
