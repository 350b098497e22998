package vn.wardpulse.console.known;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Whoever looks at the past goes on doing so: links and pickers of its pages lead to the same moment. */
@Component
class KnownLinks implements IPostProcessorDialect {

    private static final int LAST = 10_000;

    @Override
    public String getName() {
        return "known-links";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, KnownLinkWriter.class, LAST));
    }
}
