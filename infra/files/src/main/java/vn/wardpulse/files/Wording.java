package vn.wardpulse.files;

/**
 * What stands on paper beside the table, in the reader's language. The motto is Vietnamese in every language.
 *
 * @param heading what kind of document it is, in capitals
 * @param page before the number of a page
 * @param part which columns a part has, as a format of their first, last and whole number
 * @param missing what stands where there is no figure, said in words
 * @param maker whose signature goes below, in capitals
 * @param sign how
 * @param source before what the figures come from
 */
public record Wording(
        String heading,
        String page,
        String part,
        String notes,
        String missing,
        String maker,
        String sign,
        String source) {

    public static final Wording VIETNAMESE = new Wording(
            "BẢNG SỐ LIỆU",
            "Trang",
            "Cột số liệu %d đến %d trên tổng số %d; các cột còn lại ở những trang khác",
            "Ghi chú:",
            "- Dấu “–”: không có số liệu; khác với số 0.",
            "NGƯỜI LẬP BẢNG",
            "(Ký, ghi rõ họ tên)",
            "Nguồn số liệu:");
}
