package io.jenkins.plugins.webhooks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * How slow this machine's cores are at the kind of work that we promise to be quick at, so that a promise of CPU time can
 * be held against a machine that is slower than the one it was given for. Measured like what it is held against: the
 * thread's own CPU, the best of several.
 */
public final class Yardstick {
    /** Milliseconds that the piece of work takes on a core of the machine for which the promises are given. */
    private static final double OURS = 15;

    private static final int ROUNDS = 20;
    private static final int MOST_ROUNDS = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Yardstick() {}

    /** What is promised for our machine, for this one: more if it is slower, never less. */
    public static long millis(long promised) {
        return Math.round(promised * Math.max(1, Once.TAKEN / OURS));
    }

    /**
     * The best of several rounds: of as many as it takes to keep the promise, because a busy machine compiles late, and of
     * {@value #MOST_ROUNDS} if it is not kept.
     *
     * @param round does the work once and gives its milliseconds
     */
    public static long best(long promised, LongSupplier round) {
        long bound = millis(promised);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < MOST_ROUNDS && best >= bound; i++) {
            best = Math.min(best, round.getAsLong());
        }
        return best;
    }

    /** Reads a megabyte of JSON and packs it. */
    private static double taken() {
        byte[] megabyte = megabyte();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            work(megabyte);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - before);
        }
        return best / 1e6;
    }

    private static void work(byte[] megabyte) {
        try {
            JsonNode read = Json.read(megabyte);
            if (Bodies.pack(Json.bytes(read)).size() != megabyte.length) {
                throw new AssertionError("it was not read as it was written");
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] megabyte() {
        Random random = new Random(42);
        StringBuilder text = new StringBuilder("[\"begin\"");
        while (text.length() < 1_000_000) {
            text.append(",{\"id\":\"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\",\"list\":[1,true,null]}");
        }
        return text.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Measured at the first question. */
    private static final class Once {
        static final double TAKEN = taken();
    }

    /** Tells what to write into this class after a change of machine or work. */
    public static void main(String[] arguments) {
        System.out.println(Once.TAKEN + " ms");
    }
}
