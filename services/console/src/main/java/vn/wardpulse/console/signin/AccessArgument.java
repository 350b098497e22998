package vn.wardpulse.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands {@link Access} to the handlers that ask for it, and the visitor to the page's head. */
@Component
class AccessArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Tokens tokens;
    private final Clock domainClock;

    AccessArgument(Tokens tokens, Clock domainClock) {
        this.tokens = tokens;
        this.domainClock = domainClock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Access.class;
    }

    @Override
    public Access resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (authentication == null || http == null || response == null) {
            throw new SignedOut("nobody is signed in");
        }
        Access access = tokens.access(authentication, http, response)
                .as(AskedMoment.of(http.getParameter(AskedMoment.PARAMETER), domainClock.getZone()));
        http.setAttribute(Visitor.class.getName(), access.visitor());
        return access;
    }
}
