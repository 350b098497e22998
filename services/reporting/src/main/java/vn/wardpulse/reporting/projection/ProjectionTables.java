package vn.wardpulse.reporting.projection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.wardpulse.model.catalogue.CatalogueEvent.CalendarYearDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.FormDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.IndicatorDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.PlanDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.ScaleDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.SuccessionDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.TargetsSet;
import vn.wardpulse.model.catalogue.CatalogueEvent.ThemeDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.UnitDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.UnitGroupDefined;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.catalogue.Definitions.Kind;

/** The tables that differ only in what they define. */
@Configuration(proxyBeanMethods = false)
class ProjectionTables {

    @Bean
    Table<UnitDefined> units(JdbcClient jdbc) {
        return new DefinitionTable<>(jdbc, Topics.UNITS, Kind.UNIT, UnitDefined::unit);
    }

    @Bean
    Table<SuccessionDefined> successions(JdbcClient jdbc) {
        return new DefinitionTable<>(jdbc, Topics.SUCCESSIONS, Kind.SUCCESSION, SuccessionDefined::succession);
    }

    @Bean
    Table<UnitGroupDefined> groups(JdbcClient jdbc) {
        return new DefinitionTable<>(jdbc, Topics.GROUPS, Kind.GROUP, UnitGroupDefined::group);
    }

    @Bean
    Table<ThemeDefined> themes(JdbcClient jdbc) {
        return new DefinitionTable<>(jdbc, Topics.THEMES, Kind.THEME, ThemeDefined::theme);
    }

    @Bean
    Table<IndicatorDefined> indicators(JdbcClient jdbc) {
        return new DefinitionTable<>(jdbc, Topics.INDICATORS, Kind.INDICATOR, IndicatorDefined::indicator);
    }

    @Bean
    Table<FormDefined> forms(JdbcClient jdbc) {
        return new DefinitionTable<>(jdbc, Topics.FORMS, Kind.FORM, FormDefined::form);
    }

    @Bean
    Table<CalendarYearDefined> calendars(JdbcClient jdbc) {
        return new DefinitionTable<>(jdbc, Topics.CALENDARS, Kind.CALENDAR, CalendarYearDefined::calendarYear);
    }

    @Bean
    Table<PlanDefined> plans(JdbcClient jdbc) {
        return new RoundDefinitionTable<>(jdbc, Topics.PLANS, "plan", PlanDefined::plan);
    }

    @Bean
    Table<ScaleDefined> scales(JdbcClient jdbc) {
        return new RoundDefinitionTable<>(jdbc, Topics.CRITERIA, "scale", ScaleDefined::scale);
    }

    @Bean
    Table<TargetsSet> targets(JdbcClient jdbc) {
        return new DefinitionTable<>(jdbc, Topics.TARGETS, Kind.TARGETS, TargetsSet::targets);
    }
}
