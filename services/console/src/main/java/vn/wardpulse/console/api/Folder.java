package vn.wardpulse.console.api;

import java.util.List;
import java.util.Locale;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.task.Occurrence;

/**
 * What files go with.
 *
 * @param room where submission has them, with places for {@code of}
 * @param of what stands in these places
 * @param page below which pages have them
 * @param shown where somebody reads of them
 */
public record Folder(String room, List<Object> of, String page, String shown) {

    /** Files of a report. */
    public static Folder of(Obligation obligation) {
        return new Folder(
                "/api/reports/{unit}/{form}/{period}/attachments",
                List.of(obligation.unit(), obligation.form(), obligation.period()),
                "/phieu/" + obligation + "/dinh-kem",
                "/phieu/" + obligation + "#dinh-kem");
    }

    /** Files of what a unit tells of a task that it leads, or else takes part in. */
    public static Folder of(Occurrence occurrence, boolean leads) {
        String slot = "/nhiem-vu/" + occurrence.task() + "/" + occurrence.slot();
        return new Folder(
                "/api/slots/{plan}/{number}/{slot}/{unit}/" + (leads ? "report" : "addition") + "/attachments",
                List.of(occurrence.task().plan(), occurrence.task().number(), occurrence.slot(), occurrence.unit()),
                slot + "/" + occurrence.unit() + "/" + (leads ? "ket-qua" : "bo-sung") + "/dinh-kem",
                slot + "#don-vi-" + occurrence.unit());
    }

    /** Files that a stage gives as evidence of what it judges of a unit. */
    public static Folder of(SheetId sheet, Stage stage) {
        String page = "/thi-dua/" + sheet;
        return new Folder(
                "/api/rounds/{plan}/{round}/sheets/{unit}/{stage}/attachments",
                List.of(
                        sheet.round().plan(),
                        sheet.round().number(),
                        sheet.unit(),
                        stage.name().toLowerCase(Locale.ROOT)),
                page + "/" + part(stage) + "/dinh-kem",
                page + "#minh-chung");
    }

    /** What a stage is called in addresses of pages. */
    public static String part(Stage stage) {
        return switch (stage) {
            case SELF -> "tu-cham";
            case APPRAISAL -> "cum-tham-dinh";
            case VERIFICATION -> "thuong-truc-tham-dinh";
        };
    }
}
