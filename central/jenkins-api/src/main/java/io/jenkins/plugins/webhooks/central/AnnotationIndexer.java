package io.jenkins.plugins.webhooks.central;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jvnet.hudson.annotation_indexer.Indexed;

/**
 * Writes {@code META-INF/annotations/<annotation>}, one class name per line, for every annotation marked {@link Indexed}:
 * Jenkins finds symbols, initializers and terminators by these files.
 *
 * @see <a href="https://github.com/jenkinsci/lib-annotation-indexer">annotation-indexer</a>
 */
@SupportedAnnotationTypes("*")
public final class AnnotationIndexer extends AbstractProcessor {
    private final Map<String, Set<String>> classes = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            if (annotation.getAnnotation(Indexed.class) != null) {
                Set<String> names = classes.computeIfAbsent(nameOf(annotation), each -> new TreeSet<>());
                round.getElementsAnnotatedWith(annotation).forEach(each -> names.add(nameOf(typeOf(each))));
            }
        }
        if (round.processingOver()) {
            classes.forEach(this::write);
        }
        return false;
    }

    private static TypeElement typeOf(Element element) {
        return element instanceof TypeElement type ? type : typeOf(element.getEnclosingElement());
    }

    private String nameOf(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }

    private void write(String annotation, Set<String> names) {
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/annotations/" + annotation)
                .openWriter()) {
            for (String name : names) {
                out.write(name + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
