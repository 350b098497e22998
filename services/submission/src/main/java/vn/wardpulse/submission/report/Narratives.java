package vn.wardpulse.submission.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.typed.Narrative;
import vn.wardpulse.web.Fault;

/** What is told in words, as requests carry it. */
public final class Narratives {

    private static final String WHERE = "narrative";

    private Narratives() {}

    /** The text as it is kept; an empty one is none. */
    public static @Nullable String kept(String sent) {
        String tidy = Narrative.tidy(sent);
        return tidy.isEmpty() ? null : tidy;
    }

    public static List<Fault> faults(@Nullable String sent) {
        return sent == null
                ? List.of()
                : Narrative.troubles(Narrative.tidy(sent)).stream()
                        .map(Narratives::fault)
                        .toList();
    }

    private static Fault fault(Narrative.Trouble trouble) {
        return switch (trouble) {
            case TOO_LONG ->
                Fault.error(
                        "narrative-too-long",
                        WHERE,
                        "Báo cáo bằng lời dài quá %s ký tự. Rút gọn, hoặc chuyển phần chi tiết sang tệp đính kèm."
                                .formatted("4.000"),
                        "The report in words is longer than %s characters. Shorten it, or attach the details as a file."
                                .formatted("4,000"));
            case CONTROL_CHARACTER ->
                Fault.error(
                        "narrative-with-control-characters",
                        WHERE,
                        "Báo cáo bằng lời có ký tự điều khiển không hiển thị được. Xoá chỗ vừa dán và gõ lại, hoặc dán dạng"
                                + " văn bản thuần.",
                        "The report in words holds control characters that cannot be shown. Type it anew, or paste it as"
                                + " plain text.");
            case DIRECTION_MARK ->
                Fault.error(
                        "narrative-with-direction-marks",
                        WHERE,
                        "Báo cáo bằng lời có ký tự ẩn làm đảo chiều chữ. Xoá chỗ vừa dán và gõ lại, hoặc dán dạng văn bản"
                                + " thuần.",
                        "The report in words holds hidden marks that turn the direction of text. Type it anew, or paste it"
                                + " as plain text.");
        };
    }
}
