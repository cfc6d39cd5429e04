package org.govsm.governance.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameUuidTest {

  /** The example of RFC 9562, appendix A.4. */
  @Test
  void the_example_of_the_standard() {
    UUID names = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    UUID made = NameUuid.of(names, "www.example.com");

    assertThat(made).isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    assertThat(made.version()).isEqualTo(5);
  }
}
