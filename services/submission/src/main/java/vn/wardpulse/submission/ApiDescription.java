package vn.wardpulse.submission;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Reader;

/** How the room's API describes itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        // On the wire, ids, periods and decimals are text.
        for (Class<?> text :
                List.of(UnitId.class, IndicatorCode.class, FormCode.class, Period.class, BigDecimal.class)) {
            SpringDocUtils.getConfig().replaceWithClass(text, String.class);
        }
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reader.class);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Wardpulse · submission")
                        .version("1")
                        .description("What units owe and hand in. Decimals are text, so that no digit is lost; what is"
                                + " absent is left out. Every answer repeats the X-Correlation-Id of its request."
                                + " What is wrong comes as problem+json with all faults at once."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** What cannot be read off the types: the kinds of figures and targets, and the shape of problems. */
    @Bean
    OpenApiCustomizer kindsAndProblems() {
        return api -> {
            Components components = api.getComponents();
            components.addSchemas(
                    "Figure",
                    new Schema<>()
                            .description("An amount, a pair, or the reason why there is none")
                            .oneOf(List.of(
                                    kind("amount", "value"),
                                    kind("pair", "numerator", "denominator"),
                                    kind("no-data", "reason")))
                            .example(Map.of("kind", "pair", "numerator", "1205", "denominator", "1210")));
            components.addSchemas(
                    "Target",
                    new Schema<>()
                            .description("What was stated for the unit and year")
                            .oneOf(List.of(
                                    kind("at-least", "value"),
                                    kind("at-most", "value"),
                                    kind("range", "low", "high"),
                                    kind("reduction", "part", "whole", "baselineYear"))));
            components.addSchemas("Problem", problem());
            api.getPaths()
                    .values()
                    .forEach(
                            path -> path.readOperations()
                                    .forEach(
                                            operation -> operation
                                                    .getResponses()
                                                    .addApiResponse(
                                                            "default",
                                                            new ApiResponse()
                                                                    .description(
                                                                            "What is wrong, all of it, in both languages: 401 not signed in, 403"
                                                                                    + " out of reach, 404 not there, 409 not possible in this state, 412"
                                                                                    + " changed by somebody else, 422 not sound")
                                                                    .content(
                                                                            new Content()
                                                                                    .addMediaType(
                                                                                            "application/problem+json",
                                                                                            new MediaType()
                                                                                                    .schema(
                                                                                                            new Schema<>()
                                                                                                                    .$ref(
                                                                                                                            "#/components/schemas/Problem")))))));
        };
    }

    private static Schema<?> kind(String kind, String... parts) {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("kind", new StringSchema()._const(kind));
        schema.addRequiredItem("kind");
        for (String part : parts) {
            schema.addProperty(part, new StringSchema());
            schema.addRequiredItem(part);
        }
        return schema;
    }

    private static Schema<?> problem() {
        ObjectSchema fault = new ObjectSchema();
        for (String text : List.of("code", "where", "vi", "en", "severity")) {
            fault.addProperty(text, new StringSchema());
        }
        ObjectSchema problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new Schema<>().type("integer"));
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("faults", new ArraySchema().items(fault));
        return problem;
    }
}
