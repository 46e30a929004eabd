package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.TaskListener;
import hudson.scm.NullSCM;
import hudson.scm.SCM;
import hudson.scm.SCMDescriptor;
import io.jenkins.plugins.webhooks.Await;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import jenkins.branch.BranchSource;
import jenkins.model.Jenkins;
import jenkins.scm.api.SCMHead;
import jenkins.scm.api.SCMHeadEvent;
import jenkins.scm.api.SCMHeadObserver;
import jenkins.scm.api.SCMHeadOrigin;
import jenkins.scm.api.SCMRevision;
import jenkins.scm.api.SCMSource;
import jenkins.scm.api.SCMSourceCriteria;
import jenkins.scm.api.SCMSourceDescriptor;
import jenkins.scm.api.mixin.ChangeRequestCheckoutStrategy;
import jenkins.scm.api.mixin.ChangeRequestSCMHead2;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestExtension;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A multibranch project is told of one branch, and its source asks its system for that one alone. */
@WithJenkins
class ScmHeadsJenkinsTest {
    private static final Map<String, Integer> REVISIONS = new ConcurrentSkipListMap<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private JenkinsRule r;
    private WorkflowMultiBranchProject project;

    @BeforeEach
    void index_one_branch(JenkinsRule rule) throws Exception {
        r = rule;
        REVISIONS.clear();
        REVISIONS.put("main", 1);
        project = r.createProject(WorkflowMultiBranchProject.class, "app");
        project.getSourcesList().add(new BranchSource(new Memory()));
        project.scheduleBuild2(0).getFuture().get();
        r.waitUntilNoActivity();
        assertThat(project.getItem("main")).isNotNull();
        ASKED.clear();
    }

    @Test
    void a_known_branch_is_built_a_new_one_appears_and_a_removed_one_goes() throws Exception {
        WorkflowJob main = project.getItem("main");
        int before = main.getLastBuild().getNumber();
        REVISIONS.put("main", 2);
        assertThat(push("main", false)).isEqualTo("'app' is told of branch 'main'");
        Await.present("build", () -> Optional.ofNullable(main.getBuildByNumber(before + 1)));

        REVISIONS.put("feature", 1);
        push("feature", false);
        Await.present("branch", () -> Optional.ofNullable(project.getItem("feature")));
        r.waitUntilNoActivity();
        assertThat(ASKED).containsOnly("[main]", "[feature]");

        REVISIONS.remove("feature");
        push("feature", true);
        Await.present(
                "end of the branch",
                () -> Optional.ofNullable(project.getItem("feature"))
                                .filter(WorkflowJob::isBuildable)
                                .isEmpty()
                        ? Optional.of(true)
                        : Optional.empty());
    }

    @Test
    void a_pull_request_is_found_by_its_number() throws Exception {
        REVISIONS.put("PR-7", 1);
        NotifyScmHeadsConfig notify = new NotifyScmHeadsConfig();
        String request = "{\"number\": 7, \"action\": \"opened\", \"repository\":"
                + " {\"httpUrl\": \"https://git.example/team/app.git\"}}";
        assertThat(notify.toEngine().run(Receipts.pullRequest(request)).detail())
                .isEqualTo("'app' is told of pull request 7");
        Await.present("pull request", () -> Optional.ofNullable(project.getItem("PR-7")));
        r.waitUntilNoActivity();
    }

    @Test
    void another_repository_is_none_of_its_business() throws Exception {
        NotifyScmHeadsConfig notify = new NotifyScmHeadsConfig();
        String elsewhere = "{\"branch\": \"main\", \"repository\": {\"httpUrl\": \"https://git.example/other\"}}";
        assertThatThrownBy(() -> notify.toEngine().run(Receipts.push(elsewhere)))
                .hasMessageContaining("name the project");
        notify.setProjects(List.of("app"));
        assertThat(notify.toEngine().run(Receipts.push(elsewhere)).detail())
                .isEqualTo("'app' has no source that could have branch 'main'");
        assertThat(ASKED).isEmpty();
    }

    private static String push(String branch, boolean deleted) throws Exception {
        return new NotifyScmHeadsConfig()
                .toEngine()
                .run(Receipts.push("{\"branch\": \"" + branch + "\", \"deleted\": " + deleted
                        + ", \"repository\": {\"sshUrl\": \"git@git.example:team/app.git\"}}"))
                .detail();
    }

    /** Branches in memory, of kinds of their own. */
    public static final class Memory extends SCMSource {
        @Override
        protected void retrieve(
                SCMSourceCriteria criteria, SCMHeadObserver observer, SCMHeadEvent<?> event, TaskListener listener)
                throws IOException, InterruptedException {
            Set<SCMHead> includes = observer.getIncludes();
            ASKED.add(
                    includes == null
                            ? "all"
                            : includes.stream()
                                    .map(SCMHead::getName)
                                    .sorted()
                                    .collect(Collectors.toList())
                                    .toString());
            for (Map.Entry<String, Integer> each : new TreeMap<>(REVISIONS).entrySet()) {
                SCMHead head = each.getKey().startsWith("PR-") ? new Request(each.getKey()) : new Branch(each.getKey());
                if (observer.isObserving() && (includes == null || includes.contains(head))) {
                    observer.observe(head, new Revision(head, each.getValue()));
                }
            }
        }

        @Override
        public SCM build(SCMHead head, SCMRevision revision) {
            return new Nothing();
        }

        @TestExtension
        public static final class DescriptorImpl extends SCMSourceDescriptor {}
    }

    /** A branch of this kind of source. */
    public static final class Branch extends SCMHead {
        private static final long serialVersionUID = 1L;

        public Branch(String name) {
            super(name);
        }
    }

    /** A pull request of this kind of source. */
    public static final class Request extends SCMHead implements ChangeRequestSCMHead2 {
        private static final long serialVersionUID = 1L;

        Request(String name) {
            super(name);
        }

        @Override
        public ChangeRequestCheckoutStrategy getCheckoutStrategy() {
            return ChangeRequestCheckoutStrategy.HEAD;
        }

        @Override
        public String getOriginName() {
            return getName();
        }

        @Override
        public String getId() {
            return getName().substring(3);
        }

        @Override
        public SCMHead getTarget() {
            return new Branch("main");
        }

        @Override
        public SCMHeadOrigin getOrigin() {
            return SCMHeadOrigin.DEFAULT;
        }
    }

    /** A numbered state. */
    public static final class Revision extends SCMRevision {
        private static final long serialVersionUID = 1L;
        private final int number;

        Revision(SCMHead head, int number) {
            super(head);
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Revision revision
                    && revision.number == number
                    && revision.getHead().equals(getHead());
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /** Sources of a repository that nobody can check out. */
    public static final class Nothing extends NullSCM {
        @Override
        public String getKey() {
            return "git https://git.example/team/app.git";
        }

        @Override
        public SCMDescriptor<?> getDescriptor() {
            return (SCMDescriptor<?>) Jenkins.get().getDescriptorOrDie(NullSCM.class);
        }
    }
}
