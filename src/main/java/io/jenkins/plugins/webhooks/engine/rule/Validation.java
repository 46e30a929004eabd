package io.jenkins.plugins.webhooks.engine.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A JSON Schema that payloads must meet: draft 2020-12, or the one that {@code $schema} names. Bounded in time and
 * memory; nothing is ever fetched, so a {@code $ref} leads into the schema itself or into a draft's own schema.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-validation">JSON Schema validation</a>
 */
public final class Validation {
    private static final int LONGEST = 256 * 1024;
    private static final Duration READING = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofMillis(500);
    private static final long BYTES = 128L * 1024 * 1024;

    private final String text;
    private final Schema schema;

    private Validation(String text, Schema schema) {
        this.text = text;
        this.schema = schema;
    }

    /**
     * Reads a schema.
     *
     * @throws IllegalArgumentException if it is none, or refers to something outside of it
     */
    public static Validation parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a schema has at most " + LONGEST + " characters");
        }
        JsonNode node = read(text);
        if (!node.isObject() && !node.isBoolean()) {
            throw new IllegalArgumentException("a JSON Schema is an object, or true or false");
        }
        begin(READING);
        try {
            Schema schema = registry().getSchema(node);
            schema.initializeValidators();
            Validation validation = new Validation(text, schema);
            requireSchema(node);
            return validation;
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException("not a JSON Schema that can be used: " + reason(e), e);
        } finally {
            Budget.end();
        }
    }

    private static JsonNode read(String text) {
        try {
            return Json.read(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("a JSON Schema is written in JSON: " + e.getMessage(), e);
        }
    }

    /** Holds the schema against the draft's own schema, so that {@code "type": "sting"} is noticed here. */
    private static void requireSchema(JsonNode node) {
        String draft = node.path("$schema").asText(SpecificationVersion.DRAFT_2020_12.getDialectId());
        Schema meta = registry().getSchema(com.networknt.schema.SchemaLocation.of(draft));
        ValidationRun run = new ValidationRun(Budget.current());
        meta.validate(run, node, OutputFormat.DEFAULT);
        if (!run.getErrors().isEmpty()) {
            throw new IllegalArgumentException(Violation.words(run.getErrors().get(0)));
        }
    }

    private static SchemaRegistry registry() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(BoundedRegex::new)
                .preloadSchema(true)
                .build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)));
    }

    private static Budget begin(Duration time) {
        Budget budget = new Budget(time, BYTES);
        budget.begin();
        return budget;
    }

    /**
     * Holds a payload against the schema.
     *
     * @return what is wrong with it, at most ten, each with the JSON pointer of its place; nothing of what stands there
     *     is repeated. Empty if it is valid.
     */
    public List<String> violations(JsonNode payload) {
        if (holdsHugeNumber(payload)) {
            return List.of("a number of it is out of range");
        }
        Budget budget = begin(TIME);
        try {
            ValidationRun run = new ValidationRun(budget);
            List<Error> errors = schema.validate(run, payload, OutputFormat.DEFAULT);
            return errors.stream()
                    .limit(ValidationRun.MOST)
                    .map(Violation::words)
                    .distinct()
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of("it could not be held against the schema: " + reason(e));
        } finally {
            Budget.end();
        }
    }

    private static String reason(Throwable failure) {
        Budget budget = Budget.current();
        if (budget != null && budget.reason() != null) {
            return budget.reason();
        }
        return failure instanceof StackOverflowError ? "it refers to itself too deep" : failure.getMessage();
    }

    private static boolean holdsHugeNumber(JsonNode node) {
        if (node.isBigDecimal()) {
            return Document.isHuge(node.decimalValue());
        }
        for (JsonNode each : node) {
            if (holdsHugeNumber(each)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
