package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

  private static final InputFault VALUE =
      new InputFault("/facts/value", "input.number", Message.of("input.number"));

  private static Form sent() {
    MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    sent.put("title", List.of("  Two films "));
    sent.put("role", List.of("buyer", "auditor"));
    sent.put("version", List.of("3"));
    sent.put("csrf", List.of("secret of the session"));
    return Form.sent(sent);
  }

  private static int status(Form form) {
    return form.shown(Response.ok("page").build()).getStatus();
  }

  @Test
  void what_was_typed_is_kept_as_it_was_but_for_the_token() {
    assertThat(sent().typed("title")).isEqualTo("  Two films ");
    assertThat(sent().text("title")).contains("Two films");
    assertThat(sent().each("role")).containsExactly("buyer", "auditor");
    assertThat(sent().version()).isEqualTo(3);
    assertThat(sent().typed()).doesNotContainKey("csrf");
    assertThat(sent().typed("other")).isEmpty();
    assertThat(sent().each("other")).isEmpty();
    assertThat(status(sent())).isEqualTo(200);
  }

  @Test
  void a_form_without_a_body_is_blank() {
    assertThat(Form.sent(null).typed()).isEmpty();
  }

  @Test
  void a_fault_stands_at_its_field_and_others_at_the_one_named_for_them() {
    InputFault other = new InputFault("/unknown", "x", Message.of("x"));
    Form form =
        sent()
            .refused(
                new ProblemException(ProblemDetail.refused(List.of(VALUE, other))),
                pointer -> Optional.of("fact.value").filter(f -> pointer.equals(VALUE.pointer())),
                "title");

    assertThat(form.errors()).containsEntry("fact.value", VALUE).containsEntry("title", other);
    assertThat(form.field("title", "text", "Title", List.of()).error()).contains(other);
    assertThat(form.typed("title")).isEqualTo("  Two films ");
    assertThat(status(form)).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({"403, 403", "409, 422", "412, 422"})
  void a_refusal_for_who_one_is_keeps_its_status(int refused, int shown) {
    ProblemException problem = new ProblemException(ProblemDetail.of(refused));

    assertThat(status(sent().refused(problem, p -> Optional.empty(), "title"))).isEqualTo(shown);
  }

  @Test
  void a_form_with_a_secret_is_not_shown_again() {
    InputFault secret = new InputFault("/reason", "secret.password", Message.of("x"));
    Form form = sent().refused(ProblemException.of(secret), p -> Optional.of("reason"), "title");

    assertThat(form.typed()).isEmpty();
    assertThat(form.errors()).isEqualTo(Map.of("reason", secret));
  }

  @Test
  void what_there_is_not_is_no_fault_of_a_form() {
    ProblemException missing = ProblemException.notFound(Message.of("x"));

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Form.requireFound(missing))
        .isSameAs(missing);
    Form.requireFound(ProblemException.of(VALUE));
  }
}
