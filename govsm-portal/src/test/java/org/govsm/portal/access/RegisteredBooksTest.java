package org.govsm.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.Test;

class RegisteredBooksTest {

  private static final Instant REGISTERED = Instant.parse("2026-05-01T00:00:00Z");

  private final RegisteredBooks books = new RegisteredBooks();

  /** Found: a tender that was published before its department was registered changed its book. */
  @Test
  void no_book_was_registered_before_the_department_was() {
    try (TestPortal portal = TestPortal.start()) {
      Map<String, Object> odisha = Map.of("name", Map.of("en", "Demo"), "government", "IN.OD");
      portal
          .store()
          .write(tx -> new Departments(tx).register("demo", odisha, REGISTERED, "administrator"));

      Instant before = REGISTERED.minusSeconds(1);
      assertThat(portal.store().<Optional<String>>read(tx -> books.at(tx, "demo", before)))
          .isEmpty();
      assertThat(portal.store().<Optional<String>>read(tx -> books.at(tx, "demo", REGISTERED)))
          .contains("IN.OD");
      assertThat(portal.store().<Optional<String>>read(tx -> books.then(tx, "demo", before)))
          .contains("IN.OD");
    }
  }
}
