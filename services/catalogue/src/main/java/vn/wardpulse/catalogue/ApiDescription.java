package vn.wardpulse.catalogue;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.wardpulse.catalogue.imports.ImportFile;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Reader;

/** How the room's API describes itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        // On the wire, ids, periods and decimals are text.
        for (Class<?> text : List.of(
                UnitId.class,
                ThemeCode.class,
                IndicatorCode.class,
                FormCode.class,
                CalendarCode.class,
                Period.class,
                BigDecimal.class)) {
            SpringDocUtils.getConfig().replaceWithClass(text, String.class);
        }
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reader.class, MultipartHttpServletRequest.class);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Wardpulse · catalogue")
                        .version("1")
                        .description("Units, themes, indicators, forms, calendars and targets, and the import that is"
                                + " the only way in. Decimals are text, so that no digit is lost; what is absent is"
                                + " left out. Every answer repeats the X-Correlation-Id of its request. What is wrong"
                                + " comes as problem+json with all faults at once."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** What cannot be read off the types: the kinds of targets, the parts of an upload and the shape of problems. */
    @Bean
    OpenApiCustomizer kindsPartsAndProblems() {
        return api -> {
            api.getComponents().addSchemas("Target", target()).addSchemas("Problem", problem());
            Objects.requireNonNull(api.getPaths().get("/api/imports")).getPost().setRequestBody(upload());
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperations()
                            .forEach(operation -> operation.getResponses().addApiResponse("default", refusal())));
        };
    }

    private static Schema<?> target() {
        return new Schema<>()
                .description("What a unit is asked to reach in a year, in the indicator's unit of measure")
                .oneOf(List.of(
                        kind("at-least", "value"),
                        kind("at-most", "value"),
                        kind("range", "low", "high"),
                        kind("reduction", "part", "whole", "baselineYear")))
                .example(Map.of("kind", "at-least", "value", "240"));
    }

    private static Schema<?> kind(String kind, String... parts) {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("kind", new StringSchema()._const(kind));
        schema.addRequiredItem("kind");
        boolean whole = kind.equals("reduction");
        for (String part : parts) {
            schema.addProperty(part, whole ? new Schema<>().type("integer") : new StringSchema());
            schema.addRequiredItem(part);
        }
        return schema;
    }

    private static RequestBody upload() {
        ObjectSchema parts = new ObjectSchema();
        for (ImportFile file : ImportFile.values()) {
            parts.addProperty(file.part(), new BinarySchema().description(file.file() + ", UTF-8"));
        }
        parts.setExample(
                Map.of("targets", "unit,year,indicator,target_kind,target_value\n00139,2023,SOC-02,at_least,300\n"));
        return new RequestBody()
                .required(true)
                .description("Any of the files, at least one")
                .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(parts)));
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("What is wrong, all of it, in both languages: 400 not readable, 401 not signed in, 403 not"
                        + " for this account, 404 not there, 422 not sound")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
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
        problem.addProperty("status", new Schema<>().type("integer"));
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("faults", new ArraySchema().items(fault));
        return problem;
    }
}
