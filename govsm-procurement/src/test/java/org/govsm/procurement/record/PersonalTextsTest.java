package org.govsm.procurement.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.api.Test;

/** Terms are published: no number of a person stands in their texts. */
class PersonalTextsTest {

  private static List<String> at(Map<String, Object> terms) {
    return PersonalTexts.faults(terms, Map.of()).stream().map(InputFault::pointer).toList();
  }

  private static Map<String, Object> terms(String reference, String name) {
    return tree(
        "id",
        "K-1",
        "title",
        "Films on food",
        "supplier",
        tree("id", "studio", "name", name, "gstin", "27AAPFU0939F1ZV"),
        "purchase",
        tree("reference", reference, "gemContract", "GEMC-511687712345678"),
        "amounts",
        List.of(tree("name", tree("en", "Fee"), "amount", "123456789.00", "clause", "3.1")));
  }

  @Test
  void a_number_in_a_text_is_a_fault_at_its_place() {
    assertThat(at(terms("Sanction 40/2026 of 3 May 2026", "Udaharan Film Studio"))).isEmpty();
    for (String number :
        List.of(
            "PAN AAPFU0939F", "mobile 9876543210", "Aadhaar 2345 6789 0124", "a.b@example.org")) {
      assertThat(at(terms("Sanction 40, " + number, "Studio")))
          .as(number)
          .containsExactly("/purchase/reference");
    }
    assertThat(at(terms("Sanction 40", "Udaharan Film Studio GSTIN 27AAPFU0939F1ZV")))
        .containsExactly("/supplier/name");
  }

  @Test
  void the_id_of_a_contract_is_no_number_of_a_person() {
    Map<String, Object> terms = terms("Sanction 40", "Studio");
    for (String id :
        List.of(
            "DEMO-2026-27-001",
            "CON-20261105-3",
            "K-1",
            "GEMC-511687712345678",
            "GEMC-511687712345678-2")) {
      terms.put("id", id);
      assertThat(at(terms)).as(id).isEmpty();
    }
    terms.put("id", "K-9876543210");
    assertThat(at(terms)).containsExactly("/id");
    assertThat(PersonalTexts.faults(terms, terms)).isEmpty();
    assertThat(PersonalTexts.ofId("/id", "DPI-9876543210").get(0).text().values())
        .containsEntry("signs", "987…210");
  }

  /** What is taken at entry is published under its id, and what is not is refused at entry. */
  @Test
  void an_id_is_taken_as_it_is_published() {
    for (String id : List.of("GEMC-511687712345678-2", "K-9876543210", "K-2026-12345", "K.1")) {
      assertThat(PersonalTexts.ofId("/id", id).isEmpty())
          .as(id)
          .isEqualTo(!PublishedIds.isNumber("my--department-contract-" + id));
    }
  }

  @Test
  void a_number_stays_where_it_belongs_and_one_of_gem_is_none() {
    assertThat(at(terms("Order GEMC-511687712345678 by GEM/2026/B/561234567", "Studio"))).isEmpty();
  }

  /** The number of a bid is made of 10 random signs, nine of which may be digits. */
  @Test
  void the_number_of_a_bid_is_of_nobody_where_it_has_a_letter() {
    for (String bid : List.of("B-752ac28988", "B-a074919302", "B-307030765a", "B-98765f4321")) {
      assertThat(at(terms("NIT-9 / " + bid + ", 2027-01-07, 100 %", "Studio"))).as(bid).isEmpty();
    }
    for (String other :
        List.of("B-9876543210", "B-9876543210a", "B-9876543210 a", "xB-a987654321")) {
      assertThat(at(terms("NIT-9 / " + other, "Studio"))).as(other).isNotEmpty();
    }
  }

  @Test
  void an_amendment_is_asked_for_what_it_brings() {
    Map<String, Object> signed = terms("mobile 9876543210", "Studio");
    assertThat(PersonalTexts.faults(signed, signed)).isEmpty();
    assertThat(PersonalTexts.faults(terms("mobile 9876543211", "Studio"), signed)).hasSize(1);
  }
}
