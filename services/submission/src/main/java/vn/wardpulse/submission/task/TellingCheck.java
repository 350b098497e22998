package vn.wardpulse.submission.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.model.task.Progress;
import vn.wardpulse.submission.attachment.KeptAttachment;
import vn.wardpulse.submission.report.Narratives;
import vn.wardpulse.submission.task.TaskBodies.ByChannel;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.TextFaults;

/** Reads what is told of a task; everything that is wrong is said at once. */
final class TellingCheck {

    private static final int LONGEST_SENTENCE = 500;

    private final Task task;
    private final List<Fault> faults = new ArrayList<>();

    TellingCheck(Task task) {
        this.task = task;
    }

    /** @throws Refused with all faults, those of {@link #progress} among them */
    Telling read(@Nullable List<ByChannel> counts, @Nullable String words, List<KeptAttachment> files) {
        Telling telling = new Telling(
                counts(Objects.requireNonNullElse(counts, List.of())),
                words == null ? null : Narratives.kept(words),
                files);
        faults.addAll(Narratives.faults(words).stream()
                .map(fault -> Fault.error(fault.code(), "words", fault.vi(), fault.en()))
                .toList());
        faults.addAll(PersonalData.faults("words", telling.words()));
        return telling;
    }

    Optional<Progress> progress(@Nullable String text) {
        Optional<Progress> progress = Arrays.stream(Progress.values())
                .filter(value -> TaskState.of(value).text().equals(text))
                .findFirst();
        if (progress.isEmpty()) {
            add(
                    "unknown-progress",
                    "progress",
                    "Chưa chọn tình trạng. Chọn under-way (đang thực hiện), done (đã hoàn thành) hoặc not-done (không thực hiện được).",
                    "How far it is is not said. Choose under-way, done or not-done.");
        }
        return progress;
    }

    /** What is done has a result, and what will not be done a reason. */
    void demandWords(Progress progress, Telling telling) {
        if (progress == Progress.DONE && telling.empty()) {
            add(
                    "result-needed",
                    "words",
                    "Chưa có kết quả. Ghi số liệu theo kênh, vài dòng về kết quả, hoặc đính kèm tệp.",
                    "There is no result. Give figures by channel, a few words about it, or a file.");
        }
        if (progress == Progress.NOT_DONE && telling.words() == null) {
            add(
                    "reason-needed",
                    "words",
                    "Chưa có lý do không thực hiện được. Ghi lý do.",
                    "It is not said why it will not be done. Give the reason.");
        }
    }

    void demandSomething(Telling telling) {
        if (telling.empty()) {
            add(
                    "nothing-told",
                    "words",
                    "Chưa có nội dung. Ghi số liệu theo kênh, vài dòng về việc đã làm, hoặc đính kèm tệp.",
                    "Nothing is said. Give figures by channel, a few words about what was done, or a file.");
        }
    }

    /**
     * A sentence on one line.
     *
     * @throws Refused with all faults
     */
    @Nullable
    String sentence(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        String line = said.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        faults.addAll(TextFaults.of("sentence", line, LONGEST_SENTENCE));
        faults.addAll(PersonalData.faults("sentence", line));
        demandSound();
        return line;
    }

    void demandSound() {
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-result", faults);
        }
    }

    private List<ChannelCount> counts(List<ByChannel> stated) {
        List<ChannelCount> counts = new ArrayList<>();
        for (ByChannel count : stated.stream().filter(Objects::nonNull).toList()) {
            String where = "counts/" + count.channel();
            Optional<Channel> channel = task.channels().stream()
                    .filter(known -> known.code().value().equals(count.channel()))
                    .findFirst();
            Long amount = count.count();
            if (channel.isEmpty()) {
                add(
                        "unknown-channel",
                        where,
                        "Nhiệm vụ không có kênh “%s”. Bỏ dòng này.".formatted(count.channel()),
                        "The task has no channel “%s”. Leave it out.".formatted(count.channel()));
            } else if (counts.stream()
                    .anyMatch(one -> one.channel().equals(channel.get().code()))) {
                add(
                        "channel-twice",
                        where,
                        "Kênh “%s” có hai lần. Giữ lại một.".formatted(count.channel()),
                        "Channel “%s” is there twice. Keep one.".formatted(count.channel()));
            } else if (amount == null || amount < 0 || amount > ChannelCount.MOST) {
                add(
                        "not-a-count",
                        where,
                        "Số lượng phải là số nguyên từ 0 đến %s.".formatted(grouped('.')),
                        "A count is a whole number from 0 to %s.".formatted(grouped(',')));
            } else {
                counts.add(new ChannelCount(channel.get().code(), amount));
            }
        }
        return counts;
    }

    private static String grouped(char mark) {
        return String.format(Locale.ROOT, "%,d", ChannelCount.MOST).replace(',', mark);
    }

    private void add(String code, String where, String vi, String en) {
        faults.add(Fault.error(code, where, vi, en));
    }
}
