package io.jenkins.plugins.webhooks.engine.incoming.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The systems we know, by name. */
public final class Providers {
    /** Part of configurations, URLs and event types. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    private final Map<String, Provider> byName = new LinkedHashMap<>();

    /**
     * Takes them in the order in which pages list them.
     *
     * @throws IllegalArgumentException if two have one name, or one has a name that can't be
     */
    public Providers(List<Provider> providers) {
        for (Provider provider : providers) {
            if (!NAME.matcher(provider.name()).matches()) {
                throw new IllegalArgumentException("'" + provider.name()
                        + "' can't be a provider's name: use small letters, digits and hyphens, a letter first");
            }
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

    /**
     * These and others.
     *
     * @throws IllegalArgumentException as when they are made
     */
    public Providers and(List<Provider> others) {
        List<Provider> all = new ArrayList<>(byName.values());
        all.addAll(others);
        return new Providers(all);
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
