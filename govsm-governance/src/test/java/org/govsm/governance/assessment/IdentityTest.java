package org.govsm.governance.assessment;

import static org.govsm.governance.assessment.ControlRow.row;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("5.1.3.6: privacy and identity")
class IdentityTest {

  private static final String IDENTITY = "accounts[].authorisedPosters[].identity.domain";

  private static Stream<ControlRow> privacyAndRegistration() {
    Map<String, Object> byMail = tree("required", true, "confirmation", "e-mail");
    return Stream.of(
        privacy("all PASS", "https://soil.gov.in/privacy"),
        privacy("all FAIL", null),
        privacy("all UNKNOWN", "on the website").missing("policies.privacy.publicUrl"),
        row("GSM-PRV-01", "all UNKNOWN").missing("policies.privacy.publicUrl"),
        consultation("GSM-IDM-01", "C1 PASS", "registration", byMail),
        consultation("GSM-IDM-01", "C1 FAIL", "registration", tree("confirmation", "SMS")),
        consultation("GSM-IDM-01", "C1 FAIL", "registration", tree("confirmation", null)),
        consultation("GSM-IDM-01", "C1 NA", "registration", null),
        consultation("GSM-IDM-01", "C1 NA", "registration", tree("required", false)),
        consultation("GSM-IDM-01", "C1 UNKNOWN", "registration", tree("required", true))
            .missing("registration.confirmation"),
        consultation("GSM-IDM-01", "C1 UNKNOWN").missing("registration.confirmation"),
        consultation(
                "GSM-IDM-01",
                "C1 UNKNOWN",
                "registration",
                tree("required", false, "confirmation", "EMAIL"))
            .contradicting("registration"),
        row("GSM-IDM-01", "all NA", "consultations", null),
        row("GSM-IDM-01", "all UNKNOWN").missing("consultations"),
        consultation("GSM-IDM-04", "C1 ATTEST", "anonymityRule", "names needed"),
        consultation("GSM-IDM-04", "C1 ATTEST", "anonymityRule", "ANONYMOUS"),
        consultation("GSM-IDM-04", "C1 FAIL", "anonymityRule", null),
        consultation("GSM-IDM-04", "C1 UNKNOWN", "anonymityRule", "as usual")
            .missing("anonymityRule"),
        consultation("GSM-IDM-04", "C1 UNKNOWN").missing("anonymityRule"),
        consultation(
                "GSM-IDM-04", "C1 UNKNOWN", "anonymityRule", "IDENTIFIED", "registration", null)
            .contradicting("anonymity"));
  }

  private static ControlRow privacy(String outcome, String url) {
    return row("GSM-PRV-01", outcome, "policies", tree("privacy", tree("publicUrl", url)));
  }

  private static ControlRow consultation(String control, String outcome, Object... facts) {
    Map<String, Object> consultation = tree("id", "C1");
    consultation.putAll(tree(facts));
    return row(control, outcome, "consultations", List.of(consultation));
  }

  private static Stream<ControlRow> acknowledgements() {
    return Stream.of(
        ack("K1 PASS", "toRegisteredAddress", true),
        ack("K1 FAIL", "toRegisteredAddress", false),
        ack("K1 PASS", "registrant", "G1", "sentTo", "G1@reader.example"),
        ack("K1 FAIL", "registrant", "G1", "sentTo", "other@reader.example"),
        ack("K1 UNKNOWN", "registrant", "G2", "sentTo", "g1@reader.example")
            .missing("acks[].registrant"),
        ack("K1 UNKNOWN", "sentTo", "g1@reader.example").missing("acks[].toRegisteredAddress"),
        ack(
                "K1 UNKNOWN",
                "toRegisteredAddress",
                true,
                "registrant",
                "G1",
                "sentTo",
                "other@reader.example")
            .contradicting("ack-address"),
        row("GSM-IDM-02", "all NA", "acks", List.of()),
        row("GSM-IDM-02", "all UNKNOWN").missing("acks"));
  }

  private static ControlRow ack(String outcome, Object... facts) {
    Map<String, Object> ack = tree("id", "K1");
    ack.putAll(tree(facts));
    return row(
        "GSM-IDM-02",
        outcome,
        "acks",
        List.of(ack),
        "registrants",
        List.of(tree("id", "G1", "email", "g1@reader.example")));
  }

  private static Stream<ControlRow> officials() {
    Map<String, Object> own = tree("domain", "soil.gov.in");
    return Stream.of(
        poster("A1 PASS", "OFFICIAL", "p1@soil.gov.in", "identity", own, "to", null),
        poster("A1 FAIL [P1]", "OFFICIAL", "p1@gmail.com", "identity", own, "to", null),
        poster("A1 FAIL [P1]", "OFFICIAL", null, "identity", own, "to", null),
        poster(
            "A1 FAIL [P1]",
            "OFFICIAL",
            "p1@soil.gov.in",
            "identity",
            tree("domain", "gmail.com"),
            "to",
            "2026-11-24"),
        poster(
            "A1 NA",
            "OFFICIAL",
            "p1@soil.gov.in",
            "identity",
            tree("domain", "gmail.com"),
            "to",
            "2026-11-23"),
        poster("A1 UNKNOWN", "OFFICIAL", "p1@gmail.com", "identity", own)
            .missing("accounts[].authorisedPosters[].to"),
        poster("A1 NA", "VENDOR", null, "identity", own, "to", null),
        poster("A1 UNKNOWN", "", "p1@soil.gov.in", "identity", own, "to", null)
            .missing("people[].type"),
        poster("A1 UNKNOWN", "OFFICIAL", "p1@soil.gov.in", "to", null).missing(IDENTITY),
        poster("A1 UNKNOWN", "OFFICIAL", "p1@soil.org.in", "identity", own, "to", null)
            .missing("officialDomains"),
        poster("A1 UNKNOWN", "OFFICIAL", "on request", "identity", own, "to", null)
            .missing("people[].officialEmail"),
        row("GSM-IDM-03", "A1 NA", "accounts", List.of(account(null))),
        row("GSM-IDM-03", "A1 UNKNOWN", "accounts", List.of(tree("id", "A1")))
            .missing("authorisedPosters"),
        row("GSM-IDM-03", "all UNKNOWN").missing("accounts"));
  }

  private static Map<String, Object> account(Object posters) {
    return tree("id", "A1", "platform", "X", "state", "ACTIVE", "authorisedPosters", posters);
  }

  private static ControlRow poster(String outcome, String type, String mail, Object... facts) {
    Map<String, Object> poster = tree("person", "P1", "from", "2025-01-01");
    poster.putAll(tree(facts));
    Map<String, Object> person = tree("id", "P1", "officialEmail", mail, "active", true);
    if (!type.isEmpty()) {
      person.put("type", type);
    }
    return row(
        "GSM-IDM-03",
        outcome,
        "accounts",
        List.of(account(List.of(poster))),
        "people",
        List.of(person));
  }

  private static Stream<ControlRow> identityData() {
    Map<String, Object> registers =
        tree("id", "C1", "registration", tree("required", true, "confirmation", "EMAIL"));
    return Stream.of(
        data("all ATTEST", tree("class", "identity", "safeguards", List.of("Encrypted"))),
        data("all FAIL", tree("class", "identity", "safeguards", null)),
        data("all UNKNOWN", tree("class", "ID")).missing("safeguards"),
        data("all UNKNOWN", tree("safeguards", "Encrypted")).missing("dataRegister[].class"),
        data("all NA", tree("class", "health")),
        row("GSM-IDM-05", "all NA", "dataRegister", null),
        row("GSM-IDM-05", "all UNKNOWN").missing("dataRegister"),
        row("GSM-IDM-05", "all UNKNOWN", "dataRegister", null, "consultations", List.of(registers))
            .contradicting("identity-data"));
  }

  private static ControlRow data(String outcome, Map<String, Object> data) {
    return row("GSM-IDM-05", outcome, "dataRegister", List.of(data));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"privacyAndRegistration", "acknowledgements", "officials", "identityData"})
  void is_judged(ControlRow row) {
    row.assertJudged();
  }
}
