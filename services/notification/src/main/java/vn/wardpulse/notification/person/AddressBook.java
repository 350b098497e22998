package vn.wardpulse.notification.person;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.web.Territory;

/** What an administrator says of many people at once: whole or not at all. */
final class AddressBook {

    private final People people;
    private final Territory units;
    private final TransactionTemplate transaction;

    AddressBook(People people, Territory units, TransactionTemplate transaction) {
        this.people = people;
        this.units = units;
        this.transaction = transaction;
    }

    /**
     * What a file comes to.
     *
     * @param unchanged people of whom the file says what was known
     * @param kept people whose own address or language stays, though the file says another
     */
    record Outcome(boolean dryRun, int added, int changed, int unchanged, int kept) {}

    /** Throws a refusal that names every fault, where there is any. */
    Outcome take(InputStream file, boolean dryRun) {
        List<Person> lines = new AddressFile(units).read(file);
        return Objects.requireNonNull(transaction.execute(status -> compare(lines, dryRun)));
    }

    private Outcome compare(List<Person> lines, boolean dryRun) {
        List<Person> differing = new ArrayList<>();
        int added = 0;
        int kept = 0;
        for (Person line : lines) {
            Optional<Person> known = people.find(line.name());
            if (known.isEmpty()) {
                added++;
                differing.add(line);
                continue;
            }
            Person after = known.get().after(line);
            if (!after.equals(known.get())) {
                differing.add(line);
            }
            if (known.get().own() && !after.preferences().addressedAs(line.preferences())) {
                kept++;
            }
        }
        if (!dryRun) {
            people.keep(differing);
        }
        return new Outcome(dryRun, added, differing.size() - added, lines.size() - differing.size(), kept);
    }
}
