package vn.wardpulse.submission;

import java.time.LocalDate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One room for all tests that leave the clock alone; it stands on 10 March 2023. Each uses reports of its own. */
final class SharedRoom implements ParameterResolver {

    static final LocalDate TODAY = LocalDate.of(2023, 3, 10);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Room.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedRoom.class))
                .computeIfAbsent("room", key -> withTasks(), Room.class);
    }

    private static Room withTasks() {
        Room room = Room.started(TODAY);
        room.hearPlan(TestTasks.plan(null), TestTasks.march());
        ask(room, Doors.REQUEST);
        ask(room, Doors.CLOSED);
        room.post(Room.standingBody("004"), Doors.CLOSED + "/closing", "");
        room.put(
                Room.officer("00139"),
                Doors.MATTER,
                null,
                "{\"field\":\"land\",\"words\":\"Vượt thẩm quyền\",\"due\":\"2023-03-20\"}");
        return room;
    }

    private static void ask(Room room, String request) {
        room.put(Room.standingBody("004"), request, null, """
                {"title":"Bảng tin","reason":"Báo cáo quận","due":"2023-03-15","units":["00139"],
                 "questions":[{"text":"Số bảng tin","kind":"number"}]}
                """);
    }
}
