package vn.wardpulse.submission;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.wardpulse.web.DescribedApi;

/** How the room's API describes itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api() {
        return DescribedApi.of("submission", "What units owe and hand in.");
    }

    @Bean
    OpenApiCustomizer refusals() {
        return DescribedApi.refusals("403 out of reach, 404 not there, 409 not possible in this state, 412 changed by"
                + " somebody else, 422 not sound, 503 still starting");
    }

    /** What cannot be read off the types: the kinds of figures, targets, criteria, acts and answers. */
    @Bean
    OpenApiCustomizer kinds() {
        return api -> api.getComponents()
                .addSchemas("Figure", figure())
                .addSchemas("Target", DescribedApi.target())
                .addSchemas("Measured", DescribedApi.measured())
                .addSchemas("SheetAct", act())
                .addSchemas("Answer", answer());
    }

    private static Schema<?> act() {
        Schema<?> judged = DescribedApi.kind("judged", new StringSchema(), "stage");
        judged.addProperty("handedOn", new BooleanSchema());
        judged.addProperty(
                "judgements", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Judgement")));
        judged.addProperty(
                "attachments", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Attachment")));
        Schema<?> closed = DescribedApi.kind("closed", new StringSchema());
        closed.addProperty("reason", new StringSchema());
        return new Schema<>()
                .description("What was done with a sheet: a stage judged, it went back to a stage, or it was closed")
                .oneOf(List.of(judged, DescribedApi.kind("returned", new StringSchema(), "to", "reason"), closed));
    }

    private static Schema<?> answer() {
        return new Schema<>()
                .description("What a unit says to the question of that number")
                .oneOf(List.of(
                        answer("number", new StringSchema(), "value"),
                        answer("yes-no", new BooleanSchema(), "yes"),
                        answer("text", new StringSchema(), "text")))
                .example(Map.of("kind", "number", "question", 1, "value", "12"));
    }

    private static Schema<?> answer(String kind, Schema<?> ofPart, String part) {
        Schema<?> schema = DescribedApi.kind(kind, ofPart, part);
        schema.addProperty("question", new IntegerSchema());
        schema.addRequiredItem("question");
        return schema;
    }

    private static Schema<?> figure() {
        return new Schema<>()
                .description("An amount, a pair, or the reason why there is none")
                .oneOf(List.of(
                        DescribedApi.kind("amount", new StringSchema(), "value"),
                        DescribedApi.kind("pair", new StringSchema(), "numerator", "denominator"),
                        DescribedApi.kind("no-data", new StringSchema(), "reason")))
                .example(Map.of("kind", "pair", "numerator", "1205", "denominator", "1210"));
    }
}
