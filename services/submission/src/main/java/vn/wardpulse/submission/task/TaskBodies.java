package vn.wardpulse.submission.task;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests carry. Everything may be missing until it is looked at. */
final class TaskBodies {

    private TaskBodies() {}

    record ByChannel(
            @Schema(example = "RADIO") @Nullable String channel,

            @Schema(example = "12") @Nullable Long count) {}

    /**
     * @param seen the latest version that the caller has seen, 0 if there was none; left out: any will do
     * @param progress under-way, done or not-done
     */
    record TaskReport(
            @Schema(example = "0") @Nullable Integer seen,

            @Schema(allowableValues = {"under-way", "done", "not-done"}) @Nullable
            String progress,

            @Nullable List<ByChannel> counts,

            @Schema(example = "Đã đăng 3 tin trên Cổng thông tin điện tử.") @Nullable
            String words) {}

    record TaskAddition(
            @Schema(example = "0") @Nullable Integer seen,
            @Nullable List<ByChannel> counts,

            @Schema(example = "Đã phát 12 lượt trên đài truyền thanh.") @Nullable
            String words) {}

    record TaskReminder(
            @Schema(example = "Đề nghị báo cáo kết quả trước 17 giờ hôm nay") @Nullable
            String sentence) {}
}
