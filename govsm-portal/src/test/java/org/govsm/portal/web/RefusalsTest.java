package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  @Test
  void whoever_finds_no_room_is_told_when_to_try_again() {
    Response answer = new Refusals().toResponse(new ProblemException(ProblemDetail.busy()));

    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("2");
  }

  @Test
  void a_refusal_for_good_names_no_time() {
    Response answer = new Refusals().toResponse(new ProblemException(ProblemDetail.of(404)));

    assertThat(answer.getHeaderString("Retry-After")).isNull();
  }
}
