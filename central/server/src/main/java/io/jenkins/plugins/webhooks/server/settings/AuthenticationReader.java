package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BasicAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BearerAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.HeaderAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.OAuth2Authentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.QueryAuthentication;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/** How a target knows who calls. */
record AuthenticationReader(SecretsReader secrets) {
    /** The ways, with the keys that each has besides {@code type} and {@code secrets}. */
    private enum Type {
        BASIC("user"),
        BEARER,
        HEADER("header", "prefix"),
        QUERY("parameter"),
        OAUTH2("tokenUrl", "clientId", "style", "scope", "audience");

        private final List<String> keys;

        Type(String... keys) {
            this.keys = List.of(keys);
        }

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        Set<String> all() {
            Set<String> all = new HashSet<>(keys);
            all.addAll(List.of("type", "secrets"));
            return all;
        }
    }

    Optional<AuthenticationSettings> read(YamlValue value) {
        YamlObject object = value.entries();
        Optional<Type> type = object.require("type").flatMap(each -> Known.one(each, Type.values(), Type::label));
        return type.flatMap(chosen -> read(chosen, value, object.requireOnly(chosen.all())));
    }

    private Optional<AuthenticationSettings> read(Type type, YamlValue value, YamlObject object) {
        Optional<Secrets> found = object.require("secrets").map(secrets::read);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Secrets given = found.get();
        return switch (type) {
            case BASIC -> text(object, "user").flatMap(user -> made(value, () -> BasicAuthentication.of(user, given)));
            case BEARER -> Optional.of(new BearerAuthentication(given));
            case HEADER -> text(object, "header")
                    .flatMap(header -> made(
                            value, () -> new HeaderAuthentication(header, optional(object, "prefix").orElse(""), given)));
            case QUERY -> text(object, "parameter")
                    .flatMap(parameter -> made(value, () -> new QueryAuthentication(parameter, given)));
            case OAUTH2 -> oauth2(value, object, given);
        };
    }

    private static Optional<AuthenticationSettings> oauth2(YamlValue value, YamlObject object, Secrets secrets) {
        Optional<HttpUrl> url =
                object.require("tokenUrl").flatMap(each -> each.as(OAuth2Authentication::endpoint));
        Optional<String> client = text(object, "clientId");
        OAuth2Authentication.Style style = object.get("style")
                .flatMap(each -> each.as(OAuth2Authentication.Style::parse))
                .orElse(OAuth2Authentication.Style.BASIC);
        return url.flatMap(endpoint -> client.flatMap(id -> made(
                value,
                () -> new OAuth2Authentication(
                        endpoint,
                        id,
                        secrets,
                        style,
                        optional(object, "scope").orElse(null),
                        optional(object, "audience").orElse(null)))));
    }

    private static Optional<String> text(YamlObject object, String key) {
        return object.require(key).flatMap(YamlValue::text);
    }

    private static Optional<String> optional(YamlObject object, String key) {
        return object.get(key).flatMap(YamlValue::text);
    }

    private static Optional<AuthenticationSettings> made(YamlValue value, Supplier<AuthenticationSettings> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            value.problem(e.getMessage());
            return Optional.empty();
        }
    }
}
