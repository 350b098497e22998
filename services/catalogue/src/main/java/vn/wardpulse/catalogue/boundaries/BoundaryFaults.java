package vn.wardpulse.catalogue.boundaries;

import java.time.LocalDate;
import java.util.Locale;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.model.UnitId;

/** What can be wrong in one place of a file of boundaries, and what to do about it. */
final class BoundaryFaults {

    private final Faults faults;
    private final Place place;

    BoundaryFaults(Faults faults, Place place) {
        this.faults = faults;
        this.place = place;
    }

    void tooLarge() {
        int most = BoundaryFile.MOST_BYTES / 1_000_000;
        add(
                "",
                "too-large",
                "Tệp lớn hơn %d MB. Chia thành nhiều tệp, hoặc giảm số điểm.",
                "The file is larger than %d MB. Split it, or leave points out.",
                most);
    }

    void tooManyPoints(int points) {
        add(
                "",
                "too-many-points",
                "Tệp có %d điểm, nhiều hơn %d. Chia thành nhiều tệp, hoặc giảm số điểm.",
                "The file has %d points, more than %d. Split it, or leave points out.",
                points,
                BoundaryFile.MOST_POINTS);
    }

    void notJson(int line, int column) {
        add(
                "",
                "not-json",
                "Tệp không phải là JSON: đọc được đến dòng %d, cột %d. Xuất lại tệp dưới dạng GeoJSON, mã UTF-8.",
                "The file is not JSON: it reads up to line %d, column %d. Export it again as GeoJSON in UTF-8.",
                line,
                column);
    }

    void notACollection() {
        add(
                "",
                "not-a-collection",
                "Tệp không phải là một FeatureCollection. Xuất lại tệp dưới dạng GeoJSON có \"type\": \"FeatureCollection\" và danh sách \"features\".",
                "The file is no FeatureCollection. Export it again as GeoJSON with \"type\": \"FeatureCollection\" and a list \"features\".");
    }

    void empty() {
        add(
                "features",
                "no-features",
                "Tệp không có ranh giới nào. Kiểm tra lại tệp đã chọn.",
                "There is no boundary in the file. Check which file was chosen.");
    }

    void otherSystem(String crs) {
        add(
                "crs",
                "other-reference-system",
                "Tệp dùng hệ toạ độ '%s'. Chuyển sang WGS 84 (kinh độ, vĩ độ).",
                "The file is in the reference system '%s'. Convert it to WGS 84 (longitude, latitude).",
                crs);
    }

    void notAFeature() {
        add(
                "",
                "not-a-feature",
                "Mục này không phải là một Feature. Thêm \"type\": \"Feature\".",
                "This is no Feature. Add \"type\": \"Feature\".");
    }

    void noUnit(String property) {
        add(
                property,
                "no-unit",
                "Thiếu thuộc tính '%s' ghi mã đơn vị dưới dạng chữ, ví dụ \"00139\". Thêm thuộc tính này, hoặc chọn tên thuộc tính khác.",
                "The property '%s' with the unit's id as text, such as \"00139\", is missing. Add it, or name another property.",
                property);
    }

    void unknownUnit(String property, String unit) {
        add(
                property,
                "unknown-unit",
                "Không có đơn vị '%s' trong danh mục. Sửa mã, hoặc nhập đơn vị trước.",
                "There is no unit '%s' in the catalogue. Correct the id, or import the unit first.",
                unit);
    }

    void notADay(String property) {
        add(
                property,
                "not-a-day",
                "'%s' không phải là một ngày. Ghi như \"2023-12-31\", hoặc bỏ trống.",
                "'%s' is no day. Write it like \"2023-12-31\", or leave it out.",
                property);
    }

    void endsBeforeItBegins(LocalDate from, LocalDate to) {
        add(
                "valid_to",
                "ends-before-it-begins",
                "Kết thúc (%s) không sau khi bắt đầu (%s). Sửa ngày.",
                "It ends (%s) before it begins (%s). Correct the dates.",
                to,
                from);
    }

    void twice(UnitId unit) {
        add(
                "",
                "stated-twice",
                "Đơn vị '%s' đã có ranh giới khác trong cùng thời gian ở tệp này. Giữ lại một, hoặc ghi valid_from và valid_to.",
                "The unit '%s' has another boundary for the same time in this file. Keep one, or state valid_from and valid_to.",
                unit);
    }

    void wrongGeometry(String type) {
        String shown = type.isEmpty() ? "?" : type;
        add(
                "geometry",
                "wrong-geometry",
                "Hình dạng '%s' không phải là vùng. Dùng Polygon hoặc MultiPolygon.",
                "The geometry '%s' is no area. Use a Polygon or a MultiPolygon.",
                shown);
    }

    void noCoordinates(String at) {
        add(
                at,
                "no-coordinates",
                "Thiếu toạ độ, hoặc lồng sai mức. Xuất lại hình dạng này.",
                "Coordinates are missing, or nested at the wrong depth. Export this geometry again.");
    }

    void noPosition(String at) {
        add(
                at,
                "not-a-position",
                "Không phải là một điểm. Ghi hai số: kinh độ, vĩ độ.",
                "This is no position. Write two numbers: longitude, latitude.");
    }

    void outOfRange(String at, String longitude, String latitude) {
        add(
                at,
                "out-of-range",
                "Toạ độ (%s, %s) nằm ngoài trái đất. Dùng độ của WGS 84, kinh độ trước, vĩ độ sau.",
                "The position (%s, %s) is not on earth. Use degrees of WGS 84, longitude first, then latitude.",
                longitude,
                latitude);
    }

    void notClosed(String at) {
        add(
                at,
                "ring-not-closed",
                "Đường bao chưa khép kín. Lặp lại điểm đầu ở cuối.",
                "The ring is not closed. Repeat its first position at its end.");
    }

    void tooFewPositions(String at) {
        add(
                at,
                "ring-too-short",
                "Đường bao có ít hơn ba góc. Xuất lại hình dạng này.",
                "The ring has fewer than three corners. Export this geometry again.");
    }

    void crossed(double longitude, double latitude) {
        String at = String.format(Locale.ROOT, "(%.6f, %.6f)", longitude, latitude);
        add(
                "geometry",
                "crosses-itself",
                "Đường bao tự cắt hoặc chồng lên nhau ở %s. Sửa hình dạng này trong phần mềm bản đồ.",
                "Its outline crosses or covers itself at %s. Mend this geometry in the mapping program.",
                at);
    }

    /**
     * @param at of the place, or empty for all of it
     * @param values that both sentences name, in the same order
     */
    private void add(String at, String code, String vi, String en, Object... values) {
        faults.add(place, at, code, vi.formatted(values), en.formatted(values));
    }
}
