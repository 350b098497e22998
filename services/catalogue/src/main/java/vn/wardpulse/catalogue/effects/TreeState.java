package vn.wardpulse.catalogue.effects;

import java.util.SortedMap;
import vn.wardpulse.catalogue.calendars.YearKey;
import vn.wardpulse.catalogue.successions.SuccessionKey;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;

/** The part of the catalogue that decides who stands where and owes what. */
public record TreeState(
        SortedMap<UnitId, Unit> units,
        SortedMap<SuccessionKey, Succession> successions,
        SortedMap<FormCode, Form> forms,
        SortedMap<YearKey, CalendarYear> years) {}
