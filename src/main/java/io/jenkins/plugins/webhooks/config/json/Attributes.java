package io.jenkins.plugins.webhooks.config.json;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.kohsuke.accmod.Restricted;

/** What can be said of a class: the attributes that configuration as code has too, without those that only forms use. */
final class Attributes {
    private Attributes() {}

    /** By name. */
    static Map<String, DescribableParameter> of(DescribableModel<?> model) {
        Map<String, DescribableParameter> attributes = new TreeMap<>();
        for (DescribableParameter each : model.getParameters()) {
            if (!each.isDeprecated() && !isForForms(model.getType(), each)) {
                attributes.put(each.getName(), each);
            }
        }
        return attributes;
    }

    /** What a form sends besides, such as a list as the lines of one text, is marked as nobody else's. */
    private static boolean isForForms(Class<?> type, DescribableParameter attribute) {
        String setter = "set" + attribute.getCapitalizedName();
        return Arrays.stream(type.getMethods())
                .anyMatch(each -> each.getName().equals(setter)
                        && each.getParameterCount() == 1
                        && each.isAnnotationPresent(Restricted.class));
    }
}
