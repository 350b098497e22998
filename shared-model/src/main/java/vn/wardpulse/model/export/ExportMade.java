package vn.wardpulse.model.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;

/**
 * A file is complete and is to be delivered, once to each of these places. Said after all its parts.
 *
 * @param schedule that asked for it
 * @param name of the schedule
 * @param run of the schedule that made it; a run makes one file for each format
 * @param owner sign-in name of whose schedule it is, and whose rights it was made with
 * @param due moment for which it was made, on the domain's clock
 * @param format as exports name it, such as {@code csv-excel}
 * @param fileName a plain name without a folder
 * @param mediaType for whoever receives it
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param parts how many pieces came before
 * @param folder under the root that the installation sets, {@code /} between its parts; null where it goes into none
 * @param people sign-in names of those who get it by e-mail
 * @param webhooks receivers of the owner's
 */
public record ExportMade(
        EventHead head,
        UUID file,
        UUID schedule,
        String name,
        UUID run,
        String owner,
        Instant due,
        String format,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        int parts,
        @Nullable String folder,
        List<String> people,
        List<UUID> webhooks)
        implements ExportEvent {

    public ExportMade {
        people = List.copyOf(people);
        webhooks = List.copyOf(webhooks);
    }
}
