package vn.wardpulse.model.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Expression;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Timing;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Question;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.task.TaskEvent;

/** How the model's types stand in JSON, kept out of the model itself; also for the mappers of the HTTP rooms. */
public final class WireModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public WireModule() {
        super("wardpulse");
        addSerializer(BigDecimal.class, new PlainDecimal());
        setMixInAnnotation(UnitId.class, TextId.class);
        setMixInAnnotation(IndicatorCode.class, TextId.class);
        setMixInAnnotation(ChannelCode.class, TextId.class);
        setMixInAnnotation(GroupCode.class, TextId.class);
        setMixInAnnotation(ThemeCode.class, TextId.class);
        setMixInAnnotation(FormCode.class, TextId.class);
        setMixInAnnotation(CalendarCode.class, TextId.class);
        setMixInAnnotation(RuleCode.class, TextId.class);
        setMixInAnnotation(PlanCode.class, TextId.class);
        setMixInAnnotation(CriterionCode.class, TextId.class);
        setMixInAnnotation(Slot.class, TextId.class);
        setMixInAnnotation(TaskId.class, TextTask.class);
        setMixInAnnotation(Timing.class, TextTiming.class);
        setMixInAnnotation(RoundId.class, TextRound.class);
        setMixInAnnotation(ScaleId.class, TextScale.class);
        setMixInAnnotation(Measured.class, MeasuredKinds.class);
        setMixInAnnotation(SheetAct.class, SheetActKinds.class);
        setMixInAnnotation(Party.class, PartyKinds.class);
        setMixInAnnotation(Answer.class, AnswerKinds.class);
        setMixInAnnotation(Question.class, QuestionShape.class);
        setMixInAnnotation(Expression.class, TextExpression.class);
        setMixInAnnotation(ValidationRule.Check.class, CheckKinds.class);
        setMixInAnnotation(Period.class, TextPeriod.class);
        setMixInAnnotation(Figure.class, FigureKinds.class);
        setMixInAnnotation(Target.class, TargetKinds.class);
        setMixInAnnotation(Indicator.class, IndicatorShape.class);
        setMixInAnnotation(UnitTargets.class, TargetsShape.class);
        setMixInAnnotation(ReportedFigure.class, BrokenDown.class);
        setMixInAnnotation(CalendarYear.Entry.class, EntryShape.class);
        setMixInAnnotation(Form.class, FormShape.class);
        setMixInAnnotation(ReportEvent.ReportSubmitted.class, WithFiles.class);
        setMixInAnnotation(ReportEvent.ReportCorrected.class, WithFiles.class);
        setMixInAnnotation(TaskEvent.TaskReported.class, WithFiles.class);
        setMixInAnnotation(TaskEvent.TaskAddedTo.class, WithFiles.class);
        setMixInAnnotation(SheetAct.Judged.class, WithFiles.class);
        setMixInAnnotation(RequestEvent.RequestChased.class, WithAddressees.class);
    }

    /** Decimals as text: no reader loses a digit, and none meets an exponent. */
    private static final class PlainDecimal extends StdSerializer<BigDecimal> {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toPlainString());
        }
    }

    private abstract static class TextId {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        TextId(@SuppressWarnings("unused") String value) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class TextPeriod {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Period parse(@SuppressWarnings("unused") String text) {
            throw new UnsupportedOperationException();
        }

        @JsonValue
        @Override
        public abstract String toString();
    }

    private abstract static class TextExpression {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Expression parse(@SuppressWarnings("unused") String text) {
            throw new UnsupportedOperationException();
        }

        @JsonValue
        @Override
        public abstract String toString();
    }

    private abstract static class TextTask {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static TaskId parse(@SuppressWarnings("unused") String text) {
            throw new UnsupportedOperationException();
        }

        @JsonValue
        @Override
        public abstract String toString();
    }

    private abstract static class TextTiming {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Timing parse(@SuppressWarnings("unused") String text) {
            throw new UnsupportedOperationException();
        }

        @JsonValue
        @Override
        public abstract String toString();
    }

    private abstract static class TextRound {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static RoundId parse(@SuppressWarnings("unused") String text) {
            throw new UnsupportedOperationException();
        }

        @JsonValue
        @Override
        public abstract String toString();
    }

    private abstract static class TextScale {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ScaleId parse(@SuppressWarnings("unused") String text) {
            throw new UnsupportedOperationException();
        }

        @JsonValue
        @Override
        public abstract String toString();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Measured.Indicator.class, name = "indicator"),
        @JsonSubTypes.Type(value = Measured.Completeness.class, name = "completeness"),
        @JsonSubTypes.Type(value = Measured.Timeliness.class, name = "timeliness"),
        @JsonSubTypes.Type(value = Measured.Counted.class, name = "counted"),
        @JsonSubTypes.Type(value = Measured.Judged.class, name = "judged"),
        @JsonSubTypes.Type(value = Measured.Bonus.class, name = "bonus"),
        @JsonSubTypes.Type(value = Measured.Deduction.class, name = "deduction")
    })
    private abstract static class MeasuredKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SheetAct.Judged.class, name = "judged"),
        @JsonSubTypes.Type(value = SheetAct.Returned.class, name = "returned"),
        @JsonSubTypes.Type(value = SheetAct.Closed.class, name = "closed")
    })
    private abstract static class SheetActKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Party.One.class, name = "unit"),
        @JsonSubTypes.Type(value = Party.OfKind.class, name = "level"),
        @JsonSubTypes.Type(value = Party.OfGroup.class, name = "group"),
        @JsonSubTypes.Type(value = Party.Named.class, name = "name")
    })
    private abstract static class PartyKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.Amount.class, name = "number"),
        @JsonSubTypes.Type(value = Answer.YesNo.class, name = "yes-no"),
        @JsonSubTypes.Type(value = Answer.Words.class, name = "text"),
        @JsonSubTypes.Type(value = Answer.Pair.class, name = "ratio")
    })
    private abstract static class AnswerKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ValidationRule.Comparison.class, name = "comparison"),
        @JsonSubTypes.Type(value = ValidationRule.UnusualChange.class, name = "change"),
        @JsonSubTypes.Type(value = ValidationRule.Unasked.class, name = "unasked")
    })
    private abstract static class CheckKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Figure.Amount.class, name = "amount"),
        @JsonSubTypes.Type(value = Figure.Pair.class, name = "pair"),
        @JsonSubTypes.Type(value = Figure.NoData.class, name = "no-data")
    })
    private abstract static class FigureKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Target.AtLeast.class, name = "at-least"),
        @JsonSubTypes.Type(value = Target.AtMost.class, name = "at-most"),
        @JsonSubTypes.Type(value = Target.Range.class, name = "range"),
        @JsonSubTypes.Type(value = Target.Reduction.class, name = "reduction")
    })
    private abstract static class TargetKinds {}

    private abstract static class IndicatorShape {
        @JsonIgnore
        abstract boolean percentage();

        /** Came later: an indicator without them is one that was never amended. */
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract List<Indicator.Amendment> amendments();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract List<Channel> channels();
    }

    /** Channels came later as well: what says nothing of them is not broken down. */
    interface BrokenDown {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<?> channels();
    }

    /** Attachments came later too: a version that says nothing of them has none. */
    private interface WithFiles {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Attachment> attachments();
    }

    /** So did those whom a request is chased with: before, nobody was written to. */
    private interface WithAddressees {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Addressee> addressees();
    }

    private abstract static class TargetsShape {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract List<UnitTargets.Change> changes();
    }

    private abstract static class QuestionShape {
        @JsonIgnore
        abstract boolean percentage();
    }

    private abstract static class FormShape {
        /** Came later: a form without them is asked for every period. */
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract List<Period> periods();
    }

    private abstract static class EntryShape {
        /** Came later: a calendar without them reminds nobody. */
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract List<CalendarYear.ReminderDay> reminders();
    }
}
