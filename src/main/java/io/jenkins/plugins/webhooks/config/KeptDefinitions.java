package io.jenkins.plugins.webhooks.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.api.Definitions;
import java.util.List;
import java.util.Optional;

/** The webhooks of this controller for the REST interface, which asks for the permission; not those of folders and jobs. */
public final class KeptDefinitions implements Definitions {
    @Override
    public List<String> names(Kind kind) {
        return list(kind).names();
    }

    @Override
    public Optional<ObjectNode> get(Kind kind, String name) {
        return list(kind).get(name);
    }

    @Override
    public boolean put(Kind kind, String name, ObjectNode definition) {
        return list(kind).put(name, definition);
    }

    @Override
    public boolean copy(Kind kind, String name, String copy) {
        return list(kind).copy(name, copy);
    }

    @Override
    public boolean enable(Kind kind, String name, boolean enabled) {
        return list(kind).enable(name, enabled);
    }

    @Override
    public boolean remove(Kind kind, String name) {
        return list(kind).remove(name);
    }

    private static KeptList<?> list(Kind kind) {
        WebhooksConfiguration kept = WebhooksConfiguration.get();
        return switch (kind) {
            case INCOMING ->
                new KeptList<>(
                        "incoming webhook",
                        IncomingWebhookConfig.class,
                        IncomingWebhookConfig::getName,
                        kept,
                        kept::getIncoming,
                        kept::setIncoming);
            case OUTGOING ->
                new KeptList<>(
                        "outgoing webhook",
                        OutgoingWebhookConfig.class,
                        OutgoingWebhookConfig::getName,
                        kept,
                        kept::getOutgoing,
                        kept::setOutgoing);
        };
    }
}
