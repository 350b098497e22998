package vn.wardpulse.catalogue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.wardpulse.catalogue.imports.ImportFile;
import vn.wardpulse.catalogue.imports.ImportFiles;
import vn.wardpulse.web.DescribedApi;

/** How the room's API describes itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(MultipartHttpServletRequest.class);
    }

    @Bean
    OpenAPI api() {
        return DescribedApi.of(
                "catalogue",
                "Units and what became of them, themes, indicators, forms, calendars, targets, plans and their tasks, and the import that is the only way in.");
    }

    @Bean
    OpenApiCustomizer refusals() {
        return DescribedApi.refusals("403 not for this account, 404 not there, 422 not sound");
    }

    /** What cannot be read off the types: the kinds of targets and the parts of an upload. */
    @Bean
    OpenApiCustomizer kindsAndParts() {
        return api -> {
            api.getComponents().addSchemas("Target", DescribedApi.target());
            api.getComponents().addSchemas("Check", check());
            api.getComponents().addSchemas("Party", party());
            api.getComponents().addSchemas("Measured", DescribedApi.measured());
            Objects.requireNonNull(api.getPaths().get("/api/imports")).getPost().setRequestBody(upload());
        };
    }

    /** What a rule asks; operators, severities and lists as data-formats.md has them. */
    private static Schema<?> check() {
        StringSchema text = new StringSchema();
        ArraySchema codes = new ArraySchema();
        codes.items(text);
        Schema<?> comparison = DescribedApi.kind("comparison", text, "left", "operator", "right", "severity");
        comparison.addProperty("message", new Schema<>().$ref("#/components/schemas/Name"));
        Schema<?> change = DescribedApi.kind("change", text, "factor", "points", "least");
        change.addProperty("indicators", codes);
        return new Schema<>()
                .description("What is asked of figures")
                .oneOf(List.of(comparison, change, DescribedApi.kind("unasked", codes, "indicators")));
    }

    /** Who leads a task or takes part in it. */
    private static Schema<?> party() {
        StringSchema text = new StringSchema();
        Schema<?> named = DescribedApi.kind("name", text);
        named.addProperty("name", new Schema<>().$ref("#/components/schemas/Name"));
        return new Schema<>()
                .description("Who leads a task or takes part in it")
                .oneOf(List.of(
                        DescribedApi.kind("unit", text, "unit"),
                        DescribedApi.kind("level", text, "level"),
                        DescribedApi.kind("group", text, "group"),
                        named));
    }

    private static RequestBody upload() {
        ObjectSchema parts = new ObjectSchema();
        for (ImportFile file : ImportFile.values()) {
            parts.addProperty(file.part(), new BinarySchema().description(file.file() + ", UTF-8"));
        }
        parts.addProperty(
                ImportFiles.TREE + "2025-07-01",
                new BinarySchema().description("An official tree of units as it stood on the day in the part's name"));
        parts.setExample(
                Map.of("targets", "unit,year,indicator,target_kind,target_value\n00139,2023,SOC-02,at_least,300\n"));
        return new RequestBody()
                .required(true)
                .description("Any of the files, at least one")
                .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(parts)));
    }
}
