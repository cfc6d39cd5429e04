package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Resources;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalMessagesTest {

  private static final String STATE = "purchase.state.";

  /** The portal's sentences lie before those of the jars; one of the same key would hide theirs. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void no_sentence_of_the_portal_replaces_one_of_a_domain(String language) throws IOException {
    String file = "messages." + language + ".txt";
    Messages portal = Messages.read(language, file, new ByteArrayInputStream(Resources.read(file)));
    Set<String> domains = new TreeSet<>(Messages.shipped(language).keys());
    domains.addAll(ProcurementLaw.messages(language, ProcurementLaw.library()).keys());
    domains.addAll(GovernanceMessages.in(language).keys());
    domains.addAll(AccountLifeCycle.machine().words(Messages.of(language, Map.of())).keys());

    Set<String> both = new TreeSet<>(portal.keys());
    both.retainAll(domains);

    assertThat(domains).hasSizeGreaterThan(1000);
    assertThat(both)
        .as("the dictionary is pinned; X has no other name in any language")
        .containsExactly("term.platform.x");
  }

  /** Nouns of which a sentence counts one or several. */
  private static final Map<String, String> COUNTED =
      Map.of(
          "en",
          "days|months|years|hours|bids|comments|readings|questions|users|controls|entries|tables"
              + "|rows|attestations|findings|parties|errors|accounts|posts|cases|contracts"
              + "|holidays|minutes|KPIs|tenders|purchases",
          "hi",
          "दिनों|महीनों|वर्षों|बोलियों|पंक्तियों|अवधियों|निविदाओं|अवकाशों|त्रुटियाँ|पंक्तियाँ");

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void a_noun_after_a_count_has_a_form_for_one(String language) {
    Messages words = Shipped.languages().find(language).orElseThrow();
    Pattern counted =
        Pattern.compile(
            "\\{(?!most|about|counted)[a-z][A-Za-z]*\\} (?:"
                + COUNTED.get(language)
                + ")(?![\\w\u093e])");
    Set<String> wrong = new TreeSet<>(words.keys());
    wrong.removeIf(key -> !counted.matcher(words.find(key).orElse("")).find());

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void every_kind_of_event_has_its_words(String language) {
    Messages words = Shipped.languages().find(language).orElseThrow();
    Set<String> without = new TreeSet<>(PortalEvents.shipped().kinds());
    without.removeIf(kind -> words.find("event." + kind).isPresent());

    assertThat(without).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Purchase", "PurchaseHeading"})
  void the_states_of_a_purchase_in_the_schemas_are_those_that_have_a_word(String schema) {
    Map<String, Object> schemas =
        ApiAnswers.tree(Json.readObject(Resources.read("api/schemas.json")), schema);
    Object states = ApiAnswers.tree(ApiAnswers.tree(schemas, "properties"), "state").get("enum");
    Set<String> words = new TreeSet<>(Shipped.english().keys());
    words.removeIf(key -> !key.startsWith(STATE));

    assertThat(states).isInstanceOf(List.class);
    assertThat((List<?>) states).map(state -> STATE + state).hasSameElementsAs(words);
  }
}
