package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.Fixture;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What collected requests say of comments, releases, builds, issues, pages and images in our fields. */
class CollectedReportsTest {
    /** All that the tables of this test name. */
    static final Set<String> REPORTS = Set.of(
            "github/issue_comment-created-on-issue",
            "github/issue_comment-created-on-pr",
            "gitlab/note-commit",
            "gitlab/note-issue",
            "gitlab/note-merge_request",
            "bitbucket-cloud/pullrequest-comment_created",
            "bitbucket-server/pr-comment-added",
            "bitbucket-server/repo-comment-added-signed",
            "gitea/issue_comment-created",
            "github/release-published",
            "gitlab/release",
            "gitea/release",
            "github/workflow_run-completed",
            "github/workflow_job-completed",
            "github/check_run-completed-failure",
            "github/check_run-completed-success",
            "github/status",
            "gitlab/pipeline-success",
            "gitlab/job",
            "bitbucket-cloud/repo-commit_status_updated",
            "circleci/workflow-completed-github",
            "circleci/job-completed-github",
            "circleci/workflow-completed-gitlab",
            "circleci/workflow-completed-bitbucket",
            "travis/build-passed-push",
            "travis/build-failed-pull_request",
            "travis/build-pending-legacy",
            "jenkins/notification-completed",
            "jenkins/notification-started",
            "jenkins/cloudevents-binary-job-completed",
            "jenkins/cloudevents-structured-job-completed",
            "azuredevops/build.complete",
            "github/issues-opened",
            "gitlab/issue-closed",
            "gitlab/issue-open",
            "jira/cloud-comment_updated",
            "jira/cloud-issue_created",
            "jira/cloud-issue_deleted",
            "jira/cloud-issue_updated-edited",
            "jira/cloud-issue_updated-reopened",
            "jira/cloud-issue_updated-resolved",
            "jira/cloud-comment_created",
            "jira/dc-issue_created",
            "jira/dc-issue_updated-status",
            "jira/dc-issue_updated-in-progress",
            "jira/dc-issue_updated-with-comment",
            "confluence/cloud-page_created",
            "confluence/cloud-page_trashed",
            "confluence/cloud-page_updated",
            "confluence/dc-page_created",
            "confluence/legacy-page_created",
            "dockerhub/push",
            "dockerhub/push-own-repository",
            "dockerhub/acr-push",
            "dockerhub/registry-v2-notification-push",
            "dockerhub/registry-v2-notification-pull");

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        github/issue_comment-created-on-issue, Codertocat/Hello-World, created, issue, 1, , Codertocat
        github/issue_comment-created-on-pr, chhsia0/knative-route-demo, created, pull_request, 3, , chhsia0
        gitlab/note-commit, gitlabhq/gitlab-test, create, commit, , cfe32cf6, user1
        gitlab/note-issue, gitlab-org/gitlab-test, create, issue, 17, , user1
        gitlab/note-merge_request, gitlab-org/gitlab-test, create, pull_request, 1, 562e173b, root
        bitbucket-cloud/pullrequest-comment_created, some-repo-namespace/some-repo, comment_created, pull_request, 198, 01a3337e, me-nickname
        bitbucket-server/pr-comment-added, ~username/test-repo, added, pull_request, 2, 035b93b5, username
        bitbucket-server/repo-comment-added-signed, PROJ/repo_1, added, commit, , 0fdf4da8, admin
        gitea/issue_comment-created, gogits/hello-world, created, issue, 1, , unknwon
        """)
    void comments(String request, String repository, String original, String on, Long number, String sha, String actor)
            throws Exception {
        Normalised comment = CollectedEventsTest.only(request);
        JsonNode data = comment.data();

        NormalisedShape.assertValid(comment);
        assertThat(comment.type()).isEqualTo("scm.comment");
        assertThat(comment.subject()).isEqualTo(repository);
        assertThat(data.path("action").textValue()).isEqualTo("created");
        assertThat(data.path("originalAction").textValue()).isEqualTo(original);
        assertThat(data.path("on").textValue()).isEqualTo(on);
        assertThat(data.get("number").isNull() ? null : data.get("number").longValue())
                .isEqualTo(number);
        assertStart(data.get("sha"), sha);
        assertThat(data.path("text").textValue()).isNotBlank();
        assertThat(data.path("id").textValue()).matches("\\d+");
        assertThat(data.at("/actor/name").textValue()).isEqualTo(actor);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "github/release-published, Codertocat/Hello-World, published, 0.0.1, 2019-05-15T15:20:53Z, Codertocat",
        "gitlab/release, exm-namespace/example-project, create, 1.0.0, 2021-02-25 21:23:34 UTC,",
        "gitea/release, anbraten/demo, published, 0.0.5, 2022-02-09T20:23:05Z, anbraten",
    })
    void releases(String request, String repository, String original, String tag, String at, String actor)
            throws Exception {
        Normalised release = CollectedEventsTest.only(request);

        NormalisedShape.assertValid(release);
        assertThat(release.type()).isEqualTo("release.published");
        assertThat(release.subject()).isEqualTo(repository);
        assertThat(release.data().path("originalAction").textValue()).isEqualTo(original);
        assertThat(release.data().path("tag").textValue()).isEqualTo(tag);
        assertThat(release.data().path("publishedAt").textValue()).isEqualTo(at);
        assertThat(release.data().path("url").textValue()).contains("/releases/");
        assertThat(release.data().at("/actor/name").textValue()).isEqualTo(actor);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        github/workflow_run-completed, octo-org/octo-repo, workflow, success, success, 163, master, 3484a3fb, true
        github/workflow_job-completed, Codertocat/Hello-World, job, failure, failure, , main, 3484a3fb, true
        github/check_run-completed-failure, Codertocat/Hello-World, check, failure, failure, , changes, ec26c3e5, true
        github/check_run-completed-success, Codertocat/Hello-World, check, success, success, , changes, ec26c3e5, true
        github/status, Codertocat/Hello-World, status, success, success, , , 6113728f, true
        gitlab/pipeline-success, gitlab-org/gitlab-test, pipeline, success, success, 123, master, bcbb5ec3, true
        gitlab/job, jsmithy2/release-tools-fake, job, success, success, , main, 95d49d1e, true
        bitbucket-cloud/repo-commit_status_updated, team_name/repo_name, status, success, SUCCESSFUL, , , 9fec847784ab, true
        circleci/workflow-completed-github, circleci/webhook-service, workflow, success, success, 130, main, 1dc6aa69, true
        circleci/job-completed-github, circleci/webhook-service, job, success, success, 136, main, 1dc6aa69, true
        circleci/workflow-completed-gitlab, circleci/hello-world, workflow, failure, failed, 1, main, 850a1519, true
        circleci/workflow-completed-bitbucket, hariprashant1/circleci-webhook-testing, workflow, success, success, 4, master, 8ab595d2, true
        travis/build-passed-push, hl7-fhir/fhir-svn, build, success, passed, 4601, master, 6c457d36, true
        travis/build-failed-pull_request, hl7-fhir/fhir-svn, build, failure, failed, 4601, master, 6c457d36, true
        travis/build-pending-legacy, svenfuchs/minimal, build, queued, Passed, 1, master, 62aae5f7, false
        jenkins/notification-completed, asgard, build, success, SUCCESS, 18, master, c6d86dc6, true
        jenkins/notification-started, my-service, build, running, , 7, main, 218c63f2, false
        jenkins/cloudevents-binary-job-completed, test2, build, success, SUCCESS, 13, main, 218c63f2, true
        jenkins/cloudevents-structured-job-completed, test2, build, success, SUCCESS, 13, main, 218c63f2, true
        azuredevops/build.complete, ConsumerAddressModule, build, success, succeeded, ConsumerAddressModule_20150407.1, , , true
        """)
    void builds(
            String request,
            String project,
            String kind,
            String status,
            String original,
            String number,
            String branch,
            String sha,
            boolean finished)
            throws Exception {
        Normalised build = CollectedEventsTest.only(request);
        JsonNode data = build.data();

        NormalisedShape.assertValid(build);
        assertThat(build.type()).isEqualTo("ci.build");
        assertThat(build.subject()).isEqualTo(project);
        assertThat(data.path("kind").textValue()).isEqualTo(kind);
        assertThat(data.path("status").textValue()).isEqualTo(status);
        assertThat(data.path("originalStatus").textValue()).isEqualTo(original);
        assertThat(data.path("number").textValue()).isEqualTo(number);
        assertThat(data.at("/source/branch").textValue()).isEqualTo(branch);
        assertStart(data.at("/source/sha"), sha);
        assertThat(data.path("finished").booleanValue()).isEqualTo(finished);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        github/issues-opened, issue.created, Codertocat/Hello-World#1, open, , , Codertocat
        gitlab/issue-closed, issue.transitioned, gitlab-org/hello-world#1, closed, open, closed, sytses
        gitlab/issue-open, issue.created, gitlabhq/gitlab-test#23, open, , , root
        jira/cloud-comment_updated, issue.updated, TES-41, To Do, , , Test User
        """)
    void issues_beside_code_and_changed_comments(
            String request, String type, String key, String status, String from, String to, String actor)
            throws Exception {
        Normalised issue = CollectedEventsTest.only(request);
        JsonNode data = issue.data();

        NormalisedShape.assertValid(issue);
        assertThat(issue.type()).isEqualTo(type);
        assertThat(issue.subject()).isEqualTo(key);
        assertThat(data.path("status").textValue()).isEqualTo(status);
        assertThat(data.at("/transition/from").textValue()).isEqualTo(from);
        assertThat(data.at("/transition/to").textValue()).isEqualTo(to);
        assertThat(data.at("/actor/name").textValue()).isEqualTo(actor);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        jira/cloud-issue_created, issue.created, TES-41, To Do, , , Test User
        jira/cloud-issue_deleted, issue.deleted, IDT-19, To Do, , , Test User
        jira/cloud-issue_updated-edited, issue.updated, TES-41, To Do, , , Test User
        jira/cloud-issue_updated-reopened, issue.transitioned, TES-41, To Do, Done, To Do, Test User
        jira/cloud-issue_updated-resolved, issue.transitioned, TES-41, Done, In Progress, Done, Test User
        jira/cloud-comment_created, issue.commented, TES-41, To Do, , , Test User
        jira/dc-issue_created, issue.created, TEST-4, To Do, , , admin
        jira/dc-issue_updated-status, issue.transitioned, TEST-11, Done, To Do, Done, admin
        jira/dc-issue_updated-in-progress, issue.transitioned, TES-4, In Progress, Reopened, In Progress, admin
        jira/dc-issue_updated-with-comment, issue.commented, TEST-4, To Do, , , admin
        """)
    void issues(String request, String type, String key, String status, String from, String to, String actor)
            throws Exception {
        Normalised issue = CollectedEventsTest.only(request);
        JsonNode data = issue.data();

        NormalisedShape.assertValid(issue);
        assertThat(issue.type()).isEqualTo(type);
        assertThat(issue.subject()).isEqualTo(key);
        assertThat(data.path("url").textValue())
                .startsWith("http")
                .endsWith("/browse/" + key)
                .doesNotContain("/rest/");
        assertThat(data.path("status").textValue()).isEqualTo(status);
        assertThat(data.at("/transition/from").textValue()).isEqualTo(from);
        assertThat(data.at("/transition/to").textValue()).isEqualTo(to);
        assertThat(data.at("/actor/name").textValue()).isEqualTo(actor);
        assertThat(data.get("comment").isNull()).isEqualTo(!type.equals("issue.commented"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "confluence/cloud-page_created, created, 13139970, Test Page, IT, 1, 5e28d102cc34b10ca3dbf2b0",
        "confluence/cloud-page_trashed, trashed, 1188560897, Telstra Stuff, ~323528440, 2,"
                + " 557058:d092c978-5ab7-4c8a-8d87-32ffac22c584",
        "confluence/cloud-page_updated, updated, 13139970, Test Page, IT, 2, 5e28d102cc34b10ca3dbf2b0",
        "confluence/dc-page_created, created, 360450, , , , ff80808154510724015451074c160001",
        "confluence/legacy-page_created, created, 16777227, Some random test page, ~admin, 1, admin",
    })
    void pages(String request, String what, String id, String title, String space, Long version, String actor)
            throws Exception {
        Normalised page = CollectedEventsTest.only(request);
        JsonNode data = page.data();

        NormalisedShape.assertValid(page);
        assertThat(page.type()).isEqualTo("page." + what);
        assertThat(page.subject()).isEqualTo(id);
        assertThat(data.path("title").textValue()).isEqualTo(title);
        assertThat(data.at("/space/key").textValue()).isEqualTo(space);
        assertThat(data.get("version").isNull() ? null : data.get("version").longValue())
                .isEqualTo(version);
        assertThat(data.path("timestamp").textValue()).endsWith("Z");
        assertThat(data.at("/actor/name").textValue()).isEqualTo(actor);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "dockerhub/push, docker.io/svendowideit/testhook:latest, 2014-12-03T00:22:41Z, trustedbuilder",
        "dockerhub/push-own-repository, docker.io/csanchez/jenkins-swarm-slave, 2015-04-14T16:15:58Z, csanchez",
        "dockerhub/acr-push, myregistry.azurecr.io/hello-world:v1, 2018-06-04T09:04:00.000000000Z,",
        "dockerhub/registry-v2-notification-pull, registry:5000/jplock/zookeeper"
                + "@sha256:55d2be3e073109b6dfa68aa6ffbce9f5441ab8dd451834eaf, 2015-10-06T13:00:54.450615408Z,",
        "dockerhub/registry-v2-notification-push, registry:5000/jplock/zookeeper"
                + "@sha256:55d2be3e073109b6dfa68aa6ffbce9f5441ab8dd451834eaf, 2015-10-06T13:00:54.450615408Z,",
    })
    void images(String request, String reference, String at, String actor) throws Exception {
        Normalised image = CollectedEventsTest.only(request);

        NormalisedShape.assertValid(image);
        assertThat(image.type()).isEqualTo("image.pushed");
        assertThat(image.subject()).startsWith(reference);
        assertThat(image.data().path("pushedAt").textValue()).isEqualTo(at);
        assertThat(image.data().at("/actor/name").textValue()).isEqualTo(actor);
    }

    @ParameterizedTest
    @CsvSource({
        "circleci/ping, true", "confluence/dc-test-connection, true", "github/ping, true",
        "circleci/workflow-completed-github, false", "dockerhub/push, false", "confluence/dc-page_created, false",
    })
    void a_connection_test_is_known(String request, boolean test) throws Exception {
        Fixture fixture = Fixture.named(request);
        Provider provider = CollectedRequestsTest.provider(fixture);
        JsonNode payload = io.jenkins.plugins.webhooks.engine.event.Json.read(fixture.body());

        assertThat(provider.isConnectionTest(provider.event(fixture.headers(), payload), payload))
                .isEqualTo(test);
    }

    private static void assertStart(JsonNode actual, String start) {
        if (start == null) {
            assertThat(actual.isNull()).isTrue();
        } else {
            assertThat(actual.textValue()).startsWith(start);
        }
    }
}
