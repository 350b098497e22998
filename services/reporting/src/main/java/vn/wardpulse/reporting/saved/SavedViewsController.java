package vn.wardpulse.reporting.saved;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.reporting.pivots.Questions;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.IfMatch;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

@RestController
@RequestMapping("/api/saved-views")
@Tag(name = "Saved views", description = "Tables of figures that people keep under a name")
class SavedViewsController {

    /** More than one person finds their way among. */
    private static final int MOST = 200;

    private final SavedViews views;
    private final Questions questions;
    private final Reach reach;
    private final Clock domainClock;

    SavedViewsController(
            SavedViews views, Questions questions, Reach reach, @Qualifier("domainClock") Clock domainClock) {
        this.views = views;
        this.questions = questions;
        this.reach = reach;
        this.domainClock = domainClock;
    }

    /**
     * A saved view as it is told to one reader.
     *
     * @param query parameters of /api/pivot by their names; ask with withinReach=true where it is not covered
     * @param mine whether the reader saved it, and may change it
     * @param covered whether the reader sees all units that it names
     * @param version as the ETag has it, to be sent back as If-Match
     */
    record Told(
            UUID id,
            String name,
            @Nullable String description,
            Map<String, List<String>> query,
            String audience,
            String owner,
            String ownerName,
            boolean mine,
            boolean covered,
            int version,
            Instant changedAt) {

        static Told of(SavedView view, Reader reader, Scope scope) {
            return new Told(
                    view.id(),
                    view.name(),
                    view.description(),
                    view.query(),
                    view.audience().word(),
                    view.owner(),
                    view.ownerName(),
                    view.isOf(reader),
                    view.isCoveredBy(scope),
                    view.version(),
                    view.changedAt());
        }
    }

    @GetMapping
    @Operation(
            summary = "Saved views, by name",
            description = "One's own, and those for everybody whose reach covers their units.")
    List<Told> all(Reader reader) {
        Scope scope = reach.of(reader);
        return views.openTo(reader.name()).stream()
                .filter(view -> view.isOf(reader) || view.isCoveredBy(scope))
                .map(view -> Told.of(view, reader, scope))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One saved view",
            description = "Also where the reader sees a part of its units only. The ETag is the version.")
    ResponseEntity<Told> one(Reader reader, @PathVariable UUID id) {
        Scope scope = reach.of(reader);
        return answer(ResponseEntity.ok(), found(reader, scope, id), reader, scope);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keeps a question under a name",
            description = "The question alone: whoever opens it sees the figures of then, and a relative span moves"
                    + " with the day. For people.")
    ResponseEntity<Told> save(Reader reader, @RequestBody Wanted wanted) {
        Scope scope = writing(reader);
        List<Fault> faults = new ArrayList<>(wanted.faults());
        if (views.count(reader.name()) >= MOST) {
            faults.add(Fault.error(
                    "too-many-views",
                    "saved-views",
                    "Đã lưu %d bảng. Xoá bớt bảng không còn cần rồi lưu lại.".formatted(MOST),
                    "There are %d saved views already. Delete one that is not needed any more.".formatted(MOST)));
        }
        SavedView view = sound(UUID.randomUUID(), wanted, 1, faults, reader, scope);
        try {
            views.add(view);
        } catch (DuplicateKeyException taken) {
            throw nameTaken(view);
        }
        return answer(ResponseEntity.created(URI.create("/api/saved-views/" + view.id())), view, reader, scope);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Changes what one has saved: its name, its description, its question or who may open it",
            description = "Whole, with If-Match; 412 if it was changed meanwhile.")
    ResponseEntity<Told> change(
            Reader reader,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody Wanted wanted) {
        Scope scope = writing(reader);
        int version = seen(own(reader, scope, id), seen);
        SavedView view = sound(id, wanted, version + 1, new ArrayList<>(wanted.faults()), reader, scope);
        try {
            if (!views.change(view)) {
                throw changedMeanwhile();
            }
        } catch (DuplicateKeyException taken) {
            throw nameTaken(view);
        }
        return answer(ResponseEntity.ok(), view, reader, scope);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Deletes what one has saved",
            description = "With If-Match; 412 if it was changed meanwhile. Answers with what was deleted.")
    Told delete(
            Reader reader,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        Scope scope = writing(reader);
        SavedView view = own(reader, scope, id);
        if (!views.delete(id, seen(view, seen))) {
            throw changedMeanwhile();
        }
        return Told.of(view, reader, scope);
    }

    private Scope writing(Reader reader) {
        Scope scope = reach.of(reader);
        if (reader.is(Role.MACHINE)) {
            throw Refused.outOfReach("Authorization");
        }
        return scope;
    }

    private SavedView sound(UUID id, Wanted wanted, int version, List<Fault> faults, Reader reader, Scope scope) {
        Map<String, List<String>> query = wanted.readQuery();
        faults.addAll(questions.faults(query, scope));
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-saved-view", faults);
        }
        return new SavedView(
                id,
                reader.name(),
                reader.displayName(),
                wanted.strippedName(),
                wanted.strippedDescription(),
                query,
                wanted.readAudience(),
                version,
                domainClock.instant());
    }

    /** What one may not open does not exist. */
    private SavedView found(Reader reader, Scope scope, UUID id) {
        return views.find(id)
                .filter(view -> view.opensTo(reader, scope))
                .orElseThrow(() -> Refused.notFound("saved-views/" + id));
    }

    private SavedView own(Reader reader, Scope scope, UUID id) {
        SavedView view = found(reader, scope, id);
        if (!view.isOf(reader)) {
            throw Refused.outOfReach("saved-views/" + id);
        }
        return view;
    }

    private static int seen(SavedView view, @Nullable String seen) {
        Long version = IfMatch.revision(IfMatch.demanded(seen));
        if (version != null && version != view.version()) {
            throw changedMeanwhile();
        }
        return view.version();
    }

    private static Refused changedMeanwhile() {
        return new Refused(
                HttpStatus.PRECONDITION_FAILED,
                Fault.error(
                        "changed-meanwhile",
                        "If-Match",
                        "Bảng lưu này vừa được sửa ở nơi khác. Mở lại để xem bản mới rồi sửa tiếp.",
                        "This saved view was changed elsewhere meanwhile. Open it anew and go on from there."));
    }

    private static Refused nameTaken(SavedView view) {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-saved-view",
                List.of(Fault.error(
                        "name-taken",
                        "name",
                        "Đã có bảng lưu tên “%s”. Đặt tên khác, hoặc sửa bảng đó.".formatted(view.name()),
                        "There is a saved view “%s” already. Choose another name, or change that one."
                                .formatted(view.name()))));
    }

    private static ResponseEntity<Told> answer(
            ResponseEntity.BodyBuilder builder, SavedView view, Reader reader, Scope scope) {
        return builder.eTag("\"%d\"".formatted(view.version())).body(Told.of(view, reader, scope));
    }
}
