package vn.wardpulse.standalone;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.wardpulse.standalone.demo.DemoClock;

/** Starts a room in this process. */
final class RoomStart {

    private RoomStart() {}

    /** @param clock the domain's time; null for the real one */
    static ConfigurableApplicationContext of(Room room, Map<String, String> settings, @Nullable DemoClock clock) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(room.application())
                .main(room.application())
                .initializers(domainClock(clock))
                .run(arguments);
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
