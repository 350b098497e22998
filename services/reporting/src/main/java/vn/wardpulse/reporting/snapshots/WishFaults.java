package vn.wardpulse.reporting.snapshots;

import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.model.Period;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.TextFaults;

/** Everything that is wrong with a wish before the log is looked at. */
final class WishFaults {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 2_000;

    private final List<Fault> faults = new ArrayList<>();

    private WishFaults() {}

    /** @param most units that one snapshot may be about, times its years */
    static List<Fault> of(Wish wish, Scope scope, int most) {
        WishFaults all = new WishFaults();
        all.texts(wish);
        all.unit(wish, scope, most);
        all.figures(wish, scope.catalogue());
        all.standing(wish);
        return List.copyOf(all.faults);
    }

    private void texts(Wish wish) {
        if (wish.name() == null || wish.name().isBlank()) {
            add("name-missing", "name", "Chưa đặt tên. Ghi tên bản chốt.", "There is no name. Name the snapshot.");
        }
        faults.addAll(TextFaults.of("name", wish.name(), LONGEST_NAME));
        faults.addAll(TextFaults.of("description", wish.description(), LONGEST_TEXT));
        faults.addAll(TextFaults.of("exception", wish.exception(), LONGEST_TEXT));
    }

    private void unit(Wish wish, Scope scope, int most) {
        if (wish.unit() == null) {
            add("unit-missing", "unit", "Chưa chọn đơn vị. Chọn một đơn vị.", "There is no unit. Choose one.");
            return;
        }
        long years = wish.periods().stream().map(Period::year).distinct().count();
        long size = scope.catalogue().everUnder(wish.unit()).size() * Math.max(1, years);
        if (size > most) {
            add(
                    "too-many-units",
                    "unit",
                    "Mỗi bản chốt gồm nhiều nhất %d đơn vị nhân với số năm, ở đây là %d. Chọn đơn vị nhỏ hơn hoặc ít năm hơn."
                            .formatted(most, size),
                    "A snapshot is about %d units times years at most, here are %d. Choose a smaller unit or fewer years."
                            .formatted(most, size));
        }
    }

    private void figures(Wish wish, Catalogue catalogue) {
        if (wish.periods().isEmpty()) {
            add("period-missing", "periods", "Chưa chọn kỳ. Chọn ít nhất một kỳ.", "There is no period. Choose one.");
        }
        wish.forms().stream()
                .filter(form -> catalogue.form(form).isEmpty())
                .forEach(form -> add(
                        "unknown-form",
                        "forms",
                        "Không có biểu “%s”. Kiểm tra lại mã.".formatted(form),
                        "There is no form “%s”. Check the code.".formatted(form)));
        wish.themes().stream()
                .filter(theme -> !catalogue.knows(theme))
                .forEach(theme -> add(
                        "unknown-theme",
                        "themes",
                        "Không có lĩnh vực “%s”. Kiểm tra lại mã.".formatted(theme),
                        "There is no theme “%s”. Check the code.".formatted(theme)));
    }

    private void standing(Wish wish) {
        if (!wish.official() && wish.exception() != null && !wish.exception().isBlank()) {
            add(
                    "exception-without-need",
                    "exception",
                    "Bản tạm thời không cần lý do ngoại lệ. Bỏ trống, hoặc chọn bản chính thức.",
                    "A provisional snapshot needs no exception. Leave it out, or make it official.");
        }
    }

    private void add(String code, String where, String vi, String en) {
        faults.add(Fault.error(code, where, vi, en));
    }
}
