package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.Fixture;
import io.jenkins.plugins.webhooks.engine.incoming.Payload;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What collected requests say in our fields; hashes are given by their first digits. */
class CollectedEventsTest {
    /** All that the tables of this test name. */
    private static final Set<String> CHANGES = Set.of(
            "github/push-branch",
            "github/push-branch-created",
            "github/push-branch-deleted",
            "github/push-tag-created",
            "github/pull_request-opened",
            "github/pull_request-synchronize",
            "github/pull_request-closed-unmerged",
            "github/pull_request-closed-merged",
            "github/pull_request-labeled",
            "gitlab/push",
            "gitlab/push-branch-created",
            "gitlab/push-branch-deleted",
            "gitlab/push-subgroup",
            "gitlab/tag_push",
            "gitlab/merge_request-open",
            "gitlab/merge_request-open-signed",
            "gitlab/merge_request-update-new-commits",
            "gitlab/merge_request-merge",
            "gitlab/merge_request-close",
            "gitlab/system-merge_request",
            "bitbucket-cloud/repo-push",
            "bitbucket-cloud/repo-push-branch-created-signed",
            "bitbucket-cloud/repo-push-branch-deleted",
            "bitbucket-cloud/repo-push-tag-created",
            "bitbucket-cloud/pullrequest-created",
            "bitbucket-cloud/pullrequest-updated",
            "bitbucket-cloud/pullrequest-fulfilled",
            "bitbucket-cloud/pullrequest-approved",
            "bitbucket-server/repo-refs_changed",
            "bitbucket-server/repo-refs_changed-branch-add-v10",
            "bitbucket-server/repo-refs_changed-branch-delete",
            "bitbucket-server/repo-refs_changed-signed",
            "bitbucket-server/repo-refs_changed-tag-add",
            "bitbucket-server/mirror-repo_synchronized",
            "bitbucket-server/pr-opened",
            "bitbucket-server/pr-from_ref_updated",
            "bitbucket-server/pr-merged",
            "bitbucket-server/pr-declined",
            "bitbucket-server/pr-deleted",
            "gitea/push",
            "gitea/pull_request-opened",
            "gitea/pull_request-merged",
            "forgejo/push",
            "forgejo/pull_request-merged",
            "gogs/push",
            "gogs/create-tag",
            "azuredevops/git.push",
            "azuredevops/git.push-2",
            "azuredevops/git.pullrequest.created");

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        github/push-branch,                            woodpecker-ci/woodpecker, main, 2f780193, 366701fd, false, false, false, 1, 6543
        github/push-branch-created,                    Codertocat/Hello-World, master, , 6113728f, true, false, false, 1, Codertocat
        github/push-branch-deleted,                    bradrydzewski/drone-test-go, feature-branch, d2b75aa7, , false, true, false, 0, bradrydzewski
        gitlab/push,                                   gitlab-org/hello-world, master, 9217710c, 2adc9465, false, false, , 1, sytses
        gitlab/push-branch-created,                    gitlab-org/hello-world, feature, , c4c79227, true, false, , 1, sytses
        gitlab/push-branch-deleted,                    gitlab-org/hello-world, feature, c4c79227, , false, true, , 0, sytses
        gitlab/push-subgroup,                          group1/group2/group3/grp2repo, master, 9217710c, 2adc9465, false, false, , 1, sytses
        bitbucket-cloud/repo-push,                     some-repository/some-repo, feature/do-not-merge, hfjkhsdf, 09c4367c, false, false, false, 1, me-van-me-nickname
        bitbucket-cloud/repo-push-branch-created-signed, nfalco79/test-repos, feature/webhook, , d7f300a3, true, false, false, , Nikolas Falco
        bitbucket-cloud/repo-push-branch-deleted,      amuniz/test-repos, feature/test, 174561d6, , false, true, false, 0, Nikolas Falco
        bitbucket-server/repo-refs_changed,            ABC/some-repo-slug, master, 12031f4e, 2857aa11, false, false, , , me-name
        bitbucket-server/repo-refs_changed-branch-add-v10, AMUNIZ/test-repos, feature/BB-1, , fb522a6f, true, false, , , admin
        bitbucket-server/repo-refs_changed-branch-delete, AMUNIZ/test-repos, feature/BB-1, fb522a6f, , false, true, , , admin
        bitbucket-server/repo-refs_changed-signed,     AMUNIZ/test-repos, feature/BB-1, fb522a6f, , false, true, , , admin
        bitbucket-server/mirror-repo_synchronized,     AMUNIZ/test-repos, main, a8c13e88, 9fdd7b96, false, false, , , amuniz
        gitea/push,                                    gordon/hello-world, main, 4b262625, ef98532a, false, false, , , gordon
        forgejo/push,                                  gordon/hello-world, main, 4b262625, ef98532a, false, false, , , gordon
        gogs/push,                                     gogits/hello-world, master, 9836a96a, 4522cbce, false, false, , , unknwon
        azuredevops/git.push,                          Fabrikam-Fiber-Git/Fabrikam-Fiber-Git, main, aad331d8, 33b55f7c, false, false, , , Jamal Hartnett
        azuredevops/git.push-2,                        Fabrikam-Fiber-Git/Fabrikam-Fiber-Git, master, aad331d8, 33b55f7c, false, false, , , Jamal Hartnett
        """)
    void pushes(
            String request,
            String repository,
            String branch,
            String before,
            String after,
            boolean created,
            boolean deleted,
            Boolean forced,
            Long count,
            String actor)
            throws Exception {
        Normalised push = only(request);
        JsonNode data = push.data();

        assertThat(push.type()).isEqualTo("scm.push");
        assertThat(push.subject()).isEqualTo(repository);
        assertThat(data.at("/repository/fullName").textValue()).isEqualTo(repository);
        assertThat(data.path("ref").textValue()).isEqualTo("refs/heads/" + branch);
        assertThat(data.path("branch").textValue()).isEqualTo(branch);
        assertHash(data.get("before"), before);
        assertHash(data.get("after"), after);
        assertThat(data.path("created").booleanValue()).isEqualTo(created);
        assertThat(data.path("deleted").booleanValue()).isEqualTo(deleted);
        assertThat(data.get("forced").isNull() ? null : data.get("forced").booleanValue())
                .isEqualTo(forced);
        assertThat(
                        data.get("commitCount").isNull()
                                ? null
                                : data.get("commitCount").longValue())
                .isEqualTo(count);
        assertThat(data.at("/actor/name").textValue()).isEqualTo(actor);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        github/push-tag-created,               Codertocat/Hello-World, simple-tag, 6113728f
        gitlab/tag_push,                       gitlab-org/hello-world, v1.0.0, 2adc9465
        bitbucket-cloud/repo-push-tag-created, amuniz/test-repos, simple-tag, 7ef5981d
        bitbucket-server/repo-refs_changed-tag-add, AMUNIZ/test-repos, simple-tag, fb522a6f
        gogs/create-tag,                       gogits/hello-world, v1.0.0, 599d25c6
        """)
    void tags(String request, String repository, String tag, String after) throws Exception {
        Normalised created = only(request);

        assertThat(created.type()).isEqualTo("scm.tag");
        assertThat(created.subject()).isEqualTo(repository);
        assertThat(created.data().path("ref").textValue()).isEqualTo("refs/tags/" + tag);
        assertThat(created.data().path("tag").textValue()).isEqualTo(tag);
        assertHash(created.data().get("before"), null);
        assertHash(created.data().get("after"), after);
        assertThat(created.data().path("created").booleanValue()).isTrue();
        assertThat(created.data().path("deleted").booleanValue()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        github/pull_request-opened,          Codertocat/Hello-World, opened, opened, 2, changes, ec26c3e5, master, f95f852b, false, Codertocat
        github/pull_request-synchronize,     Codertocat/Hello-World, updated, synchronize, 2, changes, ec26c3e5, master, f95f852b, false, Codertocat
        github/pull_request-closed-unmerged, Codertocat/Hello-World, closed, closed, 2, changes, ec26c3e5, master, f95f852b, false, Codertocat
        github/pull_request-closed-merged,   anbraten/test-ready-release-go, merged, closed, 62, anbraten-patch-3, c88b9ee7, main, 26fd46e0, false, anbraten
        github/pull_request-labeled,         Codertocat/Hello-World, other, labeled, 2, changes, ec26c3e5, master, f95f852b, false, Codertocat
        gitlab/merge_request-open,           gitlab-org/hello-world, opened, open, 1, feature, c4c79227, master, , false, sytses
        gitlab/merge_request-open-signed,    awesome_space/awesome_project, opened, open, 1, ms-viewport, da156088, master, , false, user1
        gitlab/merge_request-update-new-commits, anbraten/woodpecker, updated, update, 3, anbraten-main-patch-05373, c136499e, main, , false, anbraten
        gitlab/merge_request-merge,          gitlab-org/hello-world, merged, merge, 1, feature, c4c79227, master, , false, sytses
        gitlab/merge_request-close,          gitlab-org/hello-world, closed, close, 1, feature, c4c79227, master, , false, sytses
        gitlab/system-merge_request,         awesome_space/awesome_project, other, , 1, ms-viewport, ba3e0d8f, master, , false, root
        bitbucket-cloud/pullrequest-created, amuniz/test-repos, opened, created, 735, feature/test, d31df342, master, 320cc397, , Nikolas Falco
        bitbucket-cloud/pullrequest-updated, some-repo-namespace/some-repo, updated, updated, 198, feature/do-not-merge, 123db174, develop, a421e461, , me-nickname
        bitbucket-cloud/pullrequest-fulfilled, some-repo-namespace/some-repo, merged, fulfilled, 198, feature/do-not-merge, 123db174, develop, a421e461, , me-nickname
        bitbucket-cloud/pullrequest-approved, some-repo-namespace/some-repo, approved, approved, 198, feature/do-not-merge, 123db174, develop, a421e461, , me-nickname
        bitbucket-server/pr-opened,          ABC/some-repo-slug, opened, opened, 61, develop, 2a341606, master, 04051a3e, , me-name
        bitbucket-server/pr-from_ref_updated, ABC/some-repo, updated, from_ref_updated, 1, develop, 522764f1, master, 522764f1, , me-name
        bitbucket-server/pr-merged,          ABC/some-repo-slug, merged, merged, 61, develop, 522764f1, master, 18293a4d, , me-name
        bitbucket-server/pr-declined,        PPRPLUG/hellophp, closed, declined, 7, bugfix/tst-2, 6efe3d09, master, 047882ee, , me-name
        bitbucket-server/pr-deleted,         PRJ/my-repo, closed, deleted, 2, develop, b9eaed50, master, 823b2230, , jcitizen
        gitea/pull_request-merged,           anbraten/test-repo, merged, closed, 1, anbraten-patch-1, d555a5dd, main, f2440f05, , anbraten
        forgejo/pull_request-merged,         anbraten/test-repo, merged, closed, 1, anbraten-patch-1, d555a5dd, main, f2440f05, , anbraten
        azuredevops/git.pullrequest.created, Fabrikam/Fabrikam, opened, created, 1, mytopic, 53d54ac9, master, a511f535, , Jamal Hartnett
        """)
    void pull_requests(
            String request,
            String repository,
            String action,
            String original,
            long number,
            String source,
            String sourceSha,
            String target,
            String targetSha,
            Boolean draft,
            String actor)
            throws Exception {
        Normalised change = only(request);
        JsonNode data = change.data();

        assertThat(change.type()).isEqualTo("scm.pull_request");
        assertThat(change.subject()).isEqualTo(repository);
        assertThat(data.path("action").textValue()).isEqualTo(action);
        assertThat(data.path("originalAction").textValue()).isEqualTo(original);
        assertThat(data.path("number").longValue()).isEqualTo(number);
        assertThat(data.at("/source/branch").textValue()).isEqualTo(source);
        assertHash(data.at("/source/sha"), sourceSha);
        assertThat(data.at("/source/repository").textValue()).isEqualTo(repository);
        assertThat(data.path("fork").booleanValue()).isFalse();
        assertThat(data.at("/target/branch").textValue()).isEqualTo(target);
        assertHash(data.at("/target/sha"), targetSha);
        assertThat(data.get("draft").isNull() ? null : data.get("draft").booleanValue())
                .isEqualTo(draft);
        assertThat(data.path("title").textValue()).isNotBlank();
        assertThat(data.at("/actor/name").textValue()).isEqualTo(actor);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        github/push-branch, https://github.com/woodpecker-ci/woodpecker, https://github.com/woodpecker-ci/woodpecker.git, git@github.com:woodpecker-ci/woodpecker.git
        gitlab/push, https://gitlab.com/gitlab-org/hello-world, https://gitlab.com/gitlab-org/hello-world.git, git@gitlab.com:gitlab-org/hello-world.git
        bitbucket-cloud/repo-push, https://bitbucket.org/some-repository/some-repo, https://bitbucket.org/some-repository/some-repo.git, git@bitbucket.org:some-repository/some-repo.git
        bitbucket-server/repo-refs_changed, http://example.org/projects/ABC/repos/some-repo/browse, https://example.org/scm/some-namespace/some-repo.git, ssh://git@example.org/some-namespace/some-repo.git
        bitbucket-server/pr-deleted, , ,
        """)
    void repositories_have_their_urls(String request, String web, String http, String ssh) throws Exception {
        JsonNode repository = only(request).data().path("repository");

        assertThat(repository.path("webUrl").textValue()).isEqualTo(web);
        assertThat(repository.path("httpUrl").textValue()).isEqualTo(http);
        assertThat(repository.path("sshUrl").textValue()).isEqualTo(ssh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github",
                "gitlab",
                "bitbucket-cloud",
                "bitbucket-server",
                "standard-webhooks",
                "gitea",
                "forgejo",
                "gogs",
                "azuredevops",
                "jira",
                "confluence",
                "circleci",
                "travis",
                "jenkins",
                "dockerhub"
            })
    void everything_else_gives_no_normalised_event(String system) throws Exception {
        for (Fixture request : Fixture.of(system)) {
            if (!CHANGES.contains(request.name()) && !CollectedReportsTest.REPORTS.contains(request.name())) {
                assertThat(normalise(request)).as(request.name()).isEmpty();
            }
        }
    }

    @Test
    void a_push_to_bitbucket_data_center_10_lists_its_commits() throws Exception {
        JsonNode commits =
                only("bitbucket-server/repo-refs_changed-branch-add-v10").data().path("commits");

        assertThat(commits).hasSize(4);
        assertThat(commits.path(0).path("id").textValue()).isEqualTo("fb522a6f08c7c7df337312e4e65ec1b57710672e");
        assertThat(commits.path(0).path("author").textValue()).isEqualTo("Antonio Muniz");
        assertThat(commits.path(0).path("timestamp").textValue()).isEqualTo("2018-09-21T14:09:51.000Z");
        assertThat(commits.path(0).get("added").isNull()).isTrue();
    }

    static Normalised only(String request) throws Exception {
        List<Normalised> events = normalise(Fixture.named(request));
        assertThat(events).as(request).hasSize(1);
        return events.get(0);
    }

    static List<Normalised> normalise(Fixture request) throws Exception {
        Provider provider = CollectedRequestsTest.provider(request);
        JsonNode payload = Payload.read(request.headers().get("Content-Type"), request.body());
        return provider.normalise(provider.event(request.headers(), payload), request.headers(), payload);
    }

    private static void assertHash(JsonNode actual, String start) {
        if (start == null) {
            assertThat(actual.isNull()).as("no hash").isTrue();
        } else {
            assertThat(actual.textValue()).startsWith(start);
        }
    }
}
