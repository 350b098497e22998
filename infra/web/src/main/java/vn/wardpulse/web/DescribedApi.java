package vn.wardpulse.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Expression;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Timing;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.ScaleId;

/** What the descriptions of all rooms' APIs have in common and cannot be read off the types. */
public final class DescribedApi {

    private static final String COMMON = " Decimals are text, so that no digit is lost; what is absent is left out."
            + " Every answer repeats the X-Correlation-Id of its request. What is wrong comes as problem+json with all"
            + " faults at once.";

    static {
        // On the wire, ids, periods and decimals are text.
        for (Class<?> text : List.of(
                UnitId.class,
                ThemeCode.class,
                IndicatorCode.class,
                ChannelCode.class,
                FormCode.class,
                GroupCode.class,
                CalendarCode.class,
                RuleCode.class,
                PlanCode.class,
                CriterionCode.class,
                RoundId.class,
                ScaleId.class,
                TaskId.class,
                Slot.class,
                Timing.class,
                Expression.class,
                Period.class,
                BigDecimal.class)) {
            SpringDocUtils.getConfig().replaceWithClass(text, String.class);
        }
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reader.class);
    }

    private DescribedApi() {}

    /** @param about the room's subject in a sentence or two */
    public static OpenAPI of(String room, String about) {
        return new OpenAPI()
                .info(new Info().title("Wardpulse · " + room).version("1").description(about + COMMON))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /**
     * Lets every endpoint say how it refuses.
     *
     * @param statuses what the room's refusals mean, {@code 404 not there, 422 not sound}
     */
    public static OpenApiCustomizer refusals(String statuses) {
        ApiResponse refusal = new ApiResponse()
                .description(
                        "What is wrong, all of it, in both languages: 400 not readable, 401 not signed in, " + statuses)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", refusal));
        };
    }

    /** What a unit is asked to reach. */
    public static Schema<?> target() {
        return new Schema<>()
                .description("What a unit is asked to reach in a year, in the indicator's unit of measure")
                .oneOf(List.of(
                        kind("at-least", new StringSchema(), "value"),
                        kind("at-most", new StringSchema(), "value"),
                        kind("range", new StringSchema(), "low", "high"),
                        kind("reduction", new IntegerSchema().format(null), "part", "whole", "baselineYear")))
                .example(Map.of("kind", "at-least", "value", "240"));
    }

    /** What the points of a criterion rest on. */
    public static Schema<?> measured() {
        Schema<?> target = new Schema<>().$ref("#/components/schemas/Target");
        ArraySchema codes = new ArraySchema();
        codes.items(new StringSchema());
        Schema<?> indicator = kind("indicator", new StringSchema(), "indicator", "way");
        indicator.addProperty("target", target);
        Schema<?> counted = kind("counted", new StringSchema(), "way");
        counted.addProperty("target", target);
        return new Schema<>()
                .description("What the points of a criterion rest on; an indicator without a target is held against"
                        + " the unit's yearly one")
                .oneOf(List.of(
                        indicator,
                        kind("completeness", codes, "forms"),
                        kind("timeliness", codes, "forms"),
                        counted,
                        kind("judged", new StringSchema()),
                        kind("bonus", new StringSchema()),
                        kind("deduction", new StringSchema())));
    }

    /** One of several shapes, which {@code kind} tells apart; all its parts are there. */
    public static Schema<?> kind(String kind, Schema<?> ofParts, String... parts) {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("kind", new StringSchema()._const(kind));
        schema.addRequiredItem("kind");
        for (String part : parts) {
            schema.addProperty(part, ofParts);
            schema.addRequiredItem(part);
        }
        return schema;
    }

    private static Schema<?> problem() {
        ObjectSchema fault = new ObjectSchema();
        for (String text : List.of("code", "where", "vi", "en", "severity")) {
            fault.addProperty(text, new StringSchema());
        }
        fault.setExample(Map.of(
                "code", "not-an-integer",
                "where", "indicators.csv:12:decimals",
                "vi", "'7' không hợp lệ. Điền số nguyên từ 0 đến 6.",
                "en", "'7' does not fit. Fill in a whole number from 0 to 6.",
                "severity", "ERROR"));
        ObjectSchema problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema().format(null));
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("faults", new ArraySchema().items(fault));
        return problem;
    }
}
