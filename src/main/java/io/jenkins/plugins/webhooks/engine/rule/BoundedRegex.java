package io.jenkins.plugins.webhooks.engine.rule;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/** A {@code pattern} of a schema, stopped when the time of the validation is over. */
final class BoundedRegex implements RegularExpression {
    private final Pattern pattern;

    BoundedRegex(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /** Whether it is found anywhere, as JSON Schema has it. */
    @Override
    public boolean matches(String value) {
        return pattern.matcher(new WatchedText(value, Budget.current())).find();
    }
}
