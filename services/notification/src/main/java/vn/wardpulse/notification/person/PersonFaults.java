package vn.wardpulse.notification.person;

import java.util.Optional;
import vn.wardpulse.web.Fault;

/** What can be wrong with what is said of a person, the same on the page, by API and in a file. */
final class PersonFaults {

    private PersonFaults() {}

    static Optional<Fault> ofEmail(String where, String text) {
        return EmailAddress.isSound(text)
                ? Optional.empty()
                : Optional.of(Fault.error(
                        "not-an-address",
                        where,
                        "Địa chỉ thư điện tử không đúng. Viết như canbo@donvi.gov.vn, chỉ một địa chỉ.",
                        "This is not an e-mail address. Write it as officer@unit.gov.vn, one address only."));
    }

    static Optional<Fault> ofLanguage(String where, String text) {
        return Language.of(text).isPresent()
                ? Optional.empty()
                : Optional.of(Fault.error(
                        "unknown-language",
                        where,
                        "Không có ngôn ngữ này. Chọn vi hoặc en.",
                        "There is no such language. Choose vi or en."));
    }
}
