package vn.wardpulse.console.known;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IOpenElementTag;
import vn.wardpulse.console.signin.AskedMoment;

/** Adds the moment to the links and forms of a page as it is written. Those that say {@code data-now} stay as they are. */
public final class KnownLinkWriter extends AbstractTemplateHandler {

    private @Nullable ITemplateContext context;
    private String moment = "";

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        this.context = context;
        moment = context.getVariable("known") instanceof KnownPages.Known known ? known.value() : "";
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (moment.isEmpty() || context == null || tag.hasAttribute("data-now")) {
            super.handleOpenElement(tag);
            return;
        }
        String href = tag.getElementCompleteName().equals("a") ? tag.getAttributeValue("href") : null;
        if (href != null && KnownPages.isOne(href) && !href.contains(AskedMoment.PARAMETER + "=")) {
            super.handleOpenElement(context.getModelFactory().setAttribute(tag, "href", withMoment(href, moment)));
            return;
        }
        super.handleOpenElement(tag);
        if (tag.getElementCompleteName().equals("form") && "get".equals(tag.getAttributeValue("method"))) {
            super.handleText(context.getModelFactory()
                    .createText("<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                            .formatted(AskedMoment.PARAMETER, moment)));
        }
    }

    /** @param href as it is written into a page */
    static String withMoment(String href, String moment) {
        int fragment = href.indexOf('#');
        String address = fragment < 0 ? href : href.substring(0, fragment);
        return address
                + (address.contains("?") ? "&amp;" : "?")
                + AskedMoment.PARAMETER
                + "="
                + moment
                + (fragment < 0 ? "" : href.substring(fragment));
    }
}
