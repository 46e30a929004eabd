package io.jenkins.plugins.webhooks.engine.incoming.published;

import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** The systems that publish their addresses, by the name of their provider. */
final class RangeSources {
    private static final HttpUrl GITHUB_URL = HttpUrl.get("https://api.github.com/meta");
    private static final HttpUrl ATLASSIAN_URL = HttpUrl.get("https://ip-ranges.atlassian.com/");
    private static final RangeFormat NOTHING_TO_READ = document -> List.of();

    /**
     * GitHub's webhooks.
     *
     * @see <a href="https://docs.github.com/rest/meta/meta">REST API endpoints for meta data</a>
     */
    private static final RangeSource GITHUB = new RangeSource(
            "github",
            GITHUB_URL,
            RangeFormat::hooks,
            List.of(
                    "192.30.252.0/22",
                    "185.199.108.0/22",
                    "140.82.112.0/20",
                    "143.55.64.0/20",
                    "2a0a:a440::/29",
                    "2606:50c0::/32"));

    /**
     * GitLab.com's; an installation of one's own has other addresses.
     *
     * @see <a href="https://docs.gitlab.com/user/gitlab_com/#ip-range">GitLab.com, IP range</a>
     */
    private static final RangeSource GITLAB =
            new RangeSource("gitlab", null, NOTHING_TO_READ, List.of("34.74.90.64/28", "34.74.226.0/24"));

    /**
     * Travis CI's notifications, which do not come from its build machines.
     *
     * @see <a href="https://docs.travis-ci.com/user/ip-addresses/">IP addresses</a>
     */
    private static final RangeSource TRAVIS =
            new RangeSource("travis", null, NOTHING_TO_READ, List.of("54.173.229.200", "54.175.230.252"));

    static final Map<String, RangeSource> BUILT_IN = Map.of(
            "github",
            GITHUB,
            "gitlab",
            GITLAB,
            "travis",
            TRAVIS,
            "bitbucket-cloud",
            atlassian("bitbucket"),
            "jira",
            atlassian("jira"),
            "confluence",
            atlassian("confluence"));

    private RangeSources() {}

    /**
     * What Atlassian's cloud sends.
     *
     * @see <a href="https://support.atlassian.com/organization-administration/docs/ip-addresses-and-domains-for-atlassian-cloud-products/">IP
     *     addresses and domains</a>
     */
    private static RangeSource atlassian(String product) {
        return new RangeSource(
                "atlassian-" + product,
                ATLASSIAN_URL,
                RangeFormat.product(product),
                List.of(
                        "13.52.5.0/25",
                        "13.236.8.128/25",
                        "18.136.214.0/25",
                        "18.184.99.128/25",
                        "18.234.32.128/25",
                        "18.246.31.128/25",
                        "52.215.192.128/25",
                        "103.233.242.0/24",
                        "104.192.136.0/21",
                        "185.166.140.0/22",
                        "2401:1d80::/32"));
    }
}
