package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.tender.GivenTender.committee;
import static org.govsm.procurement.tender.GivenTender.period;
import static org.govsm.procurement.tender.GivenTender.tender;
import static org.govsm.procurement.tender.GivenTender.tenderTree;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.procurement.annex.Annex;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.requirement.Requirements;
import org.junit.jupiter.api.Test;

class TenderTest {

  private static List<String> faults(Object... changes) {
    Map<String, Object> tree = tenderTree();
    tree.putAll(tree(changes));
    return Tender.fromPlain(tree)
        .<List<String>>fold(
            tender -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList());
  }

  @Test
  void xml_is_another_spelling_of_the_same_tender() throws Exception {
    Tender tender = tender();

    assertThat(Tender.readXml("tender.xml", tender.toXml()).orThrow()).isEqualTo(tender);
    assertThat(Tender.fromPlain(tender.toPlain()).orThrow().digest()).isEqualTo(tender.digest());
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new StringReader(Tender.xsd())))
        .newValidator()
        .validate(new StreamSource(new java.io.ByteArrayInputStream(tender.toXml())));
  }

  @Test
  void its_parts_agree_and_every_fault_has_its_place() {
    Map<String, Object> terms = tree("tender", "T-2", "clause", "c", "method", "LOWEST_EVALUATED");
    terms.put("publication", "2026-11-03");
    terms.put("members", List.of("M9"));
    assertThat(
            faults(
                "evaluation", terms,
                "enquiryPeriod", period("2026-11-01T10:00", "2026-11-24T17:01", "clause 3"),
                "opening",
                    tree("date", "2026-11-24T11:29:59Z", "revealHours", 1, "clause", "clause 4"),
                "items", List.of(tree("id", "1", "description", tree("en", "x"), "lot", "L")),
                "committee", committee(4)))
        .containsExactly(
            "/evaluation/tender",
            "/evaluation/publication",
            "/opening/date",
            "/enquiryPeriod/startDate",
            "/enquiryPeriod/endDate",
            "/items/0/lot",
            "/committee/quorum",
            "/evaluation/members");
  }

  /** The day of publication is that of India: 18:30 UTC is the next day there. */
  @Test
  void days_are_those_of_india() {
    Tender late =
        tender("tenderPeriod", period("2026-11-02T00:00", "2026-11-24T17:00", "clause 2"));
    assertThat(late.publishes()).isEqualTo("2026-11-01T18:30:00Z");
    assertThat(late.facts().day("publication")).contains(LocalDate.of(2026, 11, 2));
  }

  @Test
  void a_draft_comes_from_the_annex_of_a_requirement() {
    Requirement requirement = Requirements.of(Requirements.FOOD);
    Messages english = ProcurementLaw.messages("en");
    Annex annex =
        Annex.of(
            requirement,
            ServiceCatalogue.shipped(),
            MetricDictionary.shipped(),
            ProcurementQuestions.of(ProcurementLaw.library(), "IN"),
            LocalDate.of(2026, 11, 2));
    Tender.Draft draft = annex.toTender("T-1", List.of(english, ProcurementLaw.messages("hi")));
    Map<String, Object> rest = tenderTree();
    for (String part : List.of("evaluation", "tenderPeriod", "opening", "committee", "procedure")) {
      draft.set(part, rest.get(part));
    }
    Tender tender = draft.done().orThrow();

    assertThat(tender.node().branches("items"))
        .extracting(item -> item.text("service"))
        .containsExactlyElementsOf(
            requirement.services().stream().map(service -> service.service()).toList());
    assertThat(tender.node().branches("annexes"))
        .extracting(each -> each.get("blanks", Long.class))
        .containsOnly((long) annex.document(english).blanks().size())
        .hasSize(2);
    assertThat(tender.node().branch("requirement").orElseThrow().text("digest"))
        .isEqualTo(requirement.digest());
    assertThat(tender.node().branch("contractPeriod").orElseThrow().get("endDate", LocalDate.class))
        .isEqualTo(requirement.until().minusDays(1));
  }
}
