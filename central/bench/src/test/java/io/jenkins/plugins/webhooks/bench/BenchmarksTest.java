package io.jenkins.plugins.webhooks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A benchmark that does not do what its name says measures something all the same: each is run once. */
class BenchmarksTest {
    @Test
    void both_verifiers_prove_the_valid_and_refuse_the_tampered() throws Exception {
        VerifyBenchmark verify = new VerifyBenchmark();
        verify.sign();
        assertThat(verify.oursValid().proven()).isTrue();
        assertThat(verify.libraryValid()).isTrue();
        assertThat(verify.oursGitHub().proven()).isTrue();
        assertThat(verify.oursTampered().proven()).isFalse();
        assertThat(verify.libraryTampered()).isFalse();
    }

    @Test
    void the_engine_accepts_and_rejects_what_it_should() throws Exception {
        ReceiveBenchmark receive = new ReceiveBenchmark();
        receive.open();
        try {
            assertThat(receive.accept().status()).isEqualTo(202);
            assertThat(new String(receive.accept().body())).contains("accepted").doesNotContain("duplicate");
            for (int i = 0; i < 20; i++) {
                assertThat(receive.reject().status()).isEqualTo(401);
            }
            assertThat(receive.rejectAddress().status()).isEqualTo(403);
            assertThat(receive.rejectRate().status()).isEqualTo(429);
            assertThat(receive.rejectKeptOut().status()).isEqualTo(429);
        } finally {
            receive.close();
        }
    }

    @Test
    void normalising_gives_the_push() throws Exception {
        NormaliseBenchmark normalise = new NormaliseBenchmark();
        normalise.read();
        assertThat(normalise.parse().path("commits")).hasSize(20);
        assertThat(normalise.normalise()).hasSize(1);
    }

    @Test
    void the_filters_hold() throws Exception {
        ExpressionBenchmark expression = new ExpressionBenchmark();
        expression.read();
        assertThat(expression.constant()).isTrue();
        assertThat(expression.branch()).isTrue();
        assertThat(expression.changedFiles()).isTrue();
    }

    @Test
    void the_guard_tells_public_from_private() throws Exception {
        EgressBenchmark egress = new EgressBenchmark();
        egress.addresses();
        assertThat(egress.publicAddress()).isTrue();
        assertThat(egress.publicIpv6()).isTrue();
        assertThat(egress.privateAddress()).isFalse();
    }

    @Test
    void each_commit_writes_a_row() throws Exception {
        CommitBenchmark commit = new CommitBenchmark();
        CommitBenchmark.Ours ours = new CommitBenchmark.Ours();
        CommitBenchmark.Raw raw = new CommitBenchmark.Raw();
        ours.open();
        raw.open();
        try {
            assertThat(commit.ours1(ours)).isEqualTo(1);
            assertThat(commit.sqliteAlone(raw)).isEqualTo(1);
        } finally {
            ours.close();
            raw.close();
        }
    }
}
