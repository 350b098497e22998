package vn.wardpulse.notification.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.wardpulse.notification.access.Reach;
import vn.wardpulse.web.Reader;

@RestController
@RequestMapping("/api/addresses")
@Tag(name = "Addresses", description = "Who holds which office and where they are written to")
class AddressesController {

    private final AddressBook book;
    private final People people;
    private final Reach reach;

    AddressesController(AddressBook book, People people, Reach reach) {
        this.book = book;
        this.people = people;
        this.reach = reach;
    }

    @GetMapping
    @Operation(summary = "Everybody who is written to, for administrators")
    List<Person> all(@Parameter(hidden = true) Reader reader) {
        reach.demandAdministrator(reader, "addresses");
        return people.all();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Bring addresses in from a CSV file (UTF-8), as an administrator",
            description = "Columns sub, unit, role, language, email; several roles are joined by |. A line adds the"
                    + " person or replaces unit, roles, address and language; address and language that people said"
                    + " themselves stay, and so does an opt-out. A file with a fault changes nothing. With dryRun it"
                    + " only says what it would do.")
    AddressBook.Outcome bring(
            @Parameter(hidden = true) Reader reader,
            @RequestPart MultipartFile addresses,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        reach.demandAdministrator(reader, "addresses");
        try (InputStream file = addresses.getInputStream()) {
            return book.take(file, dryRun);
        }
    }
}
