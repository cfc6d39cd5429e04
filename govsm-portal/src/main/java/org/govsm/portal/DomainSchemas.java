package org.govsm.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.JsonSchema;
import org.govsm.governance.facts.Facts;
import org.govsm.procurement.acceptance.AcceptanceRequest;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRequest;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.bill.BillRequest;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.supplier.DebarmentProceeding;
import org.govsm.procurement.supplier.FacilitationLog;
import org.govsm.procurement.supplier.Panel;
import org.govsm.procurement.supplier.Supplier;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;

/** Domain schemas: the documents of the domain as schemas of the API. */
final class DomainSchemas {

  private DomainSchemas() {}

  /** The schemas by their names, in the order of the description. */
  static Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Terms", JsonSchema.of(Terms.form(Shapes.shipped())));
    all.put("RequirementDocument", JsonSchema.of(Requirement.form()));
    all.put(
        "RequirementOrder",
        without(JsonSchema.of(Requirement.form()), List.of("id", "version", "state", "agency")));
    all.put("SupplierDocument", JsonSchema.of(Supplier.form()));
    all.put("SupplierOrder", without(JsonSchema.of(Supplier.form()), List.of("id", "state")));
    all.put("TenderDocument", JsonSchema.of(Tender.form()));
    all.put("TenderAct", JsonSchema.of(TenderAct.form()));
    all.put("AwardAct", JsonSchema.of(AwardAct.form()));
    all.put("TechnicalPacket", JsonSchema.of(TechnicalPacket.form()));
    all.put("Bid", JsonSchema.of(Bid.form()));
    all.put("DebarmentDocument", JsonSchema.of(DebarmentProceeding.form()));
    all.put("PanelDocument", JsonSchema.of(Panel.form()));
    all.put("FacilitationLog", JsonSchema.of(FacilitationLog.form()));
    all.put("Reading", JsonSchema.of(Reading.form()));
    all.put("KeptReading", kept(JsonSchema.of(Reading.form())));
    all.put("Facts", Facts.schema());
    AwardRequest.questions()
        .forEach(each -> all.put("Asked." + each, byBook(JsonSchema.of(AwardRequest.form(each)))));
    AcceptanceRequest.questions()
        .forEach(
            each -> all.put("Asked." + each, byBook(JsonSchema.of(AcceptanceRequest.form(each)))));
    all.put("Asked." + BillRequest.QUESTION, byBook(JsonSchema.of(BillRequest.form())));
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

  /** What the portal keeps of a document itself may be left out of what is sent. */
  private static Map<String, Object> without(Map<String, Object> document, List<String> kept) {
    Map<String, Object> order = new LinkedHashMap<>(document);
    List<Object> required = new ArrayList<>((List<?>) order.getOrDefault("required", List.of()));
    required.removeAll(kept);
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
}
