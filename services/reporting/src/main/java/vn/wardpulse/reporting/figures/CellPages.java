package vn.wardpulse.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Lists cells, all of them or page by page. */
@Component
class CellPages {

    /** An answer with more cells than this is a copy of the database, which is what its views are for. */
    private static final int MOST = 50_000;

    /** Cells that a unit and period has at least where all indicators are asked for, in most installations. */
    private static final int CELLS_OF_A_KEY = 16;

    /** So many units and periods are looked at first, and twice as many each time that they had too few cells. */
    private static final int FEW_KEYS = 8;

    private static final int MANY_KEYS = 5_000;

    private final Figures figures;

    CellPages(Figures figures) {
        this.figures = figures;
    }

    /**
     * What is wanted of the cells.
     *
     * @param seen which units and periods are asked for, and may be seen
     * @param channel whose figures alone are wanted; null for all
     * @param limit cells on a page; null for all in one answer
     * @param after where the page before ended: a place, or where cells are not in that order how many came before
     */
    record Wanted(
            Question question,
            Predicate<Figures.Key> seen,
            @Nullable ChannelCode channel,
            CellOrder order,
            @Nullable Integer limit,
            @Nullable String after) {}

    /** @param next where the next page begins; null where this is the last */
    record Page(List<ShownCell> cells, @Nullable String next) {}

    /** @throws Refused if there are more cells than one answer may have, or the page's beginning is no such thing */
    Page list(Wanted wanted) {
        if (wanted.limit() != null && wanted.order() == CellOrder.PLACE) {
            return byPlace(wanted, wanted.limit());
        }
        List<ShownCell> all = through(wanted, null, MOST + 1).stream()
                .sorted(wanted.order().comparator())
                .toList();
        demandFew(all.size());
        if (wanted.limit() == null) {
            return new Page(all, null);
        }
        int first = Math.min(skipped(wanted.after()), all.size());
        int end = Math.min(first + wanted.limit(), all.size());
        return new Page(all.subList(first, end), end < all.size() ? String.valueOf(end) : null);
    }

    private Page byPlace(Wanted wanted, int limit) {
        String text = wanted.after();
        CellPlace after = text == null ? null : CellPlace.read(text).orElseThrow(() -> noPlace(text));
        List<ShownCell> found = through(wanted, after, limit + 1);
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<ShownCell> page = List.copyOf(found.subList(0, limit));
        return new Page(page, CellPlace.of(page.getLast()).toString());
    }

    /** The first so many cells after a place, and no more of the database than it takes. */
    private List<ShownCell> through(Wanted wanted, @Nullable CellPlace after, int most) {
        int atOnce = Math.clamp(most / CELLS_OF_A_KEY, FEW_KEYS, MANY_KEYS);
        int asked;
        List<ShownCell> found = new ArrayList<>();
        Figures.Key from = after == null ? null : new Figures.Key(after.unit(), after.period());
        boolean past = false;
        List<Figures.Key> keys;
        do {
            asked = atOnce;
            keys = figures.keys(wanted.question(), from, past, asked);
            atOnce = Math.min(2 * asked, MANY_KEYS);
            List<Figures.Key> seen = keys.stream()
                    .filter(key -> wanted.question().within(key.period()))
                    .filter(wanted.seen())
                    .toList();
            if (!seen.isEmpty()) {
                figures.cells(seen, wanted.question().indicators()).stream()
                        .filter(row -> after == null || behind(row, after))
                        .flatMap(row -> only(wanted.channel(), row).stream())
                        .limit(most - found.size())
                        .forEach(found::add);
            }
            from = keys.isEmpty() ? from : keys.getLast();
            past = true;
        } while (keys.size() == asked && found.size() < most);
        return found;
    }

    private static boolean behind(ShownCell row, CellPlace after) {
        return !row.unit().equals(after.unit())
                || !row.period().equals(after.period())
                || row.cell().indicator().compareTo(after.indicator()) > 0;
    }

    /** Without a channel the cell as it is; else with that channel's figures alone, if it has any. */
    private static List<ShownCell> only(@Nullable ChannelCode channel, ShownCell row) {
        if (channel == null) {
            return List.of(row);
        }
        Cell cell = row.cell();
        return cell.channels().stream()
                .filter(part -> channel.equals(part.channel()))
                .map(part -> new ShownCell(
                        row.unit(),
                        row.period(),
                        new Cell(
                                cell.indicator(),
                                part.own(),
                                part.toDate(),
                                null,
                                cell.pace(),
                                null,
                                null,
                                cell.status(),
                                List.of(part))))
                .toList();
    }

    private static int skipped(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(after));
        } catch (NumberFormatException e) {
            throw noPlace(after);
        }
    }

    private static Refused noPlace(String after) {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Fault.error(
                        "not-a-page",
                        "after",
                        "“%s” không phải là chỗ bắt đầu của trang. Dùng liên kết rel=\"next\" của trang trước."
                                .formatted(after),
                        "“%s” is not where a page begins. Follow the link rel=\"next\" of the page before."
                                .formatted(after)));
    }

    /** @throws Refused if an answer would have more cells than one may */
    static void demandFew(int cells) {
        if (cells > MOST) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "too-many-cells",
                            "request",
                            "Kết quả có trên %d ô. Chọn ít đơn vị, chỉ tiêu hoặc kỳ hơn, hoặc lấy từng trang (limit)."
                                    .formatted(MOST),
                            "There are more than %d cells. Ask for fewer units, indicators or periods, or page by page (limit)."
                                    .formatted(MOST)));
        }
    }
}
