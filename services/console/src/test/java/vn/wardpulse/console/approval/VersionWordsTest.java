package vn.wardpulse.console.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Attachment;
import vn.wardpulse.console.api.Version;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

class VersionWordsTest {

    private static final Attachment MINUTES = new Attachment(1, "biên bản.pdf", "application/pdf", 48_211);
    private static final Attachment PICTURE = new Attachment(2, "ảnh.jpg", "image/jpeg", 2_516_582);

    @Test
    void whatIsNewAgainstTheVersionBeforeIsMarked() {
        VersionWords words = words(version("Mới", MINUTES, PICTURE), version("Cũ", MINUTES));
        assertThat(words.earlier()).isEqualTo("Cũ");
        assertThat(words.fresh()).containsExactly(2L);
        assertThat(words.files().getLast().about()).isEqualTo("ảnh JPEG, 2,4 MB");
        assertThat(words.files().getFirst().address()).isEqualTo("/phieu/00139/LB2023-M/2023-10/dinh-kem/1");
    }

    @Test
    void whatWasTakenOutIsTold() {
        VersionWords words = words(version(null), version("Cũ", MINUTES));
        assertThat(words.gone()).containsExactly("biên bản.pdf");
        assertThat(words.any()).isTrue();
        assertThat(words.text()).isEmpty();
    }

    @Test
    void ofTheFirstVersionNothingIsNew() {
        VersionWords words = words(version("Cũ", MINUTES), null);
        assertThat(words.fresh()).isEmpty();
        assertThat(words.earlier()).isNull();
        assertThat(words(version(null), null).any()).isFalse();
    }

    private static VersionWords words(Version version, @Nullable Version before) {
        Obligation obligation = new Obligation(new UnitId("00139"), new FormCode("LB2023-M"), Period.month(2023, 10));
        return VersionWords.of(obligation, version, before, Samples.words(Locale.of("vi")));
    }

    private static Version version(@Nullable String text, Attachment... files) {
        return new Version(1, List.of(), text, List.of(files), Instant.EPOCH, "bode.canbo");
    }
}
