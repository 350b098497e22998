package vn.wardpulse.reporting.snapshots;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Reader;

/** Takes long work in. */
@Component
class WorkDesk {

    private final Works works;
    private final Worker worker;

    WorkDesk(Works works, Worker worker) {
        this.works = works;
        this.worker = worker;
    }

    /** @return 202 with the work as it stands, and where to look; it is on record by then */
    ResponseEntity<Object> takeIn(
            Work.Kind kind, UnitId unit, @Nullable Integer number, Work.Asked asked, Reader reader) {
        Work work = works.ask(kind, unit, number, asked, person(reader));
        worker.wake();
        return ResponseEntity.accepted()
                .location(URI.create("/api/snapshots/work/" + work.id()))
                .body(work);
    }

    static Manifest.Person person(Reader reader) {
        return new Manifest.Person(reader.name(), reader.displayName());
    }
}
