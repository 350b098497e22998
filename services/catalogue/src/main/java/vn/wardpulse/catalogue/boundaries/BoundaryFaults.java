package vn.wardpulse.catalogue.boundaries;

import java.time.LocalDate;
import java.util.Locale;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.model.UnitId;

/** What can be wrong with a file of boundaries, and what to do about it. */
final class BoundaryFaults {

    private BoundaryFaults() {}

    static void tooLarge(Faults faults, Place place) {
        int most = BoundaryFile.MOST_BYTES / 1_000_000;
        faults.add(
                place,
                "",
                "too-large",
                "Tệp lớn hơn %d MB. Chia thành nhiều tệp, hoặc giảm số điểm.".formatted(most),
                "The file is larger than %d MB. Split it, or leave points out.".formatted(most));
    }

    static void tooManyPoints(Faults faults, Place place, int points) {
        faults.add(
                place,
                "",
                "too-many-points",
                "Tệp có %d điểm, nhiều hơn %d. Chia thành nhiều tệp, hoặc giảm số điểm."
                        .formatted(points, BoundaryFile.MOST_POINTS),
                "The file has %d points, more than %d. Split it, or leave points out."
                        .formatted(points, BoundaryFile.MOST_POINTS));
    }

    static void notJson(Faults faults, Place place, int line, int column) {
        faults.add(
                place,
                "",
                "not-json",
                "Tệp không phải là JSON: đọc được đến dòng %d, cột %d. Xuất lại tệp dưới dạng GeoJSON, mã UTF-8."
                        .formatted(line, column),
                "The file is not JSON: it reads up to line %d, column %d. Export it again as GeoJSON in UTF-8."
                        .formatted(line, column));
    }

    static void notACollection(Faults faults, Place place) {
        faults.add(
                place,
                "",
                "not-a-collection",
                "Tệp không phải là một FeatureCollection. Xuất lại tệp dưới dạng GeoJSON có \"type\": \"FeatureCollection\" và danh sách \"features\".",
                "The file is no FeatureCollection. Export it again as GeoJSON with \"type\": \"FeatureCollection\" and a list \"features\".");
    }

    static void empty(Faults faults, Place place) {
        faults.add(
                place,
                "features",
                "no-features",
                "Tệp không có ranh giới nào. Kiểm tra lại tệp đã chọn.",
                "There is no boundary in the file. Check which file was chosen.");
    }

    static void otherSystem(Faults faults, Place place, String crs) {
        faults.add(
                place,
                "crs",
                "other-reference-system",
                "Tệp dùng hệ toạ độ '%s'. Chuyển sang WGS 84 (kinh độ, vĩ độ).".formatted(crs),
                "The file is in the reference system '%s'. Convert it to WGS 84 (longitude, latitude).".formatted(crs));
    }

    static void notAFeature(Faults faults, Place place) {
        faults.add(
                place,
                "",
                "not-a-feature",
                "Mục này không phải là một Feature. Thêm \"type\": \"Feature\".",
                "This is no Feature. Add \"type\": \"Feature\".");
    }

    static void noUnit(Faults faults, Place place, String property) {
        faults.add(
                place,
                property,
                "no-unit",
                "Thiếu thuộc tính '%s' ghi mã đơn vị dưới dạng chữ, ví dụ \"00139\". Thêm thuộc tính này, hoặc chọn tên thuộc tính khác."
                        .formatted(property),
                "The property '%s' with the unit's id as text, such as \"00139\", is missing. Add it, or name another property."
                        .formatted(property));
    }

    static void unknownUnit(Faults faults, Place place, String property, String unit) {
        faults.add(
                place,
                property,
                "unknown-unit",
                "Không có đơn vị '%s' trong danh mục. Sửa mã, hoặc nhập đơn vị trước.".formatted(unit),
                "There is no unit '%s' in the catalogue. Correct the id, or import the unit first.".formatted(unit));
    }

    static void notADay(Faults faults, Place place, String property) {
        faults.add(
                place,
                property,
                "not-a-day",
                "'%s' không phải là một ngày. Ghi như \"2023-12-31\", hoặc bỏ trống.".formatted(property),
                "'%s' is no day. Write it like \"2023-12-31\", or leave it out.".formatted(property));
    }

    static void endsBeforeItBegins(Faults faults, Place place, LocalDate from, LocalDate to) {
        faults.add(
                place,
                "valid_to",
                "ends-before-it-begins",
                "Kết thúc (%s) không sau khi bắt đầu (%s). Sửa ngày.".formatted(to, from),
                "It ends (%s) before it begins (%s). Correct the dates.".formatted(to, from));
    }

    static void twice(Faults faults, Place place, UnitId unit) {
        faults.add(
                place,
                "",
                "stated-twice",
                "Đơn vị '%s' đã có ranh giới khác trong cùng thời gian ở tệp này. Giữ lại một, hoặc ghi valid_from và valid_to."
                        .formatted(unit),
                "The unit '%s' has another boundary for the same time in this file. Keep one, or state valid_from and valid_to."
                        .formatted(unit));
    }

    static void wrongGeometry(Faults faults, Place place, String type) {
        String shown = type.isEmpty() ? "?" : type;
        faults.add(
                place,
                "geometry",
                "wrong-geometry",
                "Hình dạng '%s' không phải là vùng. Dùng Polygon hoặc MultiPolygon.".formatted(shown),
                "The geometry '%s' is no area. Use a Polygon or a MultiPolygon.".formatted(shown));
    }

    static void noCoordinates(Faults faults, Place place, String at) {
        faults.add(
                place,
                at,
                "no-coordinates",
                "Thiếu toạ độ, hoặc lồng sai mức. Xuất lại hình dạng này.",
                "Coordinates are missing, or nested at the wrong depth. Export this geometry again.");
    }

    static void noPosition(Faults faults, Place place, String at) {
        faults.add(
                place,
                at,
                "not-a-position",
                "Không phải là một điểm. Ghi hai số: kinh độ, vĩ độ.",
                "This is no position. Write two numbers: longitude, latitude.");
    }

    static void outOfRange(Faults faults, Place place, String at, String longitude, String latitude) {
        faults.add(
                place,
                at,
                "out-of-range",
                "Toạ độ (%s, %s) nằm ngoài trái đất. Dùng độ của WGS 84, kinh độ trước, vĩ độ sau."
                        .formatted(longitude, latitude),
                "The position (%s, %s) is not on earth. Use degrees of WGS 84, longitude first, then latitude."
                        .formatted(longitude, latitude));
    }

    static void notClosed(Faults faults, Place place, String at) {
        faults.add(
                place,
                at,
                "ring-not-closed",
                "Đường bao chưa khép kín. Lặp lại điểm đầu ở cuối.",
                "The ring is not closed. Repeat its first position at its end.");
    }

    static void tooFewPositions(Faults faults, Place place, String at) {
        faults.add(
                place,
                at,
                "ring-too-short",
                "Đường bao có ít hơn ba góc. Xuất lại hình dạng này.",
                "The ring has fewer than three corners. Export this geometry again.");
    }

    static void crossed(Faults faults, Place place, double longitude, double latitude) {
        String at = String.format(Locale.ROOT, "(%.6f, %.6f)", longitude, latitude);
        faults.add(
                place,
                "geometry",
                "crosses-itself",
                "Đường bao tự cắt hoặc chồng lên nhau ở %s. Sửa hình dạng này trong phần mềm bản đồ.".formatted(at),
                "Its outline crosses or covers itself at %s. Mend this geometry in the mapping program.".formatted(at));
    }
}
