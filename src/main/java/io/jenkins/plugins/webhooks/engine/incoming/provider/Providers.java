package io.jenkins.plugins.webhooks.engine.incoming.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The systems we know, by name. */
public final class Providers {
    private final Map<String, Provider> byName = new LinkedHashMap<>();

    /**
     * Takes them in the order in which pages list them.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public Providers(List<Provider> providers) {
        for (Provider provider : providers) {
            if (byName.put(provider.name(), provider) != null) {
                throw new IllegalArgumentException("two providers are named '" + provider.name() + "'");
            }
        }
    }

    /** Those that come with the engine. */
    public static Providers builtIn() {
        return new Providers(List.of(
                new GitHub(),
                new GitLab(),
                new BitbucketCloud(),
                new BitbucketDataCenter(),
                new Gitea(),
                new Forgejo(),
                new Gogs(),
                new AzureDevOps(),
                new Jira(),
                new Confluence(),
                new CircleCi(),
                new Travis(),
                new Jenkins(),
                new DockerHub(),
                new CloudEvents(),
                new StandardWebhooks(),
                new Custom()));
    }

    /** The one of this name. */
    public Optional<Provider> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them. */
    public List<Provider> all() {
        return List.copyOf(byName.values());
    }
}
