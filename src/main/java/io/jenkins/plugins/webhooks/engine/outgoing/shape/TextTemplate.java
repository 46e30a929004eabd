package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.function.UnaryOperator;

/**
 * A Mustache template over JSON: text, values and sections, and no code. Bounded in its steps and in what it writes;
 * templates within templates are refused.
 *
 * @see <a href="https://mustache.github.io/mustache.5.html">Mustache</a>
 */
public final class TextTemplate {
    private static final int LONGEST = 50_000;

    private final String text;

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if it is none; the message says what is wrong and where
     */
    public TextTemplate(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a template has at most " + LONGEST + " characters");
        }
        try {
            compile(UnaryOperator.identity()).visit(new NoInclusions());
        } catch (MustacheException | StackOverflowError e) {
            throw new IllegalArgumentException("not a Mustache template: " + reason(e), e);
        }
    }

    private Template compile(UnaryOperator<String> escape) {
        return Mustache.compiler()
                .withCollector(TemplateValue.COLLECTOR)
                .withFormatter(String::valueOf)
                .withEscaper(escape::apply)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .compile(text);
    }

    /**
     * Makes it ready.
     *
     * @param contentType decides how values are escaped
     */
    Compiled of(String contentType) {
        return new Compiled(compile(Escape.of(contentType)));
    }

    /** A template ready for use, by many threads at once. */
    record Compiled(Template template) {
        /**
         * The text for a document.
         *
         * @throws IllegalArgumentException if it goes beyond its bounds
         */
        byte[] fill(JsonNode document) {
            BoundedText out = new BoundedText();
            try {
                template.execute(TemplateValue.of(document), out);
            } catch (RuntimeException | StackOverflowError e) {
                throw new IllegalArgumentException("the template failed: " + reason(e), e);
            }
            return out.bytes();
        }
    }

    private static String reason(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return "it is nested too deep";
        }
        return failure.getCause() instanceof IllegalArgumentException bound ? bound.getMessage() : failure.getMessage();
    }

    /** Refuses what would need another template. */
    private static final class NoInclusions implements Mustache.Visitor {
        @Override
        public void visitText(String literal) {
            // Anything may stand there.
        }

        @Override
        public void visitVariable(String name) {
            // Anything may be asked for.
        }

        @Override
        public boolean visitInclude(String name) {
            throw new MustacheException("'{{>" + name + "}}': there are no other templates to include");
        }

        @Override
        public boolean visitParent(String name) {
            throw new MustacheException("'{{<" + name + "}}': there are no other templates to include");
        }

        @Override
        public boolean visitSection(String name) {
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return true;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextTemplate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
