package vn.wardpulse.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.wardpulse.testing.AccessMatrix;
import vn.wardpulse.testing.Door;
import vn.wardpulse.testing.Readers;
import vn.wardpulse.testing.TestTokens;

/** Who may watch Bồ Đề, and be told. */
class AccessMatrixTest extends AccessMatrix {

    private static final Room ROOM = new Room();
    private static final String WISH = "{\"kind\":\"status\",\"subject\":\"ADM-01\",\"unit\":\"00139\"}";

    private static final Map<String, Door> DOORS = Map.of(
            "GET /api/subscriptions", new Door("/api/subscriptions", Readers.PEOPLE),
            "POST /api/subscriptions", new Door("/api/subscriptions", WISH, Readers.PEOPLE_IN_REACH),
            "PUT /api/subscriptions/{id}", new Door("/api/subscriptions/{id}", WISH, Readers.PEOPLE_IN_REACH),
            "DELETE /api/subscriptions/{id}", new Door("/api/subscriptions/{id}", Readers.PEOPLE),
            "GET /api/alerts", new Door("/api/alerts", Readers.PEOPLE),
            "GET /api/alerts/unread", new Door("/api/alerts/unread", Readers.PEOPLE),
            "POST /api/alerts/read", new Door("/api/alerts/read", "{\"upTo\":0}", Readers.PEOPLE));

    AccessMatrixTest() {
        super(ROOM, DOORS, Readers.TOKENS);
    }

    @BeforeAll
    static void start() {
        ROOM.start();
    }

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Override
    protected Set<Integer> inside(String endpoint) {
        return Set.of(200, 201);
    }

    /** A subscription, put there without asking at any door. */
    @Override
    protected String own(@Nullable String token) {
        String id = UUID.randomUUID().toString();
        if (token != null) {
            ROOM.get(token, "/api/subscriptions");
            String name = TestTokens.nameIn(token);
            ROOM.jdbc().update("insert into watcher (name, seen_at) values (?, now()) on conflict do nothing", name);
            ROOM.jdbc().update("""
                    insert into subscription (id, watcher, kind, subject, frequency, unit, email, paused, made_at)
                    values (?::uuid, ?, 'STATUS', 'ADM-01', 'MONTH', '00139', false, true, now())
                    """, id, name);
        }
        return id;
    }

    @Test
    void nobodySeesOrTouchesWhatSomebodyElseWatches() {
        String own = Readers.TOKENS.get("officer of the ward");
        String another = Readers.TOKENS.get("leader of the ward");
        String id = ROOM.post(own, "/api/subscriptions", WISH).at("/id");
        assertThat(ROOM.get(another, "/api/subscriptions").body().toString()).doesNotContain(id);
        assertThat(ROOM.put(another, "/api/subscriptions/" + id, WISH).status()).isEqualTo(404);
        assertThat(ROOM.delete(another, "/api/subscriptions/" + id).status()).isEqualTo(404);
        assertThat(ROOM.delete(own, "/api/subscriptions/" + id).status()).isEqualTo(200);
    }
}
