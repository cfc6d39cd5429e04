package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.junit.jupiter.api.Test;

/** What a failing statement says, and so what stands in the log. */
class SilentErrorsTest extends StoreTest {

  private static final String SECRET = "hash-of-a-password";

  @Test
  void names_nothing_of_what_was_bound_to_it() {
    Person person = Person.local("Anita Rao" + "x".repeat(5_000), "anita").withPassword(SECRET);
    UserFacts facts = UserFacts.active(UserFacts.PERSON, List.of("buyer"), List.of("*"));

    Throwable failure =
        catchThrowable(
            () ->
                store.write(
                    tx -> new Users(tx).create("u-1", facts, Optional.of(person), NOW, ACTOR)));

    assertThat(failure).isNotNull();
    StringWriter log = new StringWriter();
    failure.printStackTrace(new PrintWriter(log));
    assertThat(log.toString()).doesNotContain(SECRET, "Anita", "anita");
  }

  @Test
  void of_a_name_that_is_taken_does_not_say_the_name() {
    Person person = Person.local("Anita Rao", "anita").withPassword(SECRET);
    UserFacts facts = UserFacts.active(UserFacts.PERSON, List.of("buyer"), List.of("*"));
    store.write(tx -> new Users(tx).create("u-1", facts, Optional.of(person), NOW, ACTOR));

    Throwable failure =
        catchThrowable(
            () ->
                store.once(
                    tx -> new Users(tx).create("u-2", facts, Optional.of(person), NOW, ACTOR)));

    assertThat(failure).isNotNull();
    StringWriter log = new StringWriter();
    failure.printStackTrace(new PrintWriter(log));
    assertThat(log.toString()).doesNotContain(SECRET, "Anita Rao");
  }
}
