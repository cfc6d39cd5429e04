package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A short text that denies states nothing")
class DenialsTest {

  private static FactNode fact(String name, Object value) {
    return FactNode.of(Map.of(name, value)).at(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "No.",
        "0",
        "nobody",
        "not stated",
        "Not prepared.",
        "not yet written",
        "No reasons are given",
        "The reasons are not stated",
        "there is no copy",
        "no copy kept",
        "hasn't been reviewed",
        "will be labelled",
        "partly",
        "जी नहीं",
        "कारण नहीं बताए गए",
        "लेबल नहीं है",
        "we do not have it",
        "We don't have any such list.",
        "not available with us",
        "हमारे पास नहीं है",
        "हमारे यहाँ ऐसी कोई व्यवस्था नहीं है",
        "draft",
        "Draft only",
        "First draft",
        "test",
        "Lorem ipsum",
        "मसौदा",
        "प्रारूप है",
      })
  void of_nothing_else(String text) {
    assertThat(fact("reasons", text).denial()).contains(text);
    assertThat(fact("reasons", text).bareDenial()).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Under preparation",
        "Will be issued shortly",
        "Yet to be prepared",
        "Awaiting approval",
        "Awaiting approval of the competent authority",
        "In progress",
        "To be framed later",
        "Approval awaited",
        "It is being prepared.",
        "Does not exist",
        "विचाराधीन",
        "तैयार किया जा रहा है",
        "शीघ्र जारी होगी",
        "अभी बाकी है",
        "स्वीकृति की प्रतीक्षा है",
        "अस्तित्व में नहीं",
        "इसका कोई प्रावधान नहीं है",
        "अभी तैयार नहीं किया गया",
      })
  void and_one_that_postpones(String text) {
    assertThat(fact("reasons", text).denial()).contains(text);
    assertThat(fact("reasons", text).bareDenial()).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Awaiting sanction from Nirman Bhawan",
        "Tender of the studio under process",
        "The licence of the studio is being obtained",
        "स्टूडियो का लाइसेंस लिया जा रहा है",
      })
  void that_postpones_at_its_beginning_or_end(String text) {
    assertThat(fact("form6Ref", text).denial()).contains(text);
    assertThat(fact("form6Ref", text).bareDenial()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Replies are posted as comments and will be seen by all",
        "Pending bills of farmers",
        "Progress of works",
        "Review of the scheme by the Secretary",
        "Under the Bureau's licence",
        "Order No. 12 under process rules of 2021",
        "उत्तर उसी पोस्ट पर दिए जाते हैं",
        "प्रक्रिया की जानकारी",
        "IN_PROGRESS",
      })
  void what_only_speaks_of_such_things_postpones_nothing(String text) {
    assertThat(fact("reasons", text).denial()).isEmpty();
  }

  @Test
  void of_the_name_of_the_fact() {
    assertThat(fact("securityClauses", "No security clauses").bareDenial()).isPresent();
    assertThat(fact("altText", "No security clauses").bareDenial()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No smoking",
        "does not mention GAC",
        "Not an ad",
        "without any quotation",
        "nobody looked at them",
        "The annexure was not prepared",
        "कोई सूची तैयार नहीं मिली",
        "No order of any kind came to us",
      })
  void that_begins_or_ends_so(String text) {
    assertThat(fact("form6Ref", text).denial()).contains(text);
    assertThat(fact("form6Ref", text).bareDenial()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No. 12/2026",
        "No F.2-11/2026-Media",
        "Notice of 3 March",
        "Noida cell",
        "Nodal officer",
        "NOT_FOLLOWED",
        "Non-compliance with section 69A",
        "Posted without consent of the woman shown",
        "False and misleading",
        "AI-generated",
        "नहींवाल",
        "CC BY 4.0",
        "Open Government Data Licence",
        "X",
        "YouTube",
        "weekly",
        "Daily at 10 a.m.",
        "Once a month",
        "On working days",
        "As comments below the post",
        "By mail and by telephone",
        "Circular 4/2026",
        "Order of the Secretary of 3 March 2026",
        "Draft rules of 2026",
        "Draft agreement of 3 March, version 2",
        "Approved draft of the charter",
        "Drafting cell",
        "Test laboratory of soil",
        "Testing of seeds",
        "Soil test",
        "Sample surveys",
        "ABC Media Private Limited",
        "Seeds",
        "Water",
        "Farmers",
        "Directorate of Agriculture",
        "All offices of the district",
        "Office of the Director",
        "Member Secretary",
        "Head of office",
        "We reply in the language of the query",
        "They are asked by mail",
        "Our own photographs",
        "Owned by us",
        "Us and the district office",
        "With consent on file",
        "Permission of 3 March",
        "Public domain",
        "Zero tolerance of abuse",
        "10 years",
        "1",
        "हिन्दी",
        "साप्ताहिक",
        "कार्य दिवसों में",
        "टिप्पणी के नीचे उत्तर",
        "परिपत्र 4/2026",
        "सचिव का आदेश दिनांक 3 मार्च 2026",
        "प्रारूप नियम 2026",
        "मृदा परीक्षण",
        "बीज",
        "हमारी प्रयोगशाला",
        "हमारे पास जाँच की रिपोर्ट है",
        "सभी कार्यालय",
        "No order of any kind has ever come to us",
        "Not lawful, since the post shows a minor and was never authorised by the parents",
        "The post is not true and must go, because it tells people to stay away from vaccines",
        "बिना अनुमति के बच्चों के चित्र दिखाए गए हैं और पोस्ट से भ्रम फैल रहा है",
      })
  void and_no_other(String text) {
    assertThat(fact("reasons", text).denial()).isEmpty();
  }

  @Test
  void of_a_list_all_items() {
    assertThat(fact("sla", List.of("not agreed", "no")).denial()).contains("not agreed");
    assertThat(fact("sla", List.of("not agreed", "24 h")).denial()).isEmpty();
    assertThat(fact("sla", List.of()).denial()).isEmpty();
    assertThat(fact("sla", false).denial()).isEmpty();
  }
}
