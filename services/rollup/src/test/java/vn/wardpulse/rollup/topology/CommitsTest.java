package vn.wardpulse.rollup.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class CommitsTest {

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private int percent;
    private final Commits commits = new Commits(() -> percent);

    @Test
    void commitsAtOnceAndThenAfterAWhile() {
        assertThat(asked(1_000)).isTrue();
        assertThat(asked(1_049)).isFalse();
        assertThat(asked(1_050)).isTrue();
        assertThat(asked(1_060)).isFalse();
    }

    @Test
    void commitsTheLessOftenTheLessIsLeftOfTheMachine() {
        percent = 70;
        assertThat(asked(1_000)).isTrue();
        assertThat(asked(1_099)).isFalse();
        assertThat(asked(1_100)).isTrue();
        percent = 100;
        assertThat(asked(1_249)).isFalse();
        assertThat(asked(1_250)).isTrue();
    }

    /** What it answers, which is what it does. */
    private boolean asked(long now) {
        context.resetCommit();
        boolean answer = commits.ask(context, now);
        assertThat(context.committed()).isEqualTo(answer);
        return answer;
    }
}
