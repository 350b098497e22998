package vn.wardpulse.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardpulse.model.wire.Wire;

class CanonicalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"b\":1,\"a\":[true,false,null],\"á\":\"é\",\"B\":{\"z\":-7,\"y\":0}}",
                "{\"text\":\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\\u2028\\ud83d\\ude00Phường Bồ Đề\"}",
                "{\"\\ufb33\":1,\"\\ud83d\\ude00\":2,\"1\":3,\"\":4}",
                "{\"n\":9007199254740991}"
            })
    void writes_as_everybody_else_who_keeps_to_the_rules(String json) throws Exception {
        assertThat(Canonical.text(Wire.mapper().readTree(json)))
                .isEqualTo(new JsonCanonicalizer(json).getEncodedString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":0.1}", "{\"n\":9007199254740993}"})
    void refuses_numbers_that_are_written_in_more_than_one_way(String json) {
        assertThatThrownBy(() -> Canonical.text(Wire.mapper().readTree(json)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leaves_out_what_is_absent() {
        assertThat(new String(Canonical.bytes(Map.of("b", 2, "a", "x")))).isEqualTo("{\"a\":\"x\",\"b\":2}");
    }
}
