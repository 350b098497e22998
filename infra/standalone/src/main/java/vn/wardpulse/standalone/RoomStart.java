package vn.wardpulse.standalone;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.wardpulse.console.walk.Walk;
import vn.wardpulse.standalone.demo.DemoClock;

/** Starts a room in this process. */
final class RoomStart {

    private RoomStart() {}

    /** @param clock the domain's time; null for the real one */
    static ConfigurableApplicationContext of(Room room, Map<String, String> settings, @Nullable DemoClock clock) {
        return of(room, settings, clock, null);
    }

    /**
     * @param clock the domain's time; null for the real one
     * @param walk by which the console's visitors move the clock; null where nobody may
     */
    static ConfigurableApplicationContext of(
            Room room, Map<String, String> settings, @Nullable DemoClock clock, @Nullable Walk walk) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(room.application())
                .main(room.application())
                .initializers(domainClock(clock), walk(room == Room.CONSOLE ? walk : null))
                .run(arguments);
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> walk(@Nullable Walk walk) {
        return context -> {
            if (walk != null) {
                context.getBeanFactory().registerSingleton("walk", walk);
            }
        };
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> domainClock(
            @Nullable DemoClock clock) {
        return context -> {
            if (clock != null) {
                context.getBeanFactory().registerSingleton("domainClock", clock);
            }
        };
    }
}
