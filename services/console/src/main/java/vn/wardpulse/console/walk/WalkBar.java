package vn.wardpulse.console.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.signin.Visitor;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** Says on every page of a demonstration which day it is there, and offers later ones. */
@ControllerAdvice("vn.wardpulse.console")
class WalkBar {

    private final ObjectProvider<Walk> walk;
    private final Languages languages;

    WalkBar(ObjectProvider<Walk> walk, Languages languages) {
        this.walk = walk;
        this.languages = languages;
    }

    /**
     * What stands in the bar.
     *
     * @param towards the day to which the clock is on its way; null while it stands
     * @param steps where the visitor can have it go; empty where they may not, or where it is on its way
     * @param back the page to come back to
     */
    public record Bar(String today, @Nullable String towards, List<Step> steps, String back) {}

    /** @param day as an address has it */
    public record Step(String day, String text) {}

    @ModelAttribute
    void fill(@Nullable Access access, Locale locale, HttpServletRequest request, Model model) {
        Walk present = walk.getIfAvailable();
        if (access == null || present == null) {
            return;
        }
        Words words = languages.in(locale);
        Walk.State state = present.state();
        LocalDate towards = state.towards();
        model.addAttribute(
                "walk",
                new Bar(
                        words.day(state.today()),
                        towards == null ? null : words.day(towards),
                        towards == null && mayWalk(access.visitor()) ? steps(state, words) : List.of(),
                        back(request)));
    }

    /** Not those who report: it ends the time that all of them have. */
    static boolean mayWalk(Visitor visitor) {
        return !visitor.ofWard();
    }

    private static List<Step> steps(Walk.State state, Words words) {
        List<Step> steps = new ArrayList<>();
        add(steps, state.today().plusDays(1), state.last(), words.say("walk.day"));
        add(steps, state.today().plusMonths(1), state.last(), words.say("walk.month"));
        if (state.today().isBefore(state.last())) {
            steps.add(new Step(state.last().toString(), words.say("walk.last", words.day(state.last()))));
        }
        return steps;
    }

    private static void add(List<Step> steps, LocalDate day, LocalDate last, String text) {
        if (day.isBefore(last)) {
            steps.add(new Step(day.toString(), text));
        }
    }

    private static String back(HttpServletRequest request) {
        String query = request.getQueryString();
        return !request.getMethod().equals("GET") ? "/" : request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
