package org.govsm.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.JsonSchema;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.legalrequest.LegalRequest;
import org.govsm.governance.legalrequest.RequestAct;
import org.govsm.governance.legalrequest.TakedownDue;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationItem;
import org.govsm.governance.moderation.ModerationPolicy;
import org.govsm.governance.moderation.RemovalAudit;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.governance.pilot.PlatformChoice;
import org.govsm.governance.pilot.RosterAct;
import org.govsm.governance.pilot.RosterPlan;
import org.govsm.governance.pilot.StaffingEstimate;
import org.govsm.governance.pilot.UseTable;
import org.govsm.governance.policy.PolicyTexts;
import org.govsm.governance.post.PostAct;
import org.govsm.governance.post.PostClearanceRequest;
import org.govsm.governance.post.PostDraft;
import org.govsm.governance.post.PostRecord;
import org.govsm.governance.provider.ProviderRegister;
import org.govsm.governance.response.CommunityHealth;
import org.govsm.governance.response.FixedReply;
import org.govsm.governance.response.Query;
import org.govsm.governance.response.QueryAct;
import org.govsm.governance.response.ResponseDue;
import org.govsm.governance.response.ServiceStandard;
import org.govsm.governance.retention.Disposal;
import org.govsm.governance.retention.RetentionUntil;
import org.govsm.governance.training.TrainingRecord;
import org.govsm.procurement.acceptance.AcceptanceRequest;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRequest;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.bill.BillRequest;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.disbursement.ReconciliationRequest;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.statistics.Memorandum;
import org.govsm.procurement.supplier.Assessment;
import org.govsm.procurement.supplier.AssessmentRequest;
import org.govsm.procurement.supplier.AssessorList;
import org.govsm.procurement.supplier.DebarmentProceeding;
import org.govsm.procurement.supplier.FacilitationLog;
import org.govsm.procurement.supplier.Ownership;
import org.govsm.procurement.supplier.Panel;
import org.govsm.procurement.supplier.Supplier;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.treasury.PaymentOrderRequest;
import org.govsm.procurement.treasury.ReceivedFiles;

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
    all.put("SupplierAssessment", JsonSchema.of(Assessment.form()));
    all.put("AssessorList", JsonSchema.of(AssessorList.form()));
    all.put("Ownership", JsonSchema.of(Ownership.form()));
    all.put("MemorandumDocument", JsonSchema.of(Memorandum.form()));
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
    all.put("PostDraft", JsonSchema.of(PostDraft.form()));
    all.put("PostDraftOrder", without(JsonSchema.of(PostDraft.form()), List.of("id")));
    all.put("PostAct", JsonSchema.of(PostAct.form()));
    all.put("GivenPostAct", without(JsonSchema.of(PostAct.form()), List.of("at", "by", "role")));
    all.put("PostingRules", JsonSchema.of(PostRecord.circumstances()));
    all.put("Facts", Facts.schema());
    AwardRequest.questions()
        .forEach(each -> all.put("Asked." + each, byBook(JsonSchema.of(AwardRequest.form(each)))));
    AcceptanceRequest.questions()
        .forEach(
            each -> all.put("Asked." + each, byBook(JsonSchema.of(AcceptanceRequest.form(each)))));
    all.put("Asked." + BillRequest.QUESTION, byBook(JsonSchema.of(BillRequest.form())));
    all.put("Asked." + PaymentOrderRequest.QUESTION, JsonSchema.of(PaymentOrderRequest.form()));
    all.put(
        "Asked." + ReconciliationRequest.QUESTION,
        withFiles(JsonSchema.of(ReconciliationRequest.form())));
    all.put("Asked." + AssessmentRequest.QUESTION, JsonSchema.of(AssessmentRequest.form()));
    all.put("Asked." + ResponseDue.QUESTION, JsonSchema.of(ResponseDue.form()));
    all.put("Asked." + TakedownDue.QUESTION, JsonSchema.of(LegalRequest.form()));
    all.put("Asked." + PolicyTexts.QUESTION, JsonSchema.of(PolicyTexts.form()));
    all.put("Asked." + RemovalAudit.QUESTION, JsonSchema.of(RemovalAudit.form()));
    all.put("ServiceStandard", JsonSchema.of(ServiceStandard.form()));
    all.put("FixedReply", JsonSchema.of(FixedReply.form()));
    all.put("ModerationItem", JsonSchema.of(ModerationItem.form()));
    all.put("ModerationItemOrder", without(JsonSchema.of(ModerationItem.form()), List.of("id")));
    all.put("ModerationAct", JsonSchema.of(ModerationAct.form()));
    all.put(
        "ModerationPolicyOrder", without(JsonSchema.of(ModerationPolicy.form()), List.of("since")));
    all.put("ReceivedQuery", JsonSchema.of(Query.form()));
    all.put("QueryAct", JsonSchema.of(QueryAct.form()));
    all.put("RequestAct", JsonSchema.of(RequestAct.form()));
    all.put("Asked." + RetentionUntil.QUESTION, JsonSchema.of(RetentionUntil.form()));
    all.put("Asked." + PlatformChoice.QUESTION, JsonSchema.of(PlatformChoice.form()));
    all.put("Asked." + StaffingEstimate.QUESTION, JsonSchema.of(StaffingEstimate.form()));
    all.put("RosterPlan", JsonSchema.of(RosterPlan.form()));
    all.put("RosterAct", JsonSchema.of(RosterAct.form()));
    all.put("GivenRosterAct", without(JsonSchema.of(RosterAct.form()), List.of("at", "by")));
    all.put("TrainingRecord", JsonSchema.of(TrainingRecord.form()));
    all.put("PilotCharter", JsonSchema.of(PilotCharter.form()));
    all.put("PilotAct", JsonSchema.of(PilotAct.form()));
    all.put("GivenPilotAct", without(JsonSchema.of(PilotAct.form()), List.of("at", "by", "role")));
    all.put("UseTable", JsonSchema.of(UseTable.form()));
    all.put("Asked." + Disposal.QUESTION, JsonSchema.of(Disposal.form()));
    all.put("Asked." + ProviderRegister.QUESTION, JsonSchema.of(ProviderRegister.form()));
    all.put("Asked." + CommunityHealth.QUESTION, JsonSchema.of(CommunityHealth.form()));
    all.put("Asked." + PostClearanceRequest.QUESTION, JsonSchema.of(PostClearanceRequest.form()));
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

  /** A file of the bank may stand in place of its answers. */
  private static Map<String, Object> withFiles(Map<String, Object> question) {
    Map<String, Object> received =
        ApiAnswers.tree(ApiAnswers.tree(question, "properties"), "received");
    Map<String, Object> items = new LinkedHashMap<>(ApiAnswers.tree(received, "items"));
    Map<String, Object> properties = new LinkedHashMap<>(ApiAnswers.tree(items, "properties"));
    Map<String, Object> format = new LinkedHashMap<>();
    format.put("type", "string");
    format.put("description", "How the file is written; in place of answers");
    format.put("enum", ReceivedFiles.formats());
    properties.put(ReceivedFiles.FORMAT, format);
    Map<String, Object> bytes = new LinkedHashMap<>();
    bytes.put("type", "string");
    bytes.put("description", "The bytes of the file in Base64; in place of answers");
    bytes.put("contentEncoding", "base64");
    properties.put(ReceivedFiles.BYTES, bytes);
    items.put("properties", properties);
    Map<String, Object> files = new LinkedHashMap<>(received);
    files.put("items", items);
    Map<String, Object> members = new LinkedHashMap<>(ApiAnswers.tree(question, "properties"));
    members.put("received", files);
    Map<String, Object> asked = new LinkedHashMap<>(question);
    asked.put("properties", members);
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
