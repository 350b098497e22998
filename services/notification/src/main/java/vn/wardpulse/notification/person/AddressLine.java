package vn.wardpulse.notification.person;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Addressee.Office;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Territory;

/** One line of a file of addresses: somebody, or what is wrong with it. */
final class AddressLine {

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private final NamedCsvRecord record;
    private final List<Fault> faults = new ArrayList<>();
    private final @Nullable Person person;

    AddressLine(NamedCsvRecord record, Territory units) {
        this.record = record;
        Optional<UnitId> unit = unit(units);
        List<Office> offices = offices();
        if (!SIGN_IN_NAME.matcher(sub()).matches()) {
            fault(
                    "not-a-sign-in-name",
                    "sub",
                    "“%s” không phải là tên đăng nhập. Ghi như bode.canbo.".formatted(sub()),
                    "“%s” is not a sign-in name. Write it as bode.canbo.".formatted(sub()));
        }
        PersonFaults.ofEmail(where("email"), text("email")).ifPresent(faults::add);
        PersonFaults.ofLanguage(where("language"), text("language")).ifPresent(faults::add);
        this.person = faults.isEmpty()
                ? new Person(
                        sub(),
                        unit.orElseThrow(),
                        offices,
                        new Preferences(
                                text("email"), Language.of(text("language")).orElseThrow(), false),
                        false)
                : null;
    }

    Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    List<Fault> faults() {
        return faults;
    }

    String sub() {
        return text("sub");
    }

    String where(String column) {
        return "%s:%d:%s".formatted(AddressFile.NAME, record.getStartingLineNumber(), column);
    }

    private Optional<UnitId> unit(Territory units) {
        Optional<UnitId> known = units.units().stream()
                .map(unit -> unit.id())
                .filter(id -> id.value().equals(text("unit")))
                .findFirst();
        if (known.isEmpty()) {
            fault(
                    "unknown-unit",
                    "unit",
                    "Không có đơn vị “%s” trong danh mục. Kiểm tra lại mã.".formatted(text("unit")),
                    "There is no unit “%s” in the catalogue. Check the code.".formatted(text("unit")));
        }
        return known;
    }

    private List<Office> offices() {
        List<Optional<Office>> named = Arrays.stream(text("role").split("\\|", -1))
                .map(String::strip)
                .map(AddressLine::office)
                .toList();
        if (named.stream().anyMatch(Optional::isEmpty)) {
            fault(
                    "unknown-role",
                    "role",
                    "“%s” không phải là vai trò nhận nhắc việc. Dùng ward-officer, ward-leader hoặc standing-body, cách nhau bằng |."
                            .formatted(text("role")),
                    "“%s” is not a role that reminders go to. Use ward-officer, ward-leader or standing-body, joined by |."
                            .formatted(text("role")));
        }
        return named.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Office> office(String role) {
        return Stream.of(Office.values())
                .filter(office ->
                        office.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(role))
                .findFirst();
    }

    private void fault(String code, String column, String vi, String en) {
        faults.add(Fault.error(code, where(column), vi, en));
    }

    private String text(String column) {
        return record.findField(column).map(String::strip).orElse("");
    }
}
