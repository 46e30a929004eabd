package io.jenkins.plugins.webhooks.bench.load;

import io.jenkins.plugins.webhooks.bench.Workplace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the whole server as a process of its own, against peers that are installed. */
@Command(
        name = "load-run",
        mixinStandardHelpOptions = true,
        description =
                "Sends signed pushes to the standalone server and to its peers, all on this machine, and compares.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:measured",
            "1:could not run",
            "2:the options are wrong",
            "3:void: the ledger does not balance"
        })
public final class LoadRun implements Callable<Integer> {
    private static final int VOID = 3;

    @Option(names = "--mode", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Mode mode = Mode.VALID;

    @Option(names = "--count", description = "Pushes to each subject in each phase (default: ${DEFAULT-VALUE})")
    private int count = 3000;

    @Option(names = "--rate", description = "Pushes a second where latency is measured (default: ${DEFAULT-VALUE})")
    private int rate = 200;

    @Option(names = "--warmup", description = "Pushes to each subject beforehand (default: ${DEFAULT-VALUE})")
    private int warmup = 3000;

    @Option(names = "--connections", description = "Senders at once (default: ${DEFAULT-VALUE})")
    private int connections = 16;

    @Option(names = "--rounds", description = "Turns of the subjects (default: ${DEFAULT-VALUE})")
    private int rounds = 2;

    @Option(names = "--phase", description = "Longest time of a phase in seconds (default: ${DEFAULT-VALUE})")
    private int phase = 60;

    @Option(names = "--drain", description = "Longest wait for arrivals in seconds (default: ${DEFAULT-VALUE})")
    private int drain = 60;

    @Option(names = "--server", paramLabel = "JAR", description = "Our server (default: ${DEFAULT-VALUE})")
    private Path server = Path.of("central/server/target/webhooks-server.jar");

    @Option(names = "--peers", paramLabel = "DIR", description = "Folder with node_modules (default: ${DEFAULT-VALUE})")
    private Path peers = Path.of("central/bench/target/peers");

    @Spec
    private CommandSpec spec;

    /** Runs once and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LoadRun())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isRegularFile(server)) {
            out.println("There is no " + server
                    + ": build it first (mvn -f central/pom.xml package) or name it with --server");
            return 1;
        }
        Plan plan;
        try {
            plan = new Plan(
                    mode,
                    warmup,
                    count,
                    rate,
                    connections,
                    rounds,
                    Duration.ofSeconds(phase),
                    Duration.ofSeconds(drain));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        }
        List<Lane> lanes = new ArrayList<>();
        try (Workplace workplace = Workplace.open()) {
            try {
                lanes(plan, workplace, out, lanes);
                return measure(plan, lanes, out);
            } finally {
                lanes.forEach(Lane::close);
                out.flush();
            }
        }
    }

    private void lanes(Plan plan, Workplace workplace, PrintWriter out, List<Lane> lanes)
            throws IOException, InterruptedException {
        Arrivals target = mode == Mode.RELAY ? new Arrivals(plan.pushes()) : null;
        OurServer ours = OurServer.start(server, workplace, target);
        lanes.add(new Lane(plan, ours, target));
        if (mode == Mode.INVALID) {
            ours.introduce();
        }
        if (mode == Mode.RELAY) {
            Arrivals own = new Arrivals(plan.pushes());
            lanes.add(new Lane(plan, new StraightToTarget(own), own));
            return;
        }
        Optional<Path> program = AdnanhWebhook.program();
        if (program.isPresent()) {
            lanes.add(new Lane(plan, AdnanhWebhook.start(program.get(), workplace), null));
        } else {
            out.println("Not compared with adnanh/webhook: it is not installed (apt-get install webhook)");
        }
        if (OctokitWebhooks.isIn(peers)) {
            lanes.add(new Lane(plan, OctokitWebhooks.start(peers, workplace), null));
        } else {
            out.println("Not compared with @octokit/webhooks: it is not installed (npm install --prefix " + peers
                    + " @octokit/webhooks)");
        }
    }

    private static int measure(Plan plan, List<Lane> lanes, PrintWriter out) throws IOException, InterruptedException {
        for (Lane lane : lanes) {
            lane.warmUp();
        }
        for (int round = 0; round < plan.rounds(); round++) {
            for (Lane lane : lanes) {
                lane.round();
            }
        }
        StringBuilder ledgers = new StringBuilder();
        List<String> faults = new ArrayList<>();
        for (Lane lane : lanes) {
            Ledger ledger = lane.ledger();
            ledgers.append(lane.name()).append(": ").append(ledger).append('\n');
            ledger.faults(plan.mode()).forEach(fault -> faults.add(lane.name() + ": " + fault));
        }
        String report = plan + "\n"
                + Report.table(lanes.stream()
                        .map(lane ->
                                new Report.Column(lane.name(), lane.figures().table()))
                        .toList())
                + ledgers;
        out.print(faults.isEmpty() ? report : Report.stamped(report + String.join("\n", faults)));
        return faults.isEmpty() ? 0 : VOID;
    }
}
