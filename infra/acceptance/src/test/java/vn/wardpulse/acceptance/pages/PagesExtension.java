package vn.wardpulse.acceptance.pages;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.wardpulse.acceptance.running.DemoExtension;
import vn.wardpulse.acceptance.running.RunningDemo;

/** Gives each test {@link People} at one browser; where no browser is, leaves the test out and says so. */
final class PagesExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace STORE = Namespace.create(PagesExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.installed().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is there");
        }
        String leftOut = "PAGE TEST LEFT OUT: %s. No Chromium is named by -Dwardpulse.browser or WARDPULSE_BROWSER."
                .formatted(context.getRequiredTestClass().getSimpleName());
        if (context.getTestMethod().isEmpty()) {
            System.err.println("!! " + leftOut);
        }
        return ConditionEvaluationResult.disabled(leftOut);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningDemo demo = parameter
                .findAnnotation(On.class)
                .map(on -> DemoExtension.standingOn(LocalDate.parse(on.value()), context))
                .orElseGet(() -> DemoExtension.of(context));
        return context.getStore(STORE)
                .computeIfAbsent(
                        People.class, type -> new People(chromium(context).browser(), demo), People.class);
    }

    private static Chromium chromium(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(People.PATIENCE);
        return context.getRoot()
                .getStore(STORE)
                .computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
    }

    /** What everybody saw when it went wrong. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        People people = context.getStore(STORE).get(People.class, People.class);
        if (people != null && context.getExecutionException().isPresent()) {
            people.photograph(context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getUniqueId().hashCode());
        }
    }
}
