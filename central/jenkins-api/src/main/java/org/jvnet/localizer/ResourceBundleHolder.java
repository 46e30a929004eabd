package org.jvnet.localizer;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

public final class ResourceBundleHolder implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Class<?> owner;

    private ResourceBundleHolder(Class<?> owner) {
        this.owner = owner;
    }

    public static ResourceBundleHolder get(Class<?> owner) {
        return new ResourceBundleHolder(owner);
    }

    public String format(String key, Object... args) {
        String text = ResourceBundle.getBundle(owner.getName(), Locale.ROOT, owner.getClassLoader())
                .getString(key);
        return MessageFormat.format(text, args);
    }
}
