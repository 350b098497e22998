package vn.wardpulse.submission.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.submission.round.SheetBodies.JudgedCriterion;
import vn.wardpulse.submission.task.PersonalData;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Reads what a stage says of a sheet; everything that is wrong is said at once. */
final class SheetCheck {

    private static final int LONGEST = 1000;
    private static final Pattern VALUE = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param handOn whether the stage is done: then it has to say something of every criterion
     * @throws Refused with all faults
     */
    List<Judgement> judgements(
            OpenRound round,
            GroupCode cluster,
            SheetState state,
            Stage stage,
            @Nullable List<JudgedCriterion> said,
            boolean handOn) {
        List<Judgement> judgements = new ArrayList<>();
        List<JudgedCriterion> named = Objects.requireNonNullElse(said, List.of());
        for (JudgedCriterion one : named) {
            judgement(round, cluster, state, stage, one).ifPresent(judgement -> {
                if (judgements.stream().anyMatch(other -> other.about(judgement.year(), judgement.criterion()))) {
                    add(
                            "criterion-twice",
                            where(judgement.year(), judgement.criterion()),
                            "Tiêu chí này có hai lần. Giữ lại một.",
                            "This criterion is there twice. Keep one.");
                } else {
                    judgements.add(judgement);
                }
            });
        }
        if (handOn) {
            round.byHand(cluster).stream()
                    .filter(criterion -> !criterion.criterion().measured().beside())
                    .filter(criterion -> named.stream().noneMatch(one -> names(one, criterion)))
                    .forEach(criterion -> add(
                            "not-judged",
                            where(criterion.year(), criterion.criterion().code()),
                            "Chưa có điểm. Cho điểm mọi tiêu chí trước khi chuyển bước.",
                            "There is no value. Judge every criterion before it is handed on."));
        }
        demandSound();
        return judgements;
    }

    private static boolean names(JudgedCriterion said, OpenRound.ByHand criterion) {
        return Objects.equals(said.year(), criterion.year())
                && criterion.criterion().code().value().equals(said.criterion());
    }

    private Optional<Judgement> judgement(
            OpenRound round, GroupCode cluster, SheetState state, Stage stage, JudgedCriterion said) {
        Optional<OpenRound.ByHand> known = criterion(round, cluster, said);
        if (known.isEmpty()) {
            add(
                    "unknown-criterion",
                    "judgements/%s/%s".formatted(said.year(), said.criterion()),
                    "Không có tiêu chí “%s” chấm tay của năm %s cho đơn vị này. Bỏ dòng này."
                            .formatted(said.criterion(), said.year()),
                    "There is no criterion “%s” of %s to be judged for this unit. Leave it out."
                            .formatted(said.criterion(), said.year()));
            return Optional.empty();
        }
        int year = known.get().year();
        Criterion criterion = known.get().criterion();
        String where = where(year, criterion.code());
        Optional<BigDecimal> value = value(where, criterion, said.value());
        String words = words(where + "/words", said.words());
        value.ifPresent(
                stated -> reasons(where, criterion, stated, words, state.before(stage, year, criterion.code())));
        return value.map(stated -> new Judgement(year, criterion.code(), stated, words));
    }

    private static Optional<OpenRound.ByHand> criterion(OpenRound round, GroupCode cluster, JudgedCriterion said) {
        Integer year = said.year();
        String code = said.criterion();
        if (year == null || code == null) {
            return Optional.empty();
        }
        try {
            return round.byHand(cluster, year, new CriterionCode(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> value(String where, Criterion criterion, @Nullable String said) {
        String text = said == null ? "" : said.strip();
        if (!VALUE.matcher(text).matches()) {
            add(
                    "not-a-value",
                    where,
                    "“%s” không phải là điểm. Viết như 8.5: không âm, tối đa hai chữ số lẻ.".formatted(text),
                    "“%s” is no value. Write it like 8.5: not below 0, with at most two decimals.".formatted(text));
            return Optional.empty();
        }
        BigDecimal stripped = new BigDecimal(text).stripTrailingZeros();
        BigDecimal value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (!(criterion.measured() instanceof Measured.Counted) && value.compareTo(criterion.cap()) > 0) {
            add(
                    "above-the-points",
                    where,
                    "Điểm %s cao hơn mức tối đa %s. Giảm điểm."
                            .formatted(value.toPlainString(), criterion.cap().toPlainString()),
                    "%s is above the most that there is, %s. Lower it."
                            .formatted(value.toPlainString(), criterion.cap().toPlainString()));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** What is counted, put on top or taken off has evidence; what is set otherwise than before has a reason. */
    private void reasons(
            String where, Criterion criterion, BigDecimal value, @Nullable String words, Optional<Judgement> before) {
        if (words != null) {
            return;
        }
        boolean moved =
                before.filter(earlier -> earlier.value().compareTo(value) != 0).isPresent();
        if (moved) {
            add(
                    "reason-needed",
                    where + "/words",
                    "Điểm khác với bước trước (%s). Ghi lý do."
                            .formatted(before.orElseThrow().value().toPlainString()),
                    "It differs from the stage before (%s). Give the reason."
                            .formatted(before.orElseThrow().value().toPlainString()));
        } else if (before.isEmpty() && value.signum() > 0 && !(criterion.measured() instanceof Measured.Judged)) {
            add(
                    "evidence-needed",
                    where + "/words",
                    "Chưa có minh chứng. Ghi số văn bản, quyết định, biên bản, tên tệp đính kèm hoặc nơi xem được.",
                    "There is no evidence. Name the document, decision, minutes or attached file, or where it can be seen.");
        }
    }

    /** A reason on its own. */
    String reason(@Nullable String said) {
        String words = words("reason", said);
        if (words == null && faults.isEmpty()) {
            add("reason-needed", "reason", "Chưa có lý do. Ghi lý do.", "There is no reason. Give it.");
        }
        demandSound();
        return Objects.requireNonNull(words);
    }

    Stage stage(@Nullable String said) {
        Optional<Stage> stage = named(said);
        if (stage.isEmpty()) {
            add(
                    "unknown-stage",
                    "to",
                    "Chưa chọn bước trả về. Chọn self (đơn vị), appraisal (cụm) hoặc verification (cơ quan thường trực).",
                    "It is not said to which stage. Choose self, appraisal or verification.");
            demandSound();
        }
        return stage.orElseThrow();
    }

    /** As addresses and requests name stages. */
    static Optional<Stage> named(@Nullable String said) {
        return Arrays.stream(Stage.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst();
    }

    private @Nullable String words(String where, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        String line = said.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (line.length() > LONGEST) {
            add(
                    "too-long",
                    where,
                    "Dài quá %d ký tự. Rút gọn.".formatted(LONGEST),
                    "It is longer than %d characters. Shorten it.".formatted(LONGEST));
        }
        faults.addAll(PersonalData.faults(where, line));
        return line;
    }

    private static String where(int year, CriterionCode criterion) {
        return "judgements/%d/%s".formatted(year, criterion);
    }

    private void add(String code, String where, String vi, String en) {
        faults.add(Fault.error(code, where, vi, en));
    }

    private void demandSound() {
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-judgement", faults);
        }
    }
}
