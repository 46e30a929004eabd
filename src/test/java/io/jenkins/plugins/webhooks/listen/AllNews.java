package io.jenkins.plugins.webhooks.listen;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Everything that there is to say: each function of each class of news, with all that can be told apart. */
final class AllNews {
    private static final JobFacts JOB = new JobFacts("team/app", "Team » App", "job/team/job/app/");
    private static final Map<Class<?>, List<?>> SAMPLES = Map.ofEntries(
            Map.entry(JobFacts.class, List.of(JOB)),
            Map.entry(BuildFacts.class, List.of(new BuildFacts(JOB, 12, "#12", "job/team/job/app/12/"))),
            Map.entry(ItemFacts.class, List.of(new ItemFacts("team/app", "Team » App", "job/team/job/app/", "Folder"))),
            Map.entry(
                    NodeFacts.class, List.of(new NodeFacts("", "Built-In Node", "computer/(built-in)/", List.of(), 2))),
            Map.entry(
                    QueueFacts.class,
                    List.of(
                            new QueueFacts(1, "app", "job/app/", JOB, 5, "why"),
                            new QueueFacts(1, "app", "job/app/", null, 5, null))),
            Map.entry(Reason.class, List.of(new Reason(null, null, false), new Reason("lunch", "mona", true))),
            Map.entry(Who.class, List.of(new Who("mona", "203.0.113.9"), new Who("SYSTEM", null))),
            Map.entry(
                    SavedFile.class,
                    List.of(
                            new SavedFile("user", "mona", "users/mona/config.xml", null),
                            new SavedFile("item", "app", "jobs/app/config.xml", List.of("description")))),
            Map.entry(
                    PluginChange.class,
                    List.of(
                            new PluginChange("git", null, "1"),
                            new PluginChange("git", "1", null),
                            new PluginChange("git", "1", "2"))),
            Map.entry(StageNews.Stage.class, List.of(new StageNews.Stage("14", "Tests", List.of("Test"), 7))),
            Map.entry(
                    RunSnapshot.class,
                    List.of(
                            run("SUCCESS", "FAILURE"),
                            run("FAILURE", "SUCCESS"),
                            run("ABORTED", null),
                            run(null, null))),
            Map.entry(String.class, Arrays.asList("app", "team/old", null)),
            Map.entry(List.class, List.of(List.of())),
            Map.entry(boolean.class, List.of(true, false)),
            Map.entry(Long.class, Arrays.asList(5L, null)),
            Map.entry(long.class, List.of(5L)),
            Map.entry(int.class, List.of(5)));

    private AllNews() {}

    private static RunSnapshot run(String result, String previous) {
        return new RunSnapshot(
                JOB,
                12,
                "#12",
                "job/team/job/app/12/",
                result,
                previous,
                Instant.EPOCH,
                result == null ? null : 5L,
                List.of("a timer"),
                Map.of("DEPLOY", true, "TARGET", "staging", "COUNT", 3),
                new ScmFacts(null, "main", null, null),
                null);
    }

    static List<News> all() throws ReflectiveOperationException {
        List<News> all = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(AllNews.class.getPackageName())) {
            if (type.getSimpleName().endsWith("News") && !type.getSimpleName().equals("News")) {
                for (Method method : type.reflect().getDeclaredMethods()) {
                    collect(method, all);
                }
            }
        }
        return all;
    }

    private static void collect(Method method, List<News> all) throws ReflectiveOperationException {
        boolean tells = method.getReturnType() == News.class || method.getReturnType() == List.class;
        if (!tells || Modifier.isPrivate(method.getModifiers()) || method.isSynthetic()) {
            return;
        }
        for (List<Object> arguments : combinations(method.getParameterTypes())) {
            Object told = invoke(method, arguments);
            if (told instanceof News one) {
                all.add(one);
            } else if (told instanceof List<?> many) {
                many.forEach(each -> all.add((News) each));
            }
        }
    }

    /** Not every text may be missing everywhere. */
    private static Object invoke(Method method, List<Object> arguments) throws ReflectiveOperationException {
        for (int i = 0; i < arguments.size(); i++) {
            boolean optional = Arrays.stream(method.getParameterAnnotations()[i])
                    .anyMatch(each -> each.annotationType().getSimpleName().equals("CheckForNull"));
            if (arguments.get(i) == null && !optional) {
                return null;
            }
        }
        return method.invoke(null, arguments.toArray());
    }

    private static List<List<Object>> combinations(Class<?>[] types) {
        List<List<Object>> all = List.of(List.of());
        for (Class<?> type : types) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> start : all) {
                for (Object value : SAMPLES.get(type)) {
                    List<Object> next = new ArrayList<>(start);
                    next.add(value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }
}
