package org.govsm.portal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.JsonSchema;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Resources;
import org.govsm.procurement.award.AwardRequest;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;

/** Schemas of the API: those of forms, which describe themselves, and those that files tell. */
final class ApiSchemas {

  private ApiSchemas() {}

  /** All, by the names under which the document refers to them. */
  static Map<String, Object> all() {
    Map<String, Object> all = read(Resources.read("api/schemas.json"));
    Slices.files("schemas.json").forEach(file -> all.putAll(read(file)));
    all.put("Terms", JsonSchema.of(Terms.form(Shapes.shipped())));
    all.put("RequirementDocument", JsonSchema.of(Requirement.form()));
    all.put("RequirementOrder", order(JsonSchema.of(Requirement.form())));
    all.put("TenderDocument", JsonSchema.of(Tender.form()));
    all.put("TenderAct", JsonSchema.of(TenderAct.form()));
    all.put("Reading", JsonSchema.of(Reading.form()));
    all.put("KeptReading", kept(JsonSchema.of(Reading.form())));
    all.put("Facts", Facts.schema());
    AwardRequest.questions()
        .forEach(each -> all.put("Asked." + each, byBook(JsonSchema.of(AwardRequest.form(each)))));
    return all;
  }

  /** A question about bids names the book beside its own members. */
  private static Map<String, Object> byBook(Map<String, Object> question) {
    Map<String, Object> asked = new LinkedHashMap<>(question);
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("type", "string");
    book.put("description", "The book; IN if left out");
    properties.put("book", book);
    properties.putAll(ApiAnswers.tree(question, "properties"));
    asked.put("properties", properties);
    return asked;
  }

  /** What the portal keeps of a requirement itself may be left out of what is sent. */
  private static Map<String, Object> order(Map<String, Object> requirement) {
    Map<String, Object> order = new LinkedHashMap<>(requirement);
    List<Object> required = new ArrayList<>((List<?>) order.getOrDefault("required", List.of()));
    required.removeAll(List.of("id", "version", "state", "agency"));
    order.put("required", required);
    return order;
  }

  /** A reading as it is kept says too whether it was withdrawn. */
  private static Map<String, Object> kept(Map<String, Object> reading) {
    Map<String, Object> kept = new LinkedHashMap<>(reading);
    Map<String, Object> properties = new LinkedHashMap<>();
    if (reading.get("properties") instanceof Map<?, ?> own) {
      own.forEach((name, schema) -> properties.put(name.toString(), schema));
    }
    properties.put("withdrawn", Map.of("$ref", "#/components/schemas/ImportWithdrawal"));
    kept.put("properties", properties);
    return kept;
  }

  /** A file of members that are all there. */
  static Map<String, Object> read(byte[] file) {
    Map<String, Object> read = new LinkedHashMap<>();
    Json.readObject(file).forEach((name, one) -> read.put(name, requireNonNull(one)));
    return read;
  }
}
