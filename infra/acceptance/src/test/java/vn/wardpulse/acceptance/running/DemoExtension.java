package vn.wardpulse.acceptance.running;

import java.time.LocalDate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one demonstration with its year told that they share; it ends with the last of them. */
public final class DemoExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningDemo.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    /** The same for other extensions. */
    public static RunningDemo of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(DemoExtension.class))
                .computeIfAbsent(RunningDemo.class, type -> told(RunningDemo.start(0)), RunningDemo.class);
    }

    /** One of a test's own, whose clock stands on {@code day}; it ends with the test. */
    public static RunningDemo standingOn(LocalDate day, ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(DemoExtension.class))
                .computeIfAbsent(day, chosen -> told(RunningDemo.standingOn(chosen)), RunningDemo.class);
    }

    private static RunningDemo told(RunningDemo demo) {
        try {
            return demo.awaitTold();
        } catch (RuntimeException | Error e) {
            demo.close();
            throw e;
        }
    }
}
