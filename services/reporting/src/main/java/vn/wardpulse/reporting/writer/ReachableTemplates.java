package vn.wardpulse.reporting.writer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Refused;

/** Who sees which template: those of the product everybody, others whoever sees the unit that they belong to. */
@Component
class ReachableTemplates {

    private final Templates templates;

    ReachableTemplates(Templates templates) {
        this.templates = templates;
    }

    static boolean sees(Scope scope, Templates.Stored stored) {
        return stored.shipped() || (stored.unit() == null ? scope.bound() == null : scope.everSees(stored.unit()));
    }

    /**
     * What is out of reach does not exist.
     *
     * @param version null for the last one, unless it is retired
     */
    Templates.Stored find(Scope scope, String code, @Nullable Integer version) {
        return templates.versions(code).stream()
                .filter(stored -> version == null || stored.version() == version)
                .findFirst()
                .filter(stored -> version != null || !stored.retired())
                .filter(stored -> sees(scope, stored))
                .orElseThrow(() -> Refused.notFound("template"));
    }
}
