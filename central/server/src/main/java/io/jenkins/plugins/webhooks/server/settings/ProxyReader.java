package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.security.ProxySettings;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The proxy through which everything goes out. */
final class ProxyReader {
    private ProxyReader() {}

    static Optional<ProxySettings> read(YamlValue value, SecretsReader secrets) {
        YamlObject object = value.object(Set.of("host", "port", "noProxy", "user", "secrets"));
        Optional<String> host = object.require("host").flatMap(YamlValue::text);
        Optional<Integer> port = object.require("port").flatMap(each -> each.as(ProxyReader::port));
        List<String> direct = object.get("noProxy").map(YamlValue::list).orElse(List.of()).stream()
                .flatMap(each -> each.text().stream())
                .toList();
        Optional<String> user = object.get("user").flatMap(YamlValue::text);
        Optional<Secrets> passwords = object.get("secrets").map(secrets::read);
        if (user.isPresent() != passwords.isPresent()) {
            value.problem("the keys 'user' and 'secrets' go together: give both or neither");
        }
        return host.flatMap(name -> port.flatMap(number -> value.parse(
                name,
                each -> new ProxySettings(each, number, direct, user.orElse(null), passwords.orElse(Secrets.NONE)))));
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("'" + text + "' is not a port: write a number such as 3128");
        }
        return Integer.parseInt(text);
    }
}
