package vn.wardpulse.alerting.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;

/** What can be watched, as the catalogue has it now. */
public final class Catalogue {

    private final Map<String, Indicator> indicators = new ConcurrentHashMap<>();
    private final Map<String, Theme> themes = new ConcurrentHashMap<>();
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    void put(Indicator indicator) {
        indicators.put(indicator.code().value(), indicator);
    }

    void put(Theme theme) {
        themes.put(theme.code().value(), theme);
    }

    void put(Form form) {
        forms.put(form.code().value(), form);
    }

    /** What it is called; nothing if there is no such indicator, theme or form. */
    public Optional<Name> name(Watched.Kind kind, String subject) {
        if (kind.ofIndicator()) {
            return Optional.ofNullable(indicators.get(subject)).map(Indicator::name);
        }
        return kind.ofForm()
                ? Optional.ofNullable(forms.get(subject)).map(Form::name)
                : Optional.ofNullable(themes.get(subject)).map(Theme::name);
    }

    /**
     * Of the periods that are watched: the one that was asked for, if the subject has such periods, or its own.
     *
     * @return nothing where the subject never has figures of that length
     */
    public Optional<Frequency> frequency(Watched.Kind kind, String subject, @Nullable Frequency asked) {
        Frequency own = own(kind, subject);
        if (asked == null) {
            return Optional.of(own);
        }
        boolean has = kind.ofForm() ? asked == own : !kind.ofIndicator() || own.combinesInto(asked);
        return has ? Optional.of(asked) : Optional.empty();
    }

    private Frequency own(Watched.Kind kind, String subject) {
        if (kind.ofIndicator()) {
            Indicator indicator = indicators.get(subject);
            return indicator == null ? Frequency.MONTH : indicator.frequency();
        }
        Form form = forms.get(subject);
        return form == null || !kind.ofForm() ? Frequency.MONTH : form.frequency();
    }
}
