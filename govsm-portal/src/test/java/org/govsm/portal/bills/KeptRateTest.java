package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.portal.web.ProblemException;
import org.junit.jupiter.api.Test;

/** A bank rate that two persons put right, once the bill is open again. */
class KeptRateTest {

  private final KeptRate kept =
      new KeptRate(
          List.of(
              new StoredBillAct(
                  7,
                  "rate-corrected",
                  "b",
                  Map.of("bankRate", "5.00", "facts", Map.of()),
                  Instant.EPOCH),
              new StoredBillAct(
                  8,
                  "rate-corrected",
                  "b",
                  Map.of("bankRate", "9.00", "unconfirmed", true),
                  Instant.EPOCH)));

  @Test
  void stays_what_two_entered() {
    assertThatCode(() -> kept.refuseOther(Map.of("payee", Map.of("bankRate", "5"))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> kept.refuseOther(Map.of("payee", Map.of("bankRate", "15.50"))))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> kept.refuseOther(Map.of()))
        .as("nor left out")
        .isInstanceOf(ProblemException.class);
    assertThatCode(() -> new KeptRate(List.of()).refuseOther(Map.of())).doesNotThrowAnyException();
  }

  @Test
  void is_not_put_right_by_one_who_takes_back_what_waits() {
    KeptRate taken =
        new KeptRate(
            List.of(
                new StoredBillAct(
                    7,
                    "rate-corrected",
                    "b",
                    Map.of("bankRate", "9.00", "unconfirmed", true),
                    Instant.EPOCH),
                new StoredBillAct(
                    8, "rate-corrected", "b", Map.of("bankRate", "5.50"), Instant.EPOCH)));

    assertThat(taken.waiting()).isEmpty();
    assertThat(taken.corrected()).isEmpty();
    assertThatCode(() -> taken.refuseOther(Map.of("payee", Map.of("bankRate", "6.50"))))
        .doesNotThrowAnyException();
  }

  @Test
  void waits_for_another_than_who_entered_it() {
    assertThat(kept.persons()).containsExactly("b");
    assertThat(kept.waitingFor("B")).isEmpty();
    assertThat(kept.waitingFor("c")).isPresent();
  }
}
