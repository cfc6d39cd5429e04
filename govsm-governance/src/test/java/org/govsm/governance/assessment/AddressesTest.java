package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.governance.assessment.check.Addresses;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address that is none says no more than one that is left out")
class AddressesTest {

  /** Read where the same fact stands under its other name. */
  private static final Set<String> OTHER_NAMES =
      Set.of(
          "policies.public-social-media",
          "policies.public-social-media.publicUrl",
          "published.expectations.url");

  private static final List<Map<String, Object>> DEPARTMENTS =
      List.of(
          RichFacts.department(),
          with("policies", "publicSocialMedia", "https://soil.gov.in/p"),
          withMailbox("media@soil.gov.in"),
          RichLaw.department(),
          otherPlaces());

  /** What is said of each department without each of its members. */
  private static final Map<List<Object>, Map<String, Map<String, Outcome>>> WITHOUT =
      new HashMap<>();

  /** Tried in every place of every department; the others once in each member. */
  private static final String EVERYWHERE = "pending";

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVERYWHERE,
        "-",
        "to be decided",
        "soil.gov.in",
        "https://",
        "https://localhost/p",
        "ftp://soil.gov.in/p",
        "https://soil",
        "https://soil.gov.in/a b",
        "@soil.gov.in",
        "a@soil",
      })
  void in_every_member_that_a_check_reads(String none) throws IOException {
    Set<String> declared = declared();
    Set<String> tried = new TreeSet<>();
    for (Map<String, Object> facts : DEPARTMENTS) {
      for (List<Object> way : Members.of(facts)) {
        String path = Members.path(way);
        boolean read = declared.contains(path) && Members.at(facts, way) instanceof String;
        if (read && (tried.add(path) || none.equals(EVERYWHERE))) {
          assertThat(Judged.of(Members.with(facts, way, none)))
              .as(path)
              .isEqualTo(
                  WITHOUT.computeIfAbsent(
                      List.of(DEPARTMENTS.indexOf(facts), way),
                      any -> Judged.of(Members.without(facts, way))));
        }
      }
    }
    declared.removeAll(OTHER_NAMES);
    assertThat(tried).isEqualTo(declared);
  }

  /** One notice for all forms, and copies of the archive in a list. */
  private static Map<String, Object> otherPlaces() {
    Map<String, Object> facts = RichFacts.department();
    facts.put(
        "notice",
        tree(
            "items", List.of("phone"),
            "purpose", "Replies",
            "withdrawUrl", "https://soil.gov.in/withdraw",
            "complaintUrl", "https://soil.gov.in/complain",
            "languages", List.of("hi")));
    facts.put("archive", List.of(tree("id", "AR-1", "sourceUrl", "https://x.com/Soil/1")));
    return facts;
  }

  @ParameterizedTest
  @CsvSource({
    "https://soil.gov.in/moderation, true",
    "HTTP://soil.gov.in, true",
    "https://soil.gov.in:8443/a?b=c#d, true",
    "https://x.com/Soil, true",
    "https://मृदा.सरकार.भारत/नीति, true",
    "https://10.0.0.1/x, false",
    "https://soil..gov.in, false",
    "see https://soil.gov.in, false",
    "javascript:alert(1), false",
  })
  void a_web_address_has_a_host_with_a_dot(String text, boolean is) {
    assertThat(Addresses.isWeb(FactNode.of(text))).isEqualTo(is);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void the_finding_repeats_what_was_given_and_says_what_to_enter(String language) {
    Map<String, Object> facts = tree("policies", tree("expectations", tree("url", "pending")));
    facts.put("accounts", List.of());

    ControlFinding finding =
        Trees.of(
                "GSM-RSP-04",
                Assessment.ofPlain(Trees.question("2026-11-24T09:00:00+05:30", facts)).orThrow())
            .get(0);

    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.missing()).contains("policies.expectations.url");
    assertThat(GovernanceMessages.in(language).say(finding.text()))
        .contains("\"pending\"", "https://department.gov.in/policy");
  }

  /** A document that was accepted before is still read. */
  @Test
  void the_document_is_not_refused() {
    assertThat(Facts.fromPlain(withMailbox("pending")).<List<?>>fold(f -> List.of(), f -> f))
        .isEmpty();
  }

  private static Set<String> declared() throws IOException {
    try (InputStream in = Facts.class.getResourceAsStream("facts.txt")) {
      return new TreeSet<>(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.matches("[^#]\\S* (address|mail)(/object)? .*"))
              .flatMap(line -> Stream.of(line.substring(0, line.indexOf(' '))))
              .toList());
    }
  }

  private static Map<String, Object> with(String above, String name, Object value) {
    return Members.with(RichFacts.department(), List.of(above, name), value);
  }

  private static Map<String, Object> withMailbox(String mailbox) {
    Map<String, Object> facts = RichFacts.department();
    for (int i = 0; i < ((List<?>) facts.get("accounts")).size(); i++) {
      facts = Members.with(facts, List.of("accounts", i, "registrationEmail"), mailbox);
    }
    return facts;
  }
}
