package vn.wardpulse.console.known;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.signin.AskedMoment;
import vn.wardpulse.console.text.Languages;

/** Tells pages that can be asked for as of the past which moment they are of, and offers another. */
@ControllerAdvice("vn.wardpulse.console")
class KnownPages {

    private static final List<String> PAGES = List.of(
            "/dieu-hanh", "/ban-do-nhiet", "/ban-do", "/don-vi", "/chi-tieu", "/tien-do", "/giai-trinh", "/so-lieu");

    private final Languages languages;
    private final Clock domainClock;

    KnownPages(Languages languages, Clock domainClock) {
        this.languages = languages;
        this.domainClock = domainClock;
    }

    /**
     * What such a page says of its moment.
     *
     * @param at the moment in words; null for now
     * @param value the same as an address has it; empty for now
     * @param latest the latest that can be asked for
     * @param kept what else stands in the address
     * @param present the same page as of now
     * @param differences what has changed since then
     */
    public record Known(
            @Nullable String at,
            String value,
            String latest,
            String action,
            List<Kept> kept,
            String present,
            String differences) {

        public boolean past() {
            return at != null;
        }
    }

    public record Kept(String name, String value) {}

    @ModelAttribute
    void fill(@Nullable Access access, Locale locale, HttpServletRequest request, Model model) {
        if (access == null || !isOne(request.getRequestURI())) {
            return;
        }
        AskedMoment asked = access.asked();
        Instant at = asked == null ? null : asked.at();
        model.addAttribute(
                "known",
                new Known(
                        at == null ? null : languages.in(locale).moment(at),
                        at == null ? "" : minute(at),
                        minute(domainClock.instant()),
                        request.getRequestURI(),
                        kept(request),
                        UriComponentsBuilder.fromPath(request.getRequestURI())
                                .query(request.getQueryString())
                                .replaceQueryParam(AskedMoment.PARAMETER)
                                .build()
                                .toUriString(),
                        differences(request, at)));
    }

    /** Whether an address is that of a page that can be asked for as of the past. */
    static boolean isOne(String address) {
        return PAGES.stream()
                .anyMatch(page -> address.equals(page)
                        || address.startsWith(page + "/")
                        || address.startsWith(page + "?")
                        || address.startsWith(page + "#"));
    }

    private static List<Kept> kept(HttpServletRequest request) {
        List<Kept> kept = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(AskedMoment.PARAMETER) && !name.equals("lang")) {
                for (String value : values) {
                    kept.add(new Kept(name, value));
                }
            }
        });
        return kept;
    }

    private String differences(HttpServletRequest request, @Nullable Instant at) {
        String path = request.getRequestURI();
        String unit = path.startsWith("/don-vi/") ? path.substring("/don-vi/".length()) : request.getParameter("unit");
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/thay-doi");
        if (unit != null) {
            address.queryParam("unit", unit);
        }
        if (request.getParameter("period") != null) {
            address.queryParam("period", request.getParameter("period"));
        }
        if (at != null) {
            address.queryParam("tu", minute(at));
        }
        return address.encode().build().toUriString();
    }

    /** As a field for date and time takes it. */
    private String minute(Instant at) {
        return LocalDateTime.ofInstant(at, domainClock.getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
