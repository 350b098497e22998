package vn.wardpulse.submission.task;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.web.Fault;

/**
 * Finds what looks like a person's number or address. Figures here are of units: nobody's telephone, identity card, mail
 * or house has any business in a text that goes into a log for ever. Numbers of documents, dates, amounts with their dots
 * and names of streets are left alone.
 */
public final class PersonalData {

    /** Begins with 0 or +84 and has ten digits or eleven, however they are grouped. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)(?<!\\d[.,/+-])(?:\\+?84[ .-]?[1-9]|0[1-9])(?:[ .-]?\\d){8,9}(?![\\d])");

    /** Nine digits of an old identity card or twelve of a new one, in one piece. */
    private static final Pattern IDENTITY =
            Pattern.compile("(?<!\\d)(?<!\\d[.,/-])(?:\\d{12}|\\d{9})(?![\\d.,/-]*\\d)");

    /** What its digits say is a day, whichever digits follow. */
    private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{1,2}([./-])\\d{1,2}\\1\\d{4}(?!\\d)");

    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");

    /** A house by its number; a lane or a street alone is a public place. */
    private static final Pattern HOUSE = Pattern.compile(
            "(?<!\\p{L})(?:số\\s+nhà|nhà\\s+số)\\s*\\d+|(?<!\\p{L})số\\s+\\d+[a-z]?(?:/\\d+)*\\s*,?\\s+(?:ngõ|ngách|hẻm|phố|đường)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PersonalData() {}

    public static List<Fault> faults(String where, @Nullable String said) {
        List<Fault> faults = new ArrayList<>();
        if (said == null) {
            return faults;
        }
        String text = Normalizer.normalize(said, Normalizer.Form.NFC);
        String numbers = DATE.matcher(text).replaceAll("…");
        if (TELEPHONE.matcher(numbers).find() || IDENTITY.matcher(numbers).find()) {
            faults.add(
                    Fault.error(
                            "personal-number",
                            where,
                            "Nội dung có dãy số giống số điện thoại hoặc số giấy tờ của cá nhân. Bỏ dãy số đó; số tiền viết có dấu chấm như 125.000.000.",
                            "The text holds what looks like somebody's telephone or identity number. Remove it; write amounts with dots, like 125.000.000."));
        }
        if (MAIL.matcher(text).find() || HOUSE.matcher(text).find()) {
            faults.add(
                    Fault.error(
                            "personal-address",
                            where,
                            "Nội dung có địa chỉ nhà hoặc địa chỉ thư điện tử. Bỏ địa chỉ đó, chỉ nêu tên phố, tổ hoặc số lượng.",
                            "The text holds what looks like somebody's house or e-mail address. Remove it; name the street, the group or a number only."));
        }
        return faults;
    }
}
