package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.process.Actor;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.StateMachine;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;

class RepresentationTest {

  private final StateMachine machine = Representation.machine();

  private String after(String state, String event, String role, GuardAnswer answer) {
    return machine
        .fire(state, event, List.of(new Actor("p1", Set.of(role))), guard -> answer)
        .fold(moved -> moved.transition().to(), refused -> state);
  }

  @Test
  void a_representation_goes_from_receipt_to_appeal() {
    GuardAnswer met = GuardAnswer.met();

    assertThat(after("RECEIVED", "admit", "tender-officer", met)).isEqualTo("UNDER_EXAMINATION");
    assertThat(after("UNDER_EXAMINATION", "reject", "reviewing-authority", met))
        .isEqualTo("REJECTED");
    assertThat(after("REJECTED", "appeal", "bidder", met)).isEqualTo("APPEALED");
    assertThat(after("APPEALED", "decideAppeal", "appellate-authority", met)).isEqualTo("CLOSED");
  }

  @Test
  void a_missing_fact_or_another_role_moves_nothing() {
    assertThat(
            after("RECEIVED", "admit", "tender-officer", GuardAnswer.unknown(List.of("in-time"))))
        .isEqualTo("RECEIVED");
    assertThat(after("REJECTED", "appeal", "bidder", GuardAnswer.notMet(Message.of("bid.slash"))))
        .isEqualTo("REJECTED");
    assertThat(after("UNDER_EXAMINATION", "uphold", "tender-officer", GuardAnswer.met()))
        .isEqualTo("UNDER_EXAMINATION");
  }

  @Test
  void its_file_fits_the_schema_and_has_words_in_both_languages() throws Exception {
    SchemaFactory.newDefaultInstance()
        .newSchema(StateMachine.class.getResource("machine-1.xsd"))
        .newValidator()
        .validate(new StreamSource(Representation.class.getResourceAsStream("representation.xml")));
    for (String language : List.of("en", "hi")) {
      assertThat(machine.words(Messages.of(language, Map.of())).untranslated()).isEmpty();
      Messages words = ProcurementLaw.messages(language);
      assertThat(machine.roles())
          .allSatisfy(role -> assertThat(words.term("role." + role)).doesNotContain("role."));
    }
  }
}
